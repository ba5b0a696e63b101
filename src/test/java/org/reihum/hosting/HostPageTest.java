package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.invitation.Season;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Online;
import org.reihum.meeting.Series;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.reihum.testing.Visitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a host as a browser gets it. */
@HostingTest
class HostPageTest {

    @Autowired
    HostingGround ground;

    @Autowired
    HostingGround.Plan plan;

    @Autowired
    SignedLinks links;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Season season;
    private Season.Home ulm;
    private Season.Home basel;
    private Series series;
    private House hall;
    private MeetingId meeting;
    private Visitor german;

    @BeforeEach
    void ulmIsAskedForAProvisionalMeeting() {
        season = ground.season();
        season.letterhead();
        ulm = season.home("Ulm");
        basel = season.home("Basel");
        season.manager(ulm, "Anker");
        season.manager(basel, "Boje");
        hall = season.room(ulm, 40);
        series = season.series("Runde", true, ulm, basel);
        meeting = season.meeting(series, Season.details(ulm, Season.DAY, House.OPEN));
        german = new Visitor(port, "de");
    }

    @AfterEach
    void thePlanSwapsAgain() {
        plan.swaps(true);
    }

    private String ulmsLink() {
        ground.ask(meeting, ulm);
        return ground.letters().get(0).link();
    }

