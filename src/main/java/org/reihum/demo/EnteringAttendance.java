package org.reihum.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendance;
import org.reihum.attendance.Attendances;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.ClosingList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who came, with network and function of the day, and the lists closed. Who was expected and did not come follows. */
@Component
@Profile("demo")
@Order(8)
class EnteringAttendance implements DemoPart {

    private static final String NOTED_BY = "Empfang (Demo)";

    /** The list of the latest meeting is still open, so that there is one to close. */
    private static final LocalDate CLOSED_BEFORE = LocalDate.of(2026, 9, 1);

    private final Attendances attendances;
    private final Timetable timetable;
    private final ClosingList closing;

    EnteringAttendance(Attendances attendances, Timetable timetable, ClosingList closing) {
        this.attendances = attendances;
        this.timetable = timetable;
        this.closing = closing;
    }

    @Override
    public void enter(Shelves shelves) {
        Map<String, DemoRow> meetings =
                DemoRow.of("meetings").stream().collect(Collectors.toMap(row -> row.text("id"), row -> row));
        DemoRow.of("attendance").stream().filter(EnteringAttendance::came).forEach(row -> {
            DemoPerson person = shelves.people.get(row.text("person_id"));
            NetworkId network = row.value("vertritt_netzwerk_id")
                    .map(key -> shelves.networks.get(key).id())
                    .orElse(null);
            var attendee = attendee(person, network, DemoWords.function(row.text("rolle")));
            enter(row, attendee, checkIn(row, meetings.get(row.text("meeting_id"))), shelves);
        });
        DemoRow.of("k01_attendance").stream().filter(EnteringAttendance::came).forEach(row -> {
            DemoPerson person = shelves.people.get(row.text("person_id"));
            var attendee = attendee(person, person.represents(), person.function());
            enter(row, attendee, new CheckIn(CheckInMethod.LIST, null, NOTED_BY, false), shelves);
        });
        Stream.of("attendance", "k01_attendance")
                .flatMap(file -> DemoRow.of(file).stream())
                .map(row -> row.text("meeting_id"))
                .distinct()
                .map(key -> timetable.card(shelves.meetings.get(key).id()))
                .forEach(this::close);
    }

    private void close(MeetingCard meeting) {
        LocalDate day = meeting.day();
        if (day != null && day.isBefore(CLOSED_BEFORE) && !meeting.cancelled()) {
            Instant nextDay = meeting.ends().orElseThrow().plus(Duration.ofDays(1));
            closing.close(meeting.id(), closing.seen(meeting, nextDay), NOTED_BY, nextDay);
        }
    }

    private static boolean came(DemoRow row) {
        return !row.text("status").equals("NICHT_ERSCHIENEN");
    }

    private void enter(DemoRow row, Attendee attendee, CheckIn checkIn, Shelves shelves) {
        var meeting = shelves.meetings.get(row.text("meeting_id")).id();
        attendances.save(new Attendance(meeting, attendee, checkIn));
    }

    private static Attendee attendee(DemoPerson who, @Nullable NetworkId network, Function function) {
        return new Attendee(
                who.person().id(),
                who.person().name().firstName(),
                who.person().name().lastName(),
                who.employer().id(),
                who.employer().name(),
                who.employer().sizeClass().orElse(null),
                network,
                function);
    }

    private static CheckIn checkIn(DemoRow row, DemoRow meeting) {
        Optional<Instant> at = row.value("checkin_zeit")
                .map(LocalTime::parse)
                .map(hour ->
                        meeting.day("datum").atTime(hour).atZone(DemoClock.ZONE).toInstant());
        return new CheckIn(DemoWords.method(row.text("methode")), at.orElse(null), NOTED_BY, row.yes("unterschrift"));
    }
}
