package org.reihum.invitation;

import java.time.Instant;
import org.reihum.mail.Letterheads;
import org.springframework.stereotype.Component;

/** Tends the line of every meeting ahead that has one, each in a transaction of its own. */
@Component
class TendingLines {

    private final MeetingsAhead meetings;
    private final TendingLine tending;
    private final Letterheads letterheads;

    TendingLines(MeetingsAhead meetings, TendingLine tending, Letterheads letterheads) {
        this.meetings = meetings;
        this.tending = tending;
        this.letterheads = letterheads;
    }

    void run(Instant now) {
        if (letterheads.current().isPresent()) {
            EachOnItsOwn.of(meetings.withALine(now), meeting -> tending.tend(meeting, now));
        }
    }
}
