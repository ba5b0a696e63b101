package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a host would like.
 *
 * @param weekdays empty: any
 * @param dates spans it would like to host in; empty: any
 */
public record Wishes(Set<DayOfWeek> weekdays, List<Span> dates) {

    public static final Wishes NONE = new Wishes(Set.of(), List.of());

    /** Days from one to another, both included. */
    public record Span(LocalDate first, LocalDate last) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public Wishes {
        weekdays = Set.copyOf(weekdays);
        dates = List.copyOf(dates);
    }

    boolean likesWeekday(LocalDate day) {
        return weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek());
    }

    boolean likesDate(LocalDate day) {
        for (Span span : dates) {
            if (span.covers(day)) {
                return true;
            }
        }
        return dates.isEmpty();
    }
}
