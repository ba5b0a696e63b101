package org.reihum.handout;

import java.time.Instant;
import org.reihum.meeting.MeetingId;

/**
 * That something was printed.
 *
 * @param whole holds everybody; false for what changed since the printings before
 * @param sheets that are signed and come back; 0 for a paper that nobody signs
 * @param by the name of the account, or its address once there is none any more
 */
public record Printing(
        long id, MeetingId meeting, PaperKind paper, boolean whole, Instant at, String by, int sheets, int people) {}
