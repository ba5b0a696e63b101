package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** SC17: the round agrees on a city; day, house and even the town may come otherwise. */
@DatabaseTest
class DecisionTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    Decisions decisions;

    @Autowired
    History history;

    @Autowired
    Places places;

    private Desk rosa;
    private NetworkId ulm;
    private NetworkId heilbronn;
    private Place seat;
    private Series series;
    private MeetingId first;

    @BeforeEach
    void aMeetingWasHeld() {
        rosa = new Desk(mvc, "de");
        Country country = Country.in(beans);
        ulm = country.ulm();
        heilbronn = country.network("Heilbronn", FederalState.BW, 49.142, 9.219, 50);
        seat = places.of(heilbronn).get(0);
        series = country.series("netz", ulm, heilbronn);
        first = country.meeting(series, ulm, LocalDate.of(2026, 3, 18));
    }

    @Test
    void theNextMeetingIsMadeWithACityOnly() {
        var answer = decide("place", "" + seat.id().value());

        assertThat(answer.done()).contains("steht vorläufig im Kalender");
        MeetingCard next = next();
        assertThat(next.day()).isNull();
        assertThat(next.city()).isEqualTo("Heilbronn");
        assertThat(next.hostId()).isEqualTo(heilbronn);
        assertThat(next.state()).isEqualTo(MeetingState.PROVISIONAL);
        assertThat(next.missing()).contains(MeetingCard.Missing.DAY, MeetingCard.Missing.VENUE);
        assertThat(feed()).doesNotContain("Heilbronn");
        assertThat(rosa.see("/desk/meetings/" + first.value() + "/decisions").body())
                .contains("Das nächste Treffen wird in Heilbronn ausgerichtet", "9 Ja, 0 Nein, 1 Enthaltung");
    }

    @Test
    void withADayTheFeedSaysThatTheHouseFollows() {
        decide("place", "" + seat.id().value(), "day", "2027-05-20");

        assertThat(feed()).contains("LOCATION:Heilbronn (Ort folgt)", "STATUS:TENTATIVE");
    }

    @Test
    void hostAndCityMayDiffer() {
        Place neckarsulm = places.save(new Place(heilbronn, "Neckarsulm", FederalState.BW, 49.189, 9.225, false));
        decide("place", "" + seat.id().value(), "day", "2027-05-20");

        var answer = decide("place", "" + neckarsulm.id().value(), "host", "" + ulm.value());

        assertThat(answer.done()).contains("das nächste Treffen folgt ihm");
        assertThat(next().city()).isEqualTo("Neckarsulm");
        assertThat(next().hostId()).isEqualTo(ulm);
        assertThat(next().day()).isEqualTo("2027-05-20");
        assertThat(next().sequence()).isOne();
        assertThat(timetable.of(series.id())).hasSize(2);
        assertThat(history.of(next().id()))
                .extracting(MeetingEvent::note)
                .contains("Das nächste Treffen wird in Heilbronn ausgerichtet");
    }

    @Test
    void aDecisionIsWithdrawnWithTrace() {
        decide("place", "" + seat.id().value(), "day", "2027-05-20");
        decide("host", "" + ulm.value());

        assertThat(withdraw(1).done()).startsWith("Zurückgenommen.");
        assertThat(next().city()).isEqualTo("Heilbronn");
        assertThat(next().day()).isEqualTo("2027-05-20");

        assertThat(withdraw(0).done()).startsWith("Zurückgenommen.");
        assertThat(next().state()).isEqualTo(MeetingState.CANCELLED);

        assertThat(withdraw(0).done()).startsWith("Das ließ sich nicht zurücknehmen");
        assertThat(decisions.of(first)).hasSize(2).allMatch(Decision::withdrawn);
    }

    @Test
    void oneThatConcernsNoMeetingIsOnlyRecorded() {
        assertThat(decide().done()).isEqualTo("Der Beschluss ist festgehalten.");
        assertThat(timetable.of(series.id())).hasSize(1);
    }

    @Test
    void withoutWordsNothingIsRecorded() {
        var answer = rosa.press("/desk/meetings/" + first.value() + "/decisions", "text", " ", "yes", "-1");

        assertThat(answer.body()).contains("Bitte den Wortlaut angeben.", "Bitte eine Zahl ab 0.");
        assertThat(decisions.of(first)).isEmpty();
    }

    private Desk.Page decide(String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "text",
                "Das nächste Treffen wird in Heilbronn ausgerichtet",
                "yes",
                "9",
                "no",
                "",
                "abstentions",
                "1"));
        fields.addAll(List.of(more));
        return rosa.press("/desk/meetings/" + first.value() + "/decisions", fields.toArray(String[]::new));
    }

    private Desk.Page withdraw(int which) {
        long id = decisions.of(first).get(which).id();
        return rosa.press("/desk/meetings/" + first.value() + "/decisions/" + id + "/withdraw");
    }

    private MeetingCard next() {
        return timetable.of(series.id()).get(1);
    }

    private String feed() {
        return rosa.see("/feeds/netz.ics").body();
    }
}