    private String hallOfUlm() {
        return hall.room() == null ? "" : hall.room().value() + ":ROWS";
    }

    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table : List.of(
                "meeting", "meeting_event", "host_enquiry", "host_enquiry_event", "outbox_letter", "handover_note")) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table + " order by id").query().listOfRows().stream()
                            .map(row -> {
                                row.remove("CALENDAR");
                                row.remove("calendar");
                                return row;
                            })
                            .toList());
        }
        return all;
    }

    @Test
    void openingTheLinkAsksAndChangesNothing() {
        String link = ulmsLink();
        var before = everything();

        Page page = german.get(link);
        german.get(link + "?room=" + hallOfUlm());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("Guten Tag Kim Anker,")
                .contains("können Sie am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr in Ulm Gastgeber sein?")
                .contains("Rathaus Ulm, Saal 40 · Reihen, 40 Plätze", "Raum folgt", "Ja, wir sind Gastgeber")
                .contains("Anderen Tag vorschlagen", "Dieses Mal passen")
                .doesNotContain("??", "Vorgesehen war", "_csrf");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void inEnglish() {
        assertThat(new Visitor(port, "en").get(ulmsLink()).body())
                .contains("can you host on Wednesday, 16 December 2026, 10:00–16:00 in Ulm?")
                .contains("Rathaus Ulm, Saal 40 · rows, 40 seats", "Yes, we will host")
                .doesNotContain("??");
    }

    @Test
    void aYesWithARoomSetsTheRoomAndConfirmsTheMeeting() {
        String link = ulmsLink();

        Page answered = german.post(link + "/yes", "room", hallOfUlm());

        assertThat(answered.location()).isEqualTo(link);
        assertThat(ground.card(meeting).state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(ground.card(meeting).room()).isEqualTo("Saal 40");
        assertThat(german.get(link).body())
                .contains("Gespeichert. Danke, dass Sie Gastgeber sind!", "Ihre Gastgebermappe")
                .contains("Anmeldeschluss: Mittwoch, 2. Dezember 2026")
                .doesNotContain("Ja, wir sind Gastgeber", "Diesen Raum nehmen", "??");
        assertThat(ground.events()).containsExactly("ASKED", "ACCEPTED");
        assertThat(jdbc.sql("select who from meeting_event where kind = 'CONFIRMED'")
                        .query(String.class)
                        .single())
                .isEqualTo("Kim Anker");
    }

    @Test
    void aRoomLeavesTheMeetingOnlineAsItWas() {
        var online = new Online(Online.Mode.HYBRID, "https://konferenz.example.org/7");
        season.edit(meeting, Season.details(ulm, Season.DAY, House.OPEN).held(online));
        String link = ulmsLink();

        german.post(link + "/yes", "room", hallOfUlm());

        assertThat(ground.card(meeting).room()).isEqualTo("Saal 40");
        assertThat(ground.card(meeting).online()).isEqualTo(online);
        assertThat(german.get(link).body()).contains("auch online").doesNotContain("konferenz.example.org");
    }

    @Test
    void whoReceivesNobodyNeedsNoRoom() {
        season.edit(
                meeting,
                Season.details(ulm, Season.DAY, House.OPEN)
                        .held(new Online(Online.Mode.ONLINE, "https://konferenz.example.org/7")));
        String link = ulmsLink();

        german.post(link + "/yes", "room", "");

        assertThat(german.get(link).body()).doesNotContain("Diesen Raum nehmen", "konferenz.example.org");
    }

    @Test
    void withoutARoomItStaysProvisionalUntilTheRoomIsChosenOnTheSamePage() {
        String link = ulmsLink();

        german.post(link + "/yes", "room", "");
        assertThat(ground.card(meeting).state()).isEqualTo(MeetingState.PROVISIONAL);
        assertThat(german.get(link).body()).contains("Noch vorläufig: es fehlt der Raum.", "Diesen Raum nehmen");

        german.post(link + "/yes", "room", hallOfUlm());
        assertThat(ground.card(meeting).state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(ground.events()).containsExactly("ASKED", "ACCEPTED", "ROOM");
    }

    @Test
    void withoutADayARoomDoesNotConfirm() {
        meeting = season.meeting(series, Season.details(ulm, null, House.OPEN));
        String link = ulmsLink();
        assertThat(german.get(link).body())
                .contains("können Sie ein Treffen in Ulm ausrichten? Der Tag steht noch nicht fest.");

        german.post(link + "/yes", "room", hallOfUlm());

        assertThat(ground.card(meeting).room()).isEqualTo("Saal 40");
        assertThat(ground.card(meeting).state()).isEqualTo(MeetingState.PROVISIONAL);
        assertThat(german.get(link).body()).contains("Sobald der Tag feststeht, stehen hier alle Termine.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999:ROWS", "1:U_SHAPE", "1:STANDING", "x", "1:ROWS:1"})
    void aRoomThatIsNotOfferedIsRefused(String room) {
        String link = ulmsLink();

        german.post(link + "/yes", "room", room);

        assertThat(german.get(link).body()).contains("Diesen Raum gibt es so nicht mehr.", "Ja, wir sind Gastgeber");
        assertThat(ground.state(ulm)).isEqualTo("OPEN");
    }

    @Test
    void anotherDayIsKeptForTheOrganisers() {
        String link = ulmsLink();

        german.post(link + "/other-date", "day", "2026-12-17", "note", "Saal bis Freitag\nreserviert");

        assertThat(german.get(link).body())
                .contains("Ihr Vorschlag ist gespeichert.", "Sie haben Do., 17. Dezember 2026 vorgeschlagen.")
                .contains("Ja, wir sind Gastgeber");
        assertThat(ground.state(ulm)).isEqualTo("OTHER_DATE");
        assertThat(ground.card(meeting).day()).isEqualTo(Season.DAY);
        assertThat(jdbc.sql("select note from host_enquiry_event where kind = 'OTHER_DATE'")
                        .query(String.class)
                        .single())
                .isEqualTo("Saal bis Freitag\nreserviert");
    }

    @Test
    void aDayThatIsPastOrMissingIsRefusedAndTheNoteKept() {
        String link = ulmsLink();

        Page past = german.post(link + "/other-date", "day", "2026-11-21", "note", "Fest reserviert");
        Page missing = german.post(link + "/other-date", "day", "", "note", "Fest reserviert");

        assertThat(past.body()).contains("Bitte einen Tag in der Zukunft.", "Fest reserviert", "<details open");
        assertThat(missing.body()).contains("Welcher Tag passt Ihnen?", "Fest reserviert");
        assertThat(ground.state(ulm)).isEqualTo("OPEN");
    }

    @Test
    void whoPassesSaysWhyOrNotAndMayStillChangeTheirMind() {
        String link = ulmsLink();

        german.post(link + "/pass", "reason", "Umbau");
        assertThat(ground.state(ulm)).isEqualTo("PASSED");
        assertThat(german.get(link).body()).contains("Danke für die klare Antwort.", "Sie passen dieses Mal.");

        german.post(link + "/yes", "room", hallOfUlm());
        assertThat(german.get(link).body()).contains("Ihre Gastgebermappe");

        german.post(link + "/pass", "reason", "doch nicht");
        assertThat(german.get(link).body()).contains("Sie haben schon zugesagt.");
        assertThat(ground.state(ulm)).isEqualTo("ACCEPTED");
    }

    @Test
    void theFirstYesOfSeveralWinsTheOthersAreToldAndASecondYesIsToldKindly() {
        House stage = season.room(basel, 60);
        ground.ask(meeting, ulm, basel);
        String ulms = ground.lettersTo("anker@example.org").get(0).link();
        String basels = ground.lettersTo("boje@example.org").get(0).link();
        assertThat(german.get(basels).body())
                .contains("in Basel Gastgeber sein?", "Vorgesehen war Ulm e. V.", "Saal 60");

        german.post(
                basels + "/yes",
                "room",
                stage.room() == null ? "" : stage.room().value() + ":ROWS");

        assertThat(ground.card(meeting)).satisfies(now -> {
            assertThat(now.host()).isEqualTo("Basel e. V.");
            assertThat(now.city()).isEqualTo("Basel");
            assertThat(now.room()).isEqualTo("Saal 60");
            assertThat(now.state()).isEqualTo(MeetingState.CONFIRMED);
        });
        assertThat(ground.lettersTo("anker@example.org")).hasSize(2).last().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Runde, Mi., 16. Dezember 2026: ein Gastgeber ist gefunden");
            assertThat(letter.text())
                    .contains("ein anderes Netzwerk war schneller")
                    .doesNotContain("/host/", "??");
        });
        german.post(ulms + "/yes", "room", hallOfUlm());
        assertThat(german.get(ulms).body())
                .contains(
                        "Bereits vergeben: ein anderes Netzwerk war schneller.",
                        "<h1 class=\"question\">Bereits vergeben</h1>")
                .doesNotContain("Ja, wir sind Gastgeber");
        assertThat(ground.card(meeting).host()).isEqualTo("Basel e. V.");
        assertThat(ground.lettersTo("boje@example.org")).hasSize(1);
    }

    @Test
    void aYesThatThePlanDoesNotFollowIsKeptAndSaidSo() {
        plan.swaps(false);
        ground.ask(meeting, basel);
        String basels = ground.letters().get(0).link();

        german.post(basels + "/yes", "room", "");

        assertThat(german.get(basels).body()).contains("Ihr Ja ist gespeichert. Im Plan steht derzeit Ulm e. V.");
        assertThat(ground.card(meeting).host()).isEqualTo("Ulm e. V.");
    }

    @Test
    void aCancelledOrBygoneMeetingTakesNoAnswer() {
        String link = ulmsLink();
        clock.set(Season.DAY
                .plusDays(1)
                .atTime(8, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        german.post(link + "/yes", "room", "");
        assertThat(german.get(link).body()).contains("Das geht nicht mehr", "Das Treffen ist vorbei");

        season.cancel(meeting);
        assertThat(german.get(link).body())
                .contains("Das Treffen am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr in Ulm fällt aus.");
        assertThat(ground.state(ulm)).isEqualTo("OPEN");
    }

    @Test
    void theLinkLivesNinetyDaysBeyondTheMeeting() {
        String link = ulmsLink();
        clock.set(at(Season.DAY.plusDays(89)));
        assertThat(german.get(link).status()).isEqualTo(200);

        clock.set(at(Season.DAY.plusDays(91)));
        assertNotValid(german.get(link));
        assertNotValid(german.post(link + "/yes", "room", ""));
    }

    @Test
    void anAlteredLinkOrOneForAnotherPurposeIsNotValid() {
        String link = ulmsLink();
        var later = clock.instant().plus(Duration.ofDays(9));

        assertNotValid(german.get("/host/abc"));
        assertNotValid(german.get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A")));
        assertNotValid(german.get("/host/" + links.token("rsvp", 1, 1, later)));
        assertNotValid(german.get("/host/" + links.token("host", 1, 2, later)));
        assertNotValid(german.get("/host/" + links.token("host", 99, 1, later)));
        assertThat(german.get("/host/" + links.token("host", 1, 1, later)).status())
                .isEqualTo(200);
    }

    private static void assertNotValid(Page page) {
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Dieser Link gilt nicht");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
