package org.reihum.attendance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.Answer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.GermanOrder;
import org.reihum.network.LooseText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the helper at the door sees: who is here, who is expected, who else was invited. */
@Component
class DoorList {

    /**
     * @param open whether somebody can be entered
     * @param closed whether the list is closed; {@code over} whether it may be
     * @param present in the room and online
     * @param expected accepted, not here yet
     * @param seats of those who accepted, here or not, by number of the person
     * @param remote said that they take part online, not seen yet
     * @param others invited without a seat, not here yet
     */
    record Door(
            MeetingCard meeting,
            boolean open,
            boolean closed,
            boolean over,
            List<Attendance> present,
            List<GuestList.Row> expected,
            Set<Long> seats,
            List<GuestList.Row> remote,
            List<GuestList.Row> others) {

        /** Without those who take part online. */
        public long inTheRoom() {
            return present.stream().filter(each -> !each.online()).count();
        }

        /** Whether somebody who is here was not expected in the room. */
        public boolean isWalkIn(Attendance here) {
            return !here.online()
                    && here.person()
                            .filter(person -> seats.contains(person.value()))
                            .isEmpty();
        }
    }

    private final Timetable timetable;
    private final GuestList guestList;
    private final Attendances attendances;
    private final AttendanceVersions versions;

    DoorList(Timetable timetable, GuestList guestList, Attendances attendances, AttendanceVersions versions) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.attendances = attendances;
        this.versions = versions;
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
        List<GuestList.Row> guests = guestList.rows(id);
        List<GuestList.Row> missing = guests.stream()
                .filter(row -> !here.contains(row.personId()))
                .filter(row -> matches(row, search))
                .sorted(byName())
                .toList();
        boolean closed = versions.closed(id);
        return new Door(
                meeting,
                CheckingIn.doorIsOpen(meeting, now) && !closed,
                closed,
                ClosingList.mayBeClosed(meeting, now),
                present,
                missing.stream().filter(row -> row.seat() == Seat.SEATED).toList(),
                guests.stream()
                        .filter(row -> row.seat() == Seat.SEATED)
                        .map(GuestList.Row::personId)
                        .collect(Collectors.toSet()),
                missing.stream().filter(DoorList::isRemote).toList(),
                missing.stream()
                        .filter(row -> row.seat() != Seat.SEATED && !isRemote(row))
                        .toList());
    }

    private static boolean isRemote(GuestList.Row row) {
        return row.answer() == Answer.ONLINE;
    }

    private static boolean matches(GuestList.Row row, String search) {
        return LooseText.of(row.name() + " " + row.organisation()).holds(search);
    }

    static Comparator<GuestList.Row> byName() {
        return GermanOrder.ofPeople(
                row -> row.person().lastName(), row -> row.person().firstName());
    }
}
