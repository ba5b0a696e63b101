package org.reihum.attendance;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts who was invited, expected and there: of a closed list what its latest version says, else what is known now. */
@Component
public class Headcounts {

    private final GuestCounts guests;
    private final AttendanceLines lines;
    private final AttendanceVersions versions;

    Headcounts(GuestCounts guests, AttendanceLines lines, AttendanceVersions versions) {
        this.guests = guests;
        this.lines = lines;
        this.versions = versions;
    }

    @Transactional(readOnly = true)
    public AttendanceStand of(MeetingCard meeting, Instant now) {
        CountedList list = list(meeting, versions.latest(meeting.id()), now);
        return new AttendanceStand(list.figures(), list.version());
    }

    /** @param version of the closed list; 0 counts what is known now */
    @Transactional(readOnly = true)
    public CountedList list(MeetingCard meeting, int version, Instant now) {
        List<AttendanceLine> all = version == 0 ? lines.of(meeting, now) : versions.inAnyOrder(meeting.id(), version);
        return new CountedList(all, figures(meeting, version, all, now), version);
    }

    private AttendanceFigures figures(MeetingCard meeting, int version, List<AttendanceLine> all, Instant now) {
        boolean begun = !meeting.cancelled()
                && meeting.begins().filter(begins -> !begins.isAfter(now)).isPresent();
        GuestCounts.Counted counted = guests.of(meeting, version);
        return AttendanceFigures.of(counted.guests(), counted.excused(), begun, all);
    }
}
