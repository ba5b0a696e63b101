package org.reihum.attendance;

import java.util.List;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;

/**
 * The list of a meeting as its page shows it.
 *
 * @param over whether it may be closed
 * @param lines by name, of the latest version of a closed list, else as known now
 * @param others invited, not on the list and not expected either
 * @param versions of a closed list, the latest first
 * @param earlier the version that is compared with {@code later}; 0 when there is nothing to compare
 */
record ListPage(
        MeetingCard meeting,
        AttendanceStand stand,
        boolean over,
        List<AttendanceLine> lines,
        List<GuestList.Row> others,
        List<AttendanceVersion> versions,
        int earlier,
        int later,
        List<AttendanceChange> changes) {

    public List<AttendanceLine> missing() {
        return lines.stream()
                .filter(line -> line.standing() == AttendanceStanding.NO_SHOW)
                .toList();
    }

    public List<AttendanceLine> there() {
        return lines.stream()
                .filter(line -> line.standing() != AttendanceStanding.NO_SHOW)
                .toList();
    }
}
