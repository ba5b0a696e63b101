package org.reihum.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.reihum.meeting.MeetingCard;

/**
 * What has to be done for a meeting.
 *
 * @param tasks by day
 * @param quiet whether nothing is called late: the meeting is cancelled, long over, or was taken over from records
 */
public record Timeline(MeetingCard meeting, List<Task> tasks, LocalDate today, boolean quiet) {

    private static final Comparator<Task> BY_DAY =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    public Timeline {
        tasks = tasks.stream().sorted(BY_DAY).toList();
    }

    /** What is late, longest first. */
    public List<Task> late() {
        return quiet
                ? List.of()
                : tasks.stream().filter(task -> task.isLate(today)).toList();
    }

    /** The next two that are due. */
    public List<Task> next() {
        return quiet
                ? List.of()
                : tasks.stream()
                        .filter(task -> !task.done() && task.due() != null && !task.isLate(today))
                        .limit(2)
                        .toList();
    }

    public long done() {
        return tasks.stream().filter(Task::done).count();
    }
}
