package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.FederalState;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenarios SC12, SC16 and SC28, each on the few networks that it is about. */
@DatabaseTest
class PlanningScenariosTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    Places places;

    @Autowired
    Venues venues;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    private Country country;

    @BeforeEach
    void anEmptyCountry() {
        country = Country.in(beans);
    }

    @Test
    void sc12NineWeeksLaterAreSummerHolidaysAndTheNextWednesdayBehindThemIsOffered() {
        NetworkId hanau = country.hanau();
        NetworkId karlsruhe = country.karlsruhe();
        Series series = country.series("netz", country.ulm(), hanau, karlsruhe);
        country.meeting(series, karlsruhe, LocalDate.of(2027, 4, 21));
        country.meeting(series, hanau, LocalDate.of(2027, 6, 23));
        PlanDesk rosa = new PlanDesk(beans, series.id(), "de");

        rosa.propose(1, "2027-07-01");

        assertThat(rosa.line(1).day()).isEqualTo(LocalDate.of(2027, 9, 15));
        assertThat(rosa.board(1)).contains("gemieden 25.8.2027 bis 8.9.2027: Sommerferien (Schulferien)");
        String page = rosa.why(1);
        assertThat(dayRow(page, "25.8."))
                .contains("Geht nicht:", "Ulm nicht möglich von 29.7.2027 bis 11.9.2027: Sommerferien (Schulferien)");
        assertThat(dayRow(page, "29.9.")).contains("2 Wochen mehr neben dem Rhythmus", "Diesen Tag nehmen");

        rosa.act(1, "day", "day", "2027-09-29");

        assertThat(rosa.board(1)).contains("29.9.").doesNotContain("Spricht dagegen");
        assertThat(rosa.press("/release").done()).startsWith("1 Treffen");
    }

    @Test
    void sc16TheSiteInNeuUlmFollowsTheHolidaysOfBavaria() {
        NetworkId ulm = country.network("Ulm", FederalState.BW, 48.398, 9.992, 1);
        Place neuUlm = places.save(new Place(ulm, "Neu-Ulm", FederalState.BY, 48.393, 10.011, false));
        Venue house = venues.save(new Venue(neuUlm, "Haus Neu-Ulm", null, true));
        rooms.save(new Room(house.id(), "Saal", Map.of(Layout.ROWS, 80), false));
        Series series = country.series("netz", ulm, country.karlsruhe());
        country.meeting(series, karlsruhe(), LocalDate.of(2026, 11, 4));
        jdbc.sql("insert into school_holiday (state, first_day, last_day, name, loaded_at) values"
                        + " ('BY', date '2027-02-08', date '2027-02-12', 'Frühjahrsferien', current_timestamp)")
                .update();
        PlanDesk rosa = new PlanDesk(beans, series.id(), "de");

        rosa.propose(1, "2027-02-10");

        assertThat(rosa.line(1).host()).isEqualTo(ulm);
        assertThat(rosa.line(1).place()).contains(neuUlm.id());
        assertThat(rosa.line(1).day()).isEqualTo(LocalDate.of(2027, 2, 17));
        assertThat(rosa.board(1))
                .contains("in Neu-Ulm statt am Sitz in Ulm", "gemieden 10.2.2027: Frühjahrsferien (Schulferien)");

        // school holidays of Baden-Württemberg are no obstacle there, but said
        rosa.propose(1, "2027-05-19");
        assertThat(rosa.line(1).place()).contains(neuUlm.id());
        rosa.act(1, "day", "day", "2027-05-19");
        assertThat(rosa.board(1)).contains("Pfingstferien BW (Schulferien)").doesNotContain("Spricht dagegen");
    }

    @Test
    void sc28AWarnedDateIsKeptWithAReasonThatThePlanShows() {
        clock.set(Instant.parse("2026-05-10T10:00:00Z"));
        Series series = country.series("auftakt", country.hanau());
        PlanDesk rosa = new PlanDesk(beans, series.id(), "de");
        rosa.propose(1, "2026-06-30", "weekday", "TUESDAY");
        assertThat(rosa.board(1)).contains("Sommerferien (Schulferien)");
        assertThat(rosa.line(1).day()).isAfter(LocalDate.of(2026, 8, 7));

        rosa.act(1, "day", "day", "2026-06-30");

        String against = "Hanau nicht möglich von 29.6.2026 bis 7.8.2026: Sommerferien (Schulferien)";
        assertThat(rosa.board(1)).contains("Spricht dagegen: " + against);
        assertThat(rosa.press("/release").done()).startsWith("Gegen diese Zeilen spricht eine Regel");
        assertThat(timetable.of(series.id())).isEmpty();

        rosa.act(1, "because", "reason", "Die Halle ist nur an diesem Tag frei");
        assertThat(rosa.board(1)).contains(against, "Trotzdem, weil: Die Halle ist nur an diesem Tag frei");
        rosa.press("/release");

        assertThat(timetable.of(series.id())).extracting(MeetingCard::day).containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(rosa.board()).contains("Trotzdem, weil: Die Halle ist nur an diesem Tag frei");
    }

    private NetworkId karlsruhe() {
        return new NetworkId(jdbc.sql("select network_id from place where name = 'Karlsruhe'")
                .query(Long.class)
                .single());
    }

    private static String dayRow(String page, String day) {
        return PlanDesk.row(page.substring(page.indexOf("id=\"days\"")), "Mi., " + day + "2027")
                .orElseThrow(() -> new AssertionError("no row for " + day));
    }
}
