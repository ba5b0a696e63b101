package org.reihum.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** From when on a suspended network takes part again, and why. */
public record LiftForm(
        @NotNull(message = "{planning.suspend.day.missing}") LocalDate from,

        @NotBlank(message = "{planning.substitute.reason.missing}")
        @Size(max = 500, message = "{planning.substitute.reason.long}")
        String reason) {

    String reasonInOneLine() {
        return reason.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    }
}
