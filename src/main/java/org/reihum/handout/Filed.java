package org.reihum.handout;

import java.util.List;
import org.reihum.meeting.MeetingId;

/**
 * What became of a file that was uploaded as a signed sheet.
 *
 * @param at the meeting where it lies now
 * @param sheets of that meeting that were recognised
 * @param unread pages on which no code of a sheet was
 * @param others meetings of which it shows sheets too
 */
record Filed(Outcome outcome, MeetingId at, List<Integer> sheets, int unread, List<MeetingId> others) {

    enum Outcome {
        /** Its codes say which sheets it shows. */
        BY_CODE,
        /** Kept; which sheet it is has to be chosen. */
        NO_CODE,
        /** Its codes are of another meeting, where it lies now. */
        ELSEWHERE,
        /** The same file is there. */
        ALREADY,
        /** Neither PDF nor JPEG nor PNG. */
        KIND
    }

    /** Whether nothing is left for a person to do. */
    boolean isSettled() {
        return unread == 0 && (outcome == Outcome.BY_CODE || outcome == Outcome.ALREADY);
    }

    static Filed not(Outcome why, MeetingId at) {
        return new Filed(why, at, List.of(), 0, List.of());
    }
}
