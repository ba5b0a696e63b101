package org.reihum.attendance;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the helper at the door sees: who is here, who is expected, who else was invited. */
@Component
class DoorList {

    /**
     * @param expected accepted, not here yet
     * @param others invited without a seat, not here yet
     */
    record Door(
            MeetingCard meeting,
            boolean open,
            List<Attendance> present,
            List<GuestList.Row> expected,
            List<GuestList.Row> others) {}

    private final Timetable timetable;
    private final GuestList guestList;
    private final Attendances attendances;

    DoorList(Timetable timetable, GuestList guestList, Attendances attendances) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.attendances = attendances;
    }

    /** @param search words that occur in name or organisation, in any order; empty for all */
    @Transactional(readOnly = true)
    Door of(MeetingId id, String search, Instant now) {
        MeetingCard meeting = timetable.card(id);
        List<Attendance> present = attendances.at(id);
        Set<Long> here = present.stream()
                .map(Attendance::person)
                .flatMap(Optional::stream)
                .map(person -> person.value())
                .collect(Collectors.toSet());
        List<GuestList.Row> missing = guestList.rows(id).stream()
                .filter(row -> !here.contains(row.personId()))
                .filter(row -> matches(row, search))
                .toList();
        return new Door(
                meeting,
                CheckingIn.doorIsOpen(meeting, now),
                present,
                missing.stream().filter(row -> row.seat() == Seat.SEATED).toList(),
                missing.stream().filter(row -> row.seat() != Seat.SEATED).toList());
    }

    private static boolean matches(GuestList.Row row, String search) {
        String known = comparable(row.name() + " " + row.organisation());
        return Arrays.stream(comparable(search).strip().split("[\\s,]+")).allMatch(known::contains);
    }

    /** Some keyboards send an umlaut as two characters. */
    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
