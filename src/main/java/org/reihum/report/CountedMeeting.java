package org.reihum.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;

/**
 * A meeting that one of the other reports counts.
 *
 * @param listVersion which version of its closed list is counted; 0 while it is open, null where lists are not asked
 */
record CountedMeeting(
        long id,
        int number,
        @Nullable LocalDate day,
        String city,
        @Nullable Integer listVersion) {

    static CountedMeeting of(Listed listed) {
        return of(listed.meeting(), listed.version());
    }

    /** Whatever its list says. */
    static CountedMeeting withoutList(Listed listed) {
        return of(listed.meeting(), null);
    }

    private static CountedMeeting of(MeetingCard meeting, @Nullable Integer version) {
        return new CountedMeeting(meeting.id().value(), meeting.number(), meeting.day(), meeting.city(), version);
    }

    boolean provisional() {
        return listVersion != null && listVersion == 0;
    }
}
