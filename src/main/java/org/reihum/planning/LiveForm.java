package org.reihum.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.Votes;

/**
 * What is decided at the wall.
 *
 * @param network who is to host: the button that was pressed
 * @param text the wording; left empty, a sentence is made of host and city
 * @param day of the next meeting; empty while it is open
 */
public record LiveForm(
        @NotNull(message = "{planning.live.network.missing}") @Nullable
        Long network,

        @Size(max = 500, message = "{planning.substitute.reason.long}") @Nullable
        String text,

        @Min(value = 0, message = "{planning.live.votes.wrong}")
        @Max(value = 9999, message = "{planning.live.votes.wrong}")
        @Nullable
        Integer yes,

        @Min(value = 0, message = "{planning.live.votes.wrong}")
        @Max(value = 9999, message = "{planning.live.votes.wrong}")
        @Nullable
        Integer no,

        @Min(value = 0, message = "{planning.live.votes.wrong}")
        @Max(value = 9999, message = "{planning.live.votes.wrong}")
        @Nullable
        Integer abstentions,

        @Nullable LocalDate day) {

    Votes votes() {
        return new Votes(
                Objects.requireNonNullElse(yes, 0),
                Objects.requireNonNullElse(no, 0),
                Objects.requireNonNullElse(abstentions, 0));
    }

    String textInOneLine() {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    }
}
