package org.reihum.attendance;

import java.time.Instant;
import org.reihum.attendance.AttendanceLists.Standing;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/**
 * Closes the list of a meeting that is over: from then on it changes only with a reason. What comes in at the door at the
 * same moment is in the first version, or refused. It is not opened again: whoever closed too early corrects.
 */
@Component
public class ClosingList {

    private final AttendanceBook book;
    private final Headcounts headcounts;

    ClosingList(AttendanceBook book, Headcounts headcounts) {
        this.book = book;
        this.headcounts = headcounts;
    }

    /**
     * Not within a transaction.
     *
     * @param seen what whoever closes has been shown; when it is not so any more, nothing is closed
     * @param by who closes it
     */
    public ListClosed close(MeetingId id, Seen seen, String by, Instant now) {
        return book.alone(id, (meeting, list) -> close(meeting, list, seen, by, now));
    }

    /** What closing means, as a page has shown it. */
    public record Seen(int inTheRoom, int online, int noShows) {

        public static Seen of(AttendanceFigures figures) {
            return new Seen(figures.inTheRoom(), figures.online(), figures.noShows());
        }
    }

    private ListClosed close(MeetingCard meeting, Standing list, Seen seen, String by, Instant now) {
        if (list.closed()) {
            return ListClosed.ALREADY;
        }
        if (!mayBeClosed(meeting, now)) {
            return ListClosed.NOT_OVER;
        }
        if (!Seen.of(headcounts.of(meeting, now).figures()).equals(seen)) {
            return ListClosed.CHANGED_MEANWHILE;
        }
        book.write(meeting, list, by, null, now);
        return ListClosed.DONE;
    }

    /** Until the end somebody may still come who would be a no-show. */
    static boolean mayBeClosed(MeetingCard meeting, Instant now) {
        return !meeting.cancelled() && meeting.isOver(now);
    }
}
