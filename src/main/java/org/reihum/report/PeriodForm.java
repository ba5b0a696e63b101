package org.reihum.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** A series, from one day to another, both included. */
record PeriodForm(
        @NotNull(message = "{report.form.missing}") @Nullable
        Long series,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate from,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate to) {

    /** The error of this stands at the field for the last day. */
    static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    /** Only for a form without errors. */
    ReportScope.Period period() {
        if (series == null || from == null || to == null) {
            throw new IllegalStateException("not filled in: " + this);
        }
        return new ReportScope.Period(new SeriesId(series), from, to);
    }
}
