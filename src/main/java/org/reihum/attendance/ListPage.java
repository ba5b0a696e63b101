package org.reihum.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;

/**
 * The list of a meeting as its page shows it.
 *
 * @param over whether it may be closed
 * @param funded whether a funder may want a report that counts it
 * @param lines by name, of the latest version of a closed list, else as known now
 * @param others invited, not on the list and not expected either
 * @param versions of a closed list, the latest first
 * @param names of those who closed or corrected it, by log-in, as far as they are known
 * @param earlier the version that is compared with {@code later}; 0 when there is nothing to compare
 */
record ListPage(
        MeetingCard meeting,
        AttendanceStand stand,
        boolean over,
        boolean funded,
        List<AttendanceLine> lines,
        List<GuestList.Row> others,
        List<AttendanceVersion> versions,
        Map<String, String> names,
        int earlier,
        int later,
        List<AttendanceChange> changes) {

    /** Names what is shown, for whoever closes the list. */
    public UUID seen() {
        return ClosingList.seen(lines);
    }

    public List<AttendanceLine> missing() {
        return lines.stream()
                .filter(line -> line.standing() == AttendanceStanding.NO_SHOW)
                .toList();
    }

    /** Who made that version, by name if we know it. */
    public String by(AttendanceVersion version) {
        return names.getOrDefault(version.by(), version.by());
    }

    public List<AttendanceLine> there() {
        return lines.stream()
                .filter(line -> line.standing() != AttendanceStanding.NO_SHOW)
                .toList();
    }
}
