package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Which meetings and people a forecast rests on. Today is 21 November 2026. */
@DatabaseTest
class ForecastsTest {

    private static final LocalDate AHEAD = LocalDate.of(2026, 12, 2);
    private static final LocalDate HELD = LocalDate.of(2026, 9, 23);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Timetable timetable;

    @Autowired
    GuestList guestList;

    @Autowired
    Attendances attendances;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private NetworkId ulm;
    private Series series;
    private PersonId[] people;

    @BeforeEach
    void tenPeopleOfUlm() {
        country = Country.in(beans);
        ulm = country.ulm();
        series = country.series("netz", ulm);
        people = IntStream.range(0, 10)
                .mapToObj(i -> country.person("Kim", "Gast" + i, "Gäste GmbH", ulm))
                .toArray(PersonId[]::new);
    }

    /** The first so many had a seat; the first so many of them came. */
    private MeetingId held(Series of, LocalDate day, int expected, int came) {
        MeetingId meeting = country.meeting(of, ulm, day);
        country.invited(
                meeting,
                IntStream.range(0, expected).mapToObj(i -> seated(people[i])).toArray(RecordingAnswers.Guest[]::new));
        IntStream.range(0, came).forEach(i -> comes(meeting, people[i]));
        return meeting;
    }

    private void comes(MeetingId meeting, PersonId person) {
        var who = new Attendee(person, "Kim", "Gast", null, "Gäste GmbH", null, ulm, Function.COMPANY);
        attendances.save(
                new Attendance(meeting, who, new CheckIn(CheckInMethod.LIST, MovableClock.START, "Rosa", false)));
    }

    private MeetingId ahead() {
        MeetingId meeting = country.meeting(series, ulm, AHEAD);
        country.invited(meeting, seated(people[0]), seated(people[1]), waiting(people[2], 1), declined(people[3]));
        return meeting;
    }

    private Optional<Forecast> forecast(MeetingId meeting) {
        return forecasts.of(timetable.card(meeting), guestList.counts(meeting), MovableClock.START);
    }

    @Test
    void earlierMeetingsOfTheSeriesArePooled() {
        held(series, HELD, 8, 6);
        held(series, HELD.minusWeeks(9), 2, 2);

        Forecast forecast = forecast(ahead()).orElseThrow();

        assertThat(forecast.before()).isEqualTo(new NoShows(2, 10, 2));
        assertThat(forecast.accepted()).isEqualTo(2);
        assertThat(forecast.coming()).hasToString("1.6");
    }

    @Test
    void walkInsAndThoseWhoWaitedAreNeitherExpectedNorMissing() {
        MeetingId meeting = country.meeting(series, ulm, HELD);
        country.invited(meeting, seated(people[0]), seated(people[1]), waiting(people[2], 1), declined(people[3]));
        comes(meeting, people[0]);
        comes(meeting, people[2]);
        comes(meeting, people[5]);

        assertThat(forecast(ahead()).orElseThrow().before()).isEqualTo(new NoShows(1, 2, 1));
    }

    @Test
    void onlyHeldMeetingsOfTheSeriesWithAListCount() {
        held(series, HELD, 5, 4);
        held(country.series("andere", ulm), HELD, 9, 1);
        held(series, HELD.minusWeeks(1), 9, 0);
        held(series, LocalDate.of(2026, 11, 21), 9, 1);
        held(series, AHEAD.plusWeeks(9), 9, 1);
        MeetingId cancelled = held(series, HELD.minusWeeks(2), 9, 1);
        jdbc.sql("update meeting set state = :state where id = :id")
                .param("state", MeetingState.CANCELLED.name())
                .param("id", cancelled.value())
                .update();

        assertThat(forecast(ahead()).orElseThrow().before()).isEqualTo(new NoShows(1, 5, 1));
    }

    @Test
    void aMeetingIsForeseenByThoseBeforeItOnly() {
        MeetingId meeting = ahead();
        assertThat(forecast(meeting)).as("no history").isEmpty();
        MeetingId first = held(series, HELD, 5, 4);

        assertThat(forecast(meeting)).isPresent();
        assertThat(forecast(first)).as("over").isEmpty();
        assertThat(forecast(country.meeting(series, ulm, AHEAD.plusWeeks(9))))
                .as("nobody has accepted")
                .isEmpty();
        jdbc.sql("update meeting set mode = 'ONLINE' where id = :id")
                .param("id", meeting.value())
                .update();
        assertThat(forecast(meeting)).as("nobody takes a seat").isEmpty();
        jdbc.sql("update meeting set mode = 'HYBRID', state = 'CANCELLED' where id = :id")
                .param("id", meeting.value())
                .update();
        assertThat(forecast(meeting)).as("cancelled").isEmpty();
    }

    @Test
    void theMeetingPageSaysHowManyAndWhy() {
        MeetingId first = held(series, HELD, 10, 8);
        MeetingId meeting = ahead();

        assertThat(new Desk(mvc, "de").see("/desk/meetings/" + meeting.value()).body())
                .contains("Voraussichtlich kommen 2", "(1 bis 2)", "Gerechnet mit 1,6 von 2 mit Platz")
                .contains("Beim früheren Treffen der Reihe fehlten 2 von 10 Erwarteten (20,0 %)")
                .doesNotContain("nicht mitgerechnet");
        assertThat(new Desk(mvc, "en").see("/desk/meetings/" + meeting.value()).body())
                .contains("2 people are likely to come", "1.6 of 2 with a seat");
        assertThat(new Desk(mvc, "de").see("/desk/meetings/" + first.value()).body())
                .doesNotContain("Voraussichtlich");
    }
}
