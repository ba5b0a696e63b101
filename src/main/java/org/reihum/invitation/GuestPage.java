package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.mail.LetterLine;
import org.reihum.mail.Undeliverable;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;

/**
 * All that is known about one person's invitation to one meeting.
 *
 * @param undeliverable since when letters come back from the person's address
 */
record GuestPage(
        MeetingCard meeting,
        GuestList.Row row,
        PersonCard person,
        List<GuestTrace.Line> trace,
        List<LetterLine> letters,
        Optional<Undeliverable.Since> undeliverable,
        Instant now) {

    /** Whether nothing can be answered any more. */
    public boolean closed() {
        return Answering.isClosed(meeting, now);
    }

    public boolean waits() {
        return row.seat() == Seat.WAITING;
    }
}
