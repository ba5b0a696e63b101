package org.reihum.attendance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final AttendanceLines current;

    ClosingList(AttendanceBook book, AttendanceLines current) {
        this.book = book;
        this.current = current;
    }

    /**
     * Not within a transaction.
     *
     * @param seen names what whoever closes has been shown; when it is not so any more, nothing is closed
     * @param by who closes it
     */
    public ListClosed close(MeetingId id, UUID seen, String by, Instant now) {
        return book.alone(id, (meeting, list) -> close(meeting, list, seen, by, now));
    }

    /** Names how the list stands now: who is on it, who is missing. */
    public UUID seen(MeetingCard meeting, Instant now) {
        return seen(current.of(meeting, now));
    }

    /** Names what those lines say: other people are another list, however many they are. */
    static UUID seen(List<AttendanceLine> lines) {
        return UUID.nameUUIDFromBytes(lines.stream()
                .map(line -> line.key() + line.standing())
                .sorted()
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8));
    }

    private ListClosed close(MeetingCard meeting, Standing list, UUID seen, String by, Instant now) {
        if (list.closed()) {
            return ListClosed.ALREADY;
        }
        if (!mayBeClosed(meeting, now)) {
            return ListClosed.NOT_OVER;
        }
        if (!seen(meeting, now).equals(seen)) {
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
