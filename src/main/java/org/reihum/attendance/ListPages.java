package org.reihum.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.GuestList;
import org.reihum.mail.DeskNames;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the list of a meeting. */
@Component
class ListPages {

    private final Timetable timetable;
    private final Headcounts headcounts;
    private final AttendanceLines current;
    private final AttendanceVersions versions;
    private final GuestList guestList;
    private final ObjectProvider<DeskNames> deskNames;

    ListPages(
            Timetable timetable,
            Headcounts headcounts,
            AttendanceLines current,
            AttendanceVersions versions,
            GuestList guestList,
            ObjectProvider<DeskNames> deskNames) {
        this.timetable = timetable;
        this.headcounts = headcounts;
        this.current = current;
        this.versions = versions;
        this.guestList = guestList;
        this.deskNames = deskNames;
    }

    /** @param from version to compare with {@code to}; without, the latest two are compared */
    @Transactional(readOnly = true)
    ListPage of(MeetingId id, Optional<Integer> from, Optional<Integer> to, Instant now) {
        MeetingCard meeting = timetable.card(id);
        AttendanceStand stand = headcounts.of(meeting, now);
        int latest = stand.version();
        int later = Math.min(Math.max(to.orElse(latest), 1), latest);
        int earlier = Math.max(Math.min(from.orElse(later - 1), later - 1), 0);
        List<AttendanceLine> lines = latest == 0 ? current.of(meeting, now) : versions.lines(id, latest);
        List<AttendanceVersion> all = versions.of(id);
        return new ListPage(
                meeting,
                stand,
                ClosingList.mayBeClosed(meeting, now),
                timetable.isFunded(id),
                lines,
                others(id, lines),
                all,
                names(all),
                earlier,
                later,
                earlier == 0 ? List.of() : versions.between(id, earlier, later));
    }

    private Map<String, String> names(List<AttendanceVersion> all) {
        Map<String, String> known = new HashMap<>();
        List<String> logins = all.stream().map(AttendanceVersion::by).distinct().toList();
        deskNames.orderedStream().forEach(room -> known.putAll(room.of(logins)));
        return known;
    }

    private List<GuestList.Row> others(MeetingId id, List<AttendanceLine> lines) {
        Set<Long> listed = lines.stream()
                .map(line -> line.who().person())
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .collect(Collectors.toSet());
        return guestList.rows(id).stream()
                .filter(row -> !listed.contains(row.personId()))
                .sorted(DoorList.byName())
                .toList();
    }
}
