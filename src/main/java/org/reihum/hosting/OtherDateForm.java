package org.reihum.hosting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Lines;

/** Another day that a host proposes, with a word on it. */
record OtherDateForm(
        @NotNull(message = "{hosting.other.day.missing}") @Nullable
        LocalDate day,

        @Lines(max = 1000) String note) {

    OtherDateForm {
        note = Input.tidy(note);
    }

    static OtherDateForm empty() {
        return new OtherDateForm(null, "");
    }

    boolean isNotAfter(LocalDate today) {
        return day != null && !day.isAfter(today);
    }

    HostAnswer answer() {
        if (day == null) {
            throw new IllegalStateException("a form without a day has errors");
        }
        return new HostAnswer.OtherDate(day, note);
    }
}
