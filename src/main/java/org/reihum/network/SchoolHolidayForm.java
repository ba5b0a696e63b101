package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Holidays as typed; a single day needs no last day. */
record SchoolHolidayForm(
        @NotNull(message = "{network.missing.day}") @Nullable
        LocalDate from,

        @Nullable LocalDate to,

        @NotBlank(message = "{network.holidays.missing.name}") @Line(max = HolidaySpan.LONGEST_NAME)
        String name,

        Integer version) {

    SchoolHolidayForm(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String name, @Nullable Integer version) {
        this.from = from;
        this.to = to;
        this.name = tidy(name);
        this.version = version == null ? 0 : version;
    }

    static SchoolHolidayForm empty() {
        return new SchoolHolidayForm(null, null, null, 0);
    }

    static SchoolHolidayForm of(SchoolHoliday holiday) {
        HolidaySpan span = holiday.span();
        return new SchoolHolidayForm(span.first(), span.last(), span.name(), holiday.version());
    }

    SchoolHolidayForm at(int presentVersion) {
        return new SchoolHolidayForm(from, to, name, presentVersion);
    }

    /** What only both days together tell. */
    void judge(BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        HolidaySpan span = span();
        if (!span.isInOrder()) {
            errors.rejectValue("to", "network.blocked.order");
        } else if (!span.liesInOurTime()) {
            errors.rejectValue("from", "network.holidays.problem.YEAR");
        } else if (span.isTooLong()) {
            errors.rejectValue("to", "network.holidays.problem.TOO_LONG");
        }
    }

    /** Only of a form without errors. */
    HolidaySpan span() {
        if (from == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return new HolidaySpan(from, to == null ? from : to, name);
    }
}
