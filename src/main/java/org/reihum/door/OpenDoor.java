package org.reihum.door;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;

/** The door of a meeting, and at which desk of it somebody stands. */
record OpenDoor(DoorLink link, MeetingCard meeting) {

    MeetingId id() {
        return meeting.id();
    }

    String desk() {
        return link.name();
    }

    /** Whether people can be ticked: from the day of the meeting on. */
    boolean isTime(Instant now) {
        LocalDate day = meeting.day();
        return day != null
                && !meeting.cancelled()
                && !now.atZone(meeting.zone()).toLocalDate().isBefore(day);
    }
}
