package org.reihum.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A step of one meeting.
 *
 * @param due null while the meeting has no day
 * @param usualDue what the day would be if nobody had set another
 * @param known whether Reihum knows by itself that it is done
 * @param doneBy who ticked it, by name; null when nobody has
 * @param host the hosting network, who sees to what is the host's
 */
public record Task(
        Milestone step,
        @Nullable LocalDate due,
        @Nullable LocalDate usualDue,
        Responsible responsible,
        String host,
        String note,
        boolean known,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public boolean done() {
        return known || doneAt != null;
    }

    public boolean isLate(LocalDate today) {
        return !done() && due != null && due.isBefore(today);
    }

    /** Since how many days it is due. */
    public long daysLate(LocalDate today) {
        return due == null ? 0 : ChronoUnit.DAYS.between(due, today);
    }

    public boolean moved() {
        return due != null && !due.equals(usualDue);
    }
}
