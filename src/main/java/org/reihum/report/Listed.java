package org.reihum.report;

import org.reihum.meeting.MeetingCard;

/**
 * A meeting of a report.
 *
 * @param version of its closed list, which the report counts; 0 while it is open
 */
record Listed(MeetingCard meeting, int version) {

    boolean isOpen() {
        return version == 0 && !meeting.cancelled();
    }
}
