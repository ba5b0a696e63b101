package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A poll from its offer to its decision, at the desk and on the pages of the networks. */
@DatabaseTest
class PollTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 4, 20);
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 4, 21);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    ChangingMeeting changing;

    @Autowired
    FixingDate fixing;

    @Autowired
    DatePolls polls;

    @Autowired
    OfferedDates dates;

    @Autowired
    SignedLinks links;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private Ring ring;
    private Desk rosa;
    private Visitor olga;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingWithoutADay() {
        ring = new Ring(beans);
        rosa = new Desk(mvc, "de");
        olga = new Visitor(port, "de");
        meeting = ring.country.meeting(ring.series, ring.ulm, null);
    }

    private String offer() {
        return rosa.press(
                        "/desk/polls/new?meeting=" + meeting.value(),
                        "dates[0].day",
                        "2027-04-21",
                        "dates[0].note",
                        "Saal, 40 Plätze",
                        "dates[1].day",
                        "20.4.2027",
                        "answerBy",
                        "2026-12-05",
                        "words",
                        "Beide Räume sind reserviert.")
                .location();
    }

    private DatePoll poll() {
        return polls.latest(meeting).orElseThrow();
    }

    private long date(LocalDate day) {
        return dates.of(poll()).stream()
                .filter(date -> date.day().equals(day))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String linkOf(String address) {
        return ring.letterTo(address).path();
    }

    private Visitor.Page vote(String link, String tuesday, String wednesday) {
        return olga.post(link, "date-" + date(TUESDAY), tuesday, "date-" + date(WEDNESDAY), wednesday);
    }

    @Test
    void theMeetingLeadsToTheFormAndThenToThePoll() {
        String address = "/desk/polls?meeting=" + meeting.value();
        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body()).contains(address);
        String form = rosa.see(address).location();
        assertThat(form).isEqualTo("/desk/polls/new?meeting=" + meeting.value());
        assertThat(rosa.see(form).body())
                .contains("Terminumfrage an 3 Netzwerke senden", "Dr. Olga Stichtag", "Termin 5")
                .contains("Ein Netzwerk hat keine Adresse", "value=\"2026-12-01\"");

        String location = offer();

        assertThat(rosa.see(address).location()).isEqualTo(location);
    }

    @Test
    void offersThatCanNotBeAreRefusedAtTheirFieldsWithWhatWasTyped() {
        String form = "/desk/polls/new?meeting=" + meeting.value();
        var refused = rosa.press(
                form,
                "dates[0].day",
                "2026-11-20",
                "dates[1].day",
                "2027-04-21",
                "dates[2].day",
                "21.4.2027",
                "dates[3].day",
                "Ostern",
                "dates[4].note",
                "Foyer",
                "answerBy",
                "2026-11-20");
        assertThat(refused.body())
                .contains("id=\"dates[0].day-error\">Der Tag ist schon vorbei.")
                .contains("id=\"dates[2].day-error\">Dieser Tag steht schon da.")
                .contains("id=\"dates[3].day-error\">Das ist kein Tag mit Jahr.", "value=\"Ostern\"")
                .contains("id=\"dates[4].day-error\"", "value=\"Foyer\"")
                .contains("id=\"answerBy-error\"");
        assertThat(rosa.press(form, "dates[0].day", "2027-04-21", "dates[1].day", "", "answerBy", "2026-12-05")
                        .body())
                .contains("mindestens zwei Termine");
        // a browser of its own, or a program, sends no empty lines
        assertThat(rosa.press(form, "dates[0].day", "2027-04-21", "answerBy", "2026-12-05")
                        .body())
                .contains("mindestens zwei Termine");
        assertThat(ring.letters()).isEmpty();
    }

    @Test
    void everyMemberWithAnAddressIsAskedInItsLanguage() {
        offer();

        assertThat(ring.letters()).hasSize(3);
        assertThat(ring.letterTo("stichtag@example.org").text())
                .startsWith("Sehr geehrte Frau Dr. Stichtag,")
                .contains("„Treffen der IT-Netzwerke in Ulm“ stehen 2 Termine zur Wahl; Gastgeber ist IT-Netzwerk Ulm")
                .contains("- Di., 20. April 2027\n- Mi., 21. April 2027: Saal, 40 Plätze")
                .contains("Beide Räume sind reserviert.", "bis Sa., 5. Dezember 2026", "/poll/")
                .doesNotContain("??");
        assertThat(ring.letterTo("umlauf@example.org").text())
                .contains("there are 2 dates to choose from", "Tue, 20 April 2027", "Give my answer: https://");
    }

    @Test
    void onlyOnePollIsOpenAtATime() {
        offer();

        assertThat(offer()).isEqualTo("/desk/meetings/" + meeting.value());
        assertThat(ring.letters()).hasSize(3);
    }

    @Test
    void openingThePersonalPageChangesNothingAndKeepsNoSession() {
        offer();
        var page = olga.get(linkOf("stichtag@example.org"));

        assertThat(page.body())
                .contains("Welche Termine passen IT-Netzwerk Ulm für das Treffen in Ulm?")
                .contains("Di., 20. April 2027", "Saal, 40 Plätze", "Zur Not")
                .doesNotContain("checked")
                .doesNotContain("_csrf")
                .doesNotContain("??");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(ring.count("date_vote")).isZero();
    }

    @Test
    void everyDateWantsAnAnswerAndWhatWasChosenStays() {
        offer();
        String link = linkOf("stichtag@example.org");
        var refused = olga.post(link, "date-" + date(WEDNESDAY), "YES", "date-" + date(TUESDAY), "<b>");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Bitte antworten Sie noch für Di., 20. April 2027.", "Bitte wählen Sie.")
                .contains("name=\"date-" + date(WEDNESDAY) + "\" value=\"YES\" checked=\"checked\"");
        assertThat(ring.count("date_vote")).isZero();
    }

    @Test
    void answersMayChangeUntilADateIsDecidedAndAreCounted() {
        String result = offer();
        String link = linkOf("stichtag@example.org");
        vote(link, "YES", "YES");
        assertThat(vote(link, "NO", "YES").location()).isEqualTo(link);
        vote(linkOf("umlauf@example.org"), "IF_NEED_BE", "YES");

        assertThat(olga.get(link).body()).contains("Gespeichert. Danke!", "Zuletzt geantwortet am 21.11.2026, 12:00");
        assertThat(rosa.see(result).body())
                .contains("2 von 4 haben geantwortet", "2 ja", "1 zur Not", "1 nein", "0 ja")
                .contains("Dr. Olga Stichtag", "Termin festlegen: Mi., 21. April 2027", "ohne Adresse")
                .doesNotContain("??");
    }

    @Test
    void onePressSetsTheDayOfTheMeetingAndClosesThePoll() {
        String result = offer();
        String link = linkOf("stichtag@example.org");
        vote(link, "NO", "YES");

        var fixed = rosa.press(result + "/decide", "date", String.valueOf(date(WEDNESDAY)));

        assertThat(fixed.done()).isEqualTo("Der Termin steht fest: Mi., 21. April 2027. Die Umfrage ist geschlossen.");
        assertThat(timetable.card(meeting).day()).isEqualTo(WEDNESDAY);
        assertThat(timetable.card(meeting).answerBy()).isEqualTo(WEDNESDAY.minusDays(14));
        assertThat(rosa.see(result).body())
                .contains("Entschieden: Mi., 21. April 2027", "festgelegt von rosa@example.org", "Neue Umfrage")
                .doesNotContain("Termin festlegen:");
        assertThat(olga.get(link).body())
                .contains("Der Termin ist entschieden: Mi., 21. April 2027")
                .doesNotContain("<button");
        vote(link, "YES", "NO");
        assertThat(olga.get(link).body()).doesNotContain("Gespeichert");
        assertThat(ring.count("date_vote")).isEqualTo(2);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldWhatTheFirstDecided() throws Exception {
        String result = offer();
        long wednesday = date(WEDNESDAY);
        var both = AtOnce.twice(() -> fixing.fix(poll().id(), wednesday, "rosa@example.org", clock.instant()));

        assertThat(both)
                .containsExactlyInAnyOrder(
                        new FixingDate.Result.Fixed(WEDNESDAY), new FixingDate.Result.DecidedBefore(WEDNESDAY));
        assertThat(rosa.press(result + "/decide", "date", String.valueOf(date(TUESDAY)))
                        .done())
                .isEqualTo("Es wurde schon entschieden, für Mi., 21. April 2027.");
        assertThat(timetable.card(meeting).day()).isEqualTo(WEDNESDAY);
        assertThat(timetable.card(meeting).sequence()).isEqualTo(1);
    }

    @Test
    void aDateThatWasNotOfferedOrIsOverOrOfACancelledMeetingIsNotFixed() {
        String result = offer();
        assertThat(rosa.press(result + "/decide", "date", "999").status()).isEqualTo(404);
        String wednesday = String.valueOf(date(WEDNESDAY));
        clock.set(Instant.parse("2027-04-22T08:00:00Z"));
        assertThat(rosa.press(result + "/decide", "date", wednesday).done()).startsWith("Das ging nicht");
        assertThat(rosa.see(result).body()).contains("schon vorbei");
        clock.set(MovableClock.START);
        changing.cancel(meeting, "Grippe", "rosa@example.org", clock.instant());
        assertThat(rosa.press(result + "/decide", "date", wednesday).done()).startsWith("Das ging nicht");
        assertThat(olga.get(linkOf("stichtag@example.org")).body()).contains("Diese Umfrage ist geschlossen.");
        assertThat(offer()).isEqualTo("/desk/meetings/" + meeting.value());
    }

    @Test
    void aLinkThatIsNotValidGetsTheSamePageAndTheLastDateEndsIt() {
        offer();
        String link = linkOf("stichtag@example.org");
        String other = "/poll/" + links.token("round", 1, 0, clock.instant().plusSeconds(9000));

        assertThat(olga.get(other).status()).isEqualTo(404);
        assertThat(olga.get(other).body()).contains("Dieser Link gilt nicht");
        assertThat(olga.post(other, "date-1", "YES").status()).isEqualTo(404);
        clock.set(Instant.parse("2027-04-21T21:00:00Z"));
        assertThat(olga.get(link).status()).isEqualTo(200);
        clock.set(Instant.parse("2027-04-21T22:00:00Z"));
        assertThat(olga.get(link).status()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        String result = offer();

        assertThat(new Visitor(port, "en").get(linkOf("umlauf@example.org")).body())
                .contains("Which dates suit IT-Netzwerk Karlsruhe", "If need be", "Send answer")
                .doesNotContain("??");
        assertThat(new Desk(mvc, "en").see(result).body()).contains("Fix the date: Wed, 21 April 2027");
    }

    @Test
    void theHostMayOfferTheDates() {
        var offers = new OfferingDates.Offers(
                List.of(new OfferedDate.Offer(WEDNESDAY, ""), new OfferedDate.Offer(TUESDAY, "")),
                "",
                LocalDate.of(2026, 12, 5));
        var asked = beans.getBean(OfferingDates.class).offer(meeting, offers, "Dr. Olga Stichtag", clock.instant());

        assertThat(asked).isEqualTo(new OfferingDates.Result.Asked(poll().id(), 3));
        assertThat(dates.of(poll())).extracting(OfferedDate::day).containsExactly(TUESDAY, WEDNESDAY);
    }
}
