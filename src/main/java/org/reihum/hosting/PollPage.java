package org.reihum.hosting;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;

/**
 * What a network's page to a poll says.
 *
 * @param network its short name
 */
record PollPage(
        DatePoll poll, PollAnswer answer, List<OfferedDate> dates, MeetingCard meeting, String network, Instant now) {

    /** Whether nothing can be answered any more. */
    public boolean closed() {
        return poll.decided() || meeting.cancelled() || meeting.isOver(now);
    }
}
