package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** What the organiser sees of enquiries, and asks. */
@HostingTest
class EnquiriesAtTheDeskTest {

    @Autowired
    HostingGround ground;

    @Autowired
    MockMvc mvc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private Season.Home ulm;
    private MeetingId meeting;
    private String page;
    private Desk rosa;

    @BeforeEach
    void aProvisionalMeetingInUlm() {
        Season season = ground.season();
        season.letterhead();
        ulm = season.home("Ulm");
        season.manager(ulm, "Anker");
        season.room(ulm, 40);
        meeting = season.meeting(season.series("Runde", true, ulm), Season.details(ulm, Season.DAY, House.OPEN));
        page = "/desk/meetings/" + meeting.value();
        rosa = new Desk(mvc);
    }

    @Test
    void theButtonAsksThePlannedHostOnce() {
        assertThat(rosa.see(page).body())
                .contains("Ulm e. V. ist noch nicht gefragt.", "Gastgeber anfragen: Ulm e. V.");

        assertThat(rosa.press(page + "/enquiries").done())
                .isEqualTo("Ulm e. V. ist gefragt, der Brief liegt im Versand.");
        assertThat(rosa.press(page + "/enquiries").done()).isEqualTo("Ulm e. V. ist schon gefragt.");

        assertThat(ground.letters()).hasSize(1);
        assertThat(rosa.see(page).body())
                .contains("gefragt: Kim Anker, 21.11.2026, 12:00, von rosa@example.org")
                .doesNotContain("Gastgeber anfragen", "??");
        assertThat(new Desk(mvc, "en").see(page).body())
                .contains("asked: Kim Anker")
                .doesNotContain("??");
    }

    @Test
    void anotherDayIsShownWithTheWayToSetIt() {
        String link = ask();
        new Visitor(port, "de").post(link + "/other-date", "day", "2026-12-17", "note", "Saal frei");

        assertThat(rosa.see(page).body())
                .contains("schlägt anderen Tag vor", "Vorschlag: Do., 17. Dezember 2026.", "„Saal frei“")
                .contains("href=\"" + page + "/edit\"", "Gastgeber anfragen: Ulm e. V.");
        assertThat(rosa.see("/desk").body())
                .contains("Ulm e. V. wäre gern Gastgeber, aber an einem anderen Tag (Do., 17. Dezember 2026).");
    }

    @Test
    void aYesIsShownWithItsRoom() {
        String link = ask();
        new Visitor(port, "de").post(link + "/yes", "room", "1:ROWS");

        assertThat(rosa.see(page).body())
                .contains("hat zugesagt", "zugesagt von Kim Anker, 21.11.2026, 12:00; Raum: Saal 40")
                .doesNotContain("Gastgeber anfragen");
        assertThat(rosa.see("/desk").body()).doesNotContain("Gastgeber sind", "Es fehlt ein Gastgeber");
    }

    @Test
    void aNoAndSilenceNeedTheOrganiser() {
        String link = ask();
        clock.advance(Duration.ofDays(11));
        assertThat(rosa.see("/desk").body())
                .contains("Runde in Ulm: Ulm e. V. antwortet nicht auf die Anfrage vom 21.11.2026")
                .contains("href=\"" + page + "\"");
        assertThat(rosa.see(page).body()).contains("keine Antwort");

        new Visitor(port, "de").post(link + "/pass", "reason", "Umbau");
        assertThat(rosa.see("/desk").body()).contains("Ulm e. V. passt dieses Mal. Es fehlt ein Gastgeber.");
        assertThat(rosa.see(page).body()).contains("passt dieses Mal", "„Umbau“");
    }

    @Test
    void whenTheHostIsSilentTheNextCandidateIsNamedAndSeveralAreAskedAtOnce() {
        Season season = ground.season();
        Season.Home aalen = season.home("Aalen");
        season.room(aalen, 60);
        Season.Home calw = season.home("Calw");
        season.room(calw, 60);
        MeetingId alone = season.meeting(
                season.series("Dreier", true, ulm, aalen, calw),
                Season.details(ulm, Season.DAY.plusDays(1), House.OPEN));
        ground.ask(alone, ulm);
        clock.advance(Duration.ofDays(11));

        String substitutes = "/desk/meetings/" + alone.value() + "/substitutes";
        assertThat(rosa.see("/desk").body())
                .contains("Als Nächstes käme Aalen e. V. (Aalen) infrage.", "href=\"" + substitutes + "\"");
        assertThat(rosa.see(substitutes).body()).contains("Ausgewählte anfragen", "name=\"ask\"");
        assertThat(rosa.press(substitutes + "/ask").done()).startsWith("Bitte kreuzen Sie an");

        String first = "" + aalen.network().id().value();
        String second = "" + calw.network().id().value();
        var asked = rosa.press(substitutes + "/ask", "ask", first, "ask", second);

        assertThat(asked.done()).isEqualTo("2 Netzwerke sind gefragt, die Briefe liegen im Versand.");
        assertThat(ground.lettersTo("aalen@example.org")).hasSize(1);
        assertThat(ground.lettersTo("calw@example.org")).hasSize(1);
        assertThat(rosa.press(substitutes + "/ask", "ask", first).done())
                .isEqualTo("Es ging kein Brief hinaus. Eines war schon gefragt.");
        assertThat(rosa.see("/desk").body()).doesNotContain("Als Nächstes käme");
    }

    private String ask() {
        ground.ask(meeting, ulm);
        return ground.letters().get(0).link();
    }
}
