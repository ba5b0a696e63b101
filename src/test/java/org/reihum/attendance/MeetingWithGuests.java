package org.reihum.attendance;

import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.springframework.context.ApplicationContext;

/** A meeting of two networks on 2 December 2026, with as many expected as wanted and two who wait. */
final class MeetingWithGuests {

    static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    static final Instant NOON = Instant.parse("2026-12-02T11:00:00Z");
    static final Instant OVER = Instant.parse("2026-12-02T17:00:00Z");
    static final String BY = "rosa@example.org";

    final Country country;
    final Series series;
    final NetworkId ulm;
    final MeetingId meeting;
    final List<PersonId> expected = new ArrayList<>();
    final List<PersonId> waiting = new ArrayList<>();
    private final ApplicationContext beans;

    MeetingWithGuests(ApplicationContext beans, int expected) {
        this.beans = beans;
        this.country = Country.in(beans);
        this.ulm = country.ulm();
        this.series = country.series("netz-" + expected, ulm, country.karlsruhe());
        this.meeting = country.meeting(series, ulm, DAY);
        IntStream.range(0, expected)
                .forEach(i ->
                        this.expected.add(country.person("Kim", "Gast" + i, "Firma " + i / 2, i == 0 ? ulm : null)));
        IntStream.range(0, 2).forEach(i -> waiting.add(country.person("Wanda", "Wartezeit" + i, "Firma W", null)));
        country.invited(
                meeting,
                Stream.concat(
                                this.expected.stream().map(Country::seated),
                                Stream.of(waiting(waiting.get(0), 1), waiting(waiting.get(1), 2)))
                        .toArray(RecordingAnswers.Guest[]::new));
    }

    /** The first so many of the expected. */
    void come(int many) {
        expected.subList(0, many).forEach(this::comes);
    }

    CheckedIn comes(PersonId person) {
        return beans.getBean(CheckingIn.class).person(meeting, person, atTheDoor(), NOON);
    }

    CheckedIn walksIn(String lastName) {
        return beans.getBean(CheckingIn.class)
                .walkIn(meeting, Attendee.walkIn("Laura", lastName, "Café Eck", null), atTheDoor(), NOON);
    }

    static CheckIn atTheDoor() {
        return new CheckIn(CheckInMethod.LIST, NOON, BY, true);
    }

    static CheckIn afterwards() {
        return new CheckIn(CheckInMethod.AFTERWARDS, null, "carla@example.org", true);
    }

    MeetingCard card() {
        return beans.getBean(Timetable.class).card(meeting);
    }

    AttendanceStand stand() {
        return beans.getBean(Headcounts.class).of(card(), OVER);
    }

    ListClosed close() {
        ClosingList closing = beans.getBean(ClosingList.class);
        return closing.close(meeting, closing.seen(card(), OVER), BY, OVER);
    }

    /** The next meeting of the series, nine weeks later, to which the expected are invited too. */
    MeetingId next() {
        MeetingId next = country.meeting(series, ulm, DAY.plusWeeks(9));
        country.invited(next, expected.stream().map(person -> seated(person)).toArray(RecordingAnswers.Guest[]::new));
        return next;
    }

    static Instant daysAfter(int days) {
        return OVER.plus(Duration.ofDays(days));
    }
}
