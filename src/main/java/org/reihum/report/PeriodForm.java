package org.reihum.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** What to count of a series, from one day to another, both included. */
record PeriodForm(
        @Nullable ReportKind kind,

        @NotNull(message = "{report.form.missing}") @Nullable
        Long series,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate from,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate to) {

    /** What can be counted of a period without a funder. */
    static final List<ReportKind> KINDS =
            List.of(ReportKind.PERIOD, ReportKind.HOSTING, ReportKind.REACH, ReportKind.RESPONSE);

    /** The error of this stands at the field for the last day. */
    static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    /** Only for a form without errors. */
    ReportScope scope() {
        if (series == null || from == null || to == null) {
            throw new IllegalStateException("not filled in: " + this);
        }
        return ReportScope.of(
                kind != null && KINDS.contains(kind) ? kind : ReportKind.PERIOD, new SeriesId(series), from, to);
    }
}
