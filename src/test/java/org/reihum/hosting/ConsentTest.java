package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where the series asks for it, an invitation waits for its host, who sees it by a link and says yes or what to change. */
@DatabaseTest
class ConsentTest {

    private static final Pattern LINK = Pattern.compile("https://reihum\\.example\\.org(/host/letter/[\\w.-]+)");
    private static final Pattern LETTER = Pattern.compile("name=\"letter\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    Desk rosa;
    Visitor host;
    MeetingId meeting;

    @BeforeEach
    void aMeetingInFellbach() {
        season.letterhead();
        Season.Home fellbach = season.home("Fellbach");
        season.manager(fellbach, "Anker");
        Series series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        rosa = new Desk(mvc, "de");
        host = new Visitor(port, "de");
    }

    private String page(String end) {
        return "/desk/meetings/" + meeting.value() + end;
    }

    private int invited() {
        return jdbc.sql("select count(*) from invitation").query(Integer.class).single();
    }

    /** The link in the letter that was written last. */
    private String link() {
        var link = LINK.matcher(
                jdbc.sql("select plain_text from outbox_letter where purpose like 'consent:%' order by id desc limit 1")
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String letterOn(String body) {
        var letter = LETTER.matcher(body);
        assertThat(letter.find()).isTrue();
        return letter.group(1);
    }

    private String says(String link, String answer, String note) {
        String letter = letterOn(host.get(link).body());
        host.post(link + answer, "letter", letter, "note", note);
        return host.get(link).body();
    }

    private void consentIsAskedFor() {
        rosa.press(page("/consent/rule"), "asks", "true");
    }

    @Test
    void withoutTheRuleNobodyIsAsked() {
        rosa.press(page("/invite"));

        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void theInvitationWaitsUntilTheHostConsents() {
        consentIsAskedFor();
        assertThat(rosa.press(page("/invite")).done())
                .startsWith("Nicht gesendet: ")
                .contains("noch nicht gefragt");
        rosa.press(page("/consent"));
        String link = link();
        assertThat(rosa.press(page("/invite")).done()).contains("noch nicht zugestimmt");
        // a scanner opens every link
        host.get(link);
        host.get(link + "/preview");
        assertThat(rosa.see(page("/consent")).body()).contains("noch nicht durchgesehen");
        assertThat(invited()).isZero();

        assertThat(host.get(link + "/preview").body()).contains("Sehr geehrte", "Fellbach");
        assertThat(says(link, "/yes", "")).contains("Sie haben am");

        assertThat(rosa.see(page("/consent")).body()).contains("hat der Einladung zugestimmt");
        rosa.press(page("/invite"));
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void aHostWhoWantsAChangeSaysWhichAndIsAskedAgainByAnotherLink() {
        consentIsAskedFor();
        rosa.press(page("/consent"));
        String link = link();
        String letter = letterOn(host.get(link).body());
        assertThat(host.post(link + "/changes", "letter", letter, "note", " ").body())
                .contains("Bitte schreiben Sie, was sich ändern soll.");

        assertThat(says(link, "/changes", "Der Eingang ist in der <Hofstraße>."))
                .contains("Der Eingang ist in der &lt;Hofstraße&gt;.");

        assertThat(rosa.see(page("/consent")).body()).contains("bittet um eine Änderung", "&lt;Hofstraße&gt;");
        assertThat(rosa.press(page("/invite")).done()).contains("bittet um eine Änderung");
        clock.advance(Duration.ofHours(1));
        assertThat(rosa.press(page("/consent")).done()).isEqualTo("Das hat gerade schon jemand getan.");
        assertThat(host.get(link).status()).isEqualTo(200);
        rosa.press(page("/consent"), "timesAsked", "1");
        assertThat(host.get(link).status()).isEqualTo(404);
        says(link(), "/yes", "");
        rosa.press(page("/invite"));
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void aConsentHoldsForTheLetterThatWasRead() {
        consentIsAskedFor();
        rosa.press(page("/consent"));
        String link = link();
        String before = letterOn(host.get(link).body());
        jdbc.sql("update series set name = 'Große Runde'").update();

        host.post(link + "/yes", "letter", before);
        assertThat(host.get(link).body()).doesNotContain("Sie haben am");
        says(link, "/yes", "");
        assertThat(rosa.see(page("/consent")).body()).contains("hat der Einladung zugestimmt");

        jdbc.sql("update series set name = 'Größte Runde'").update();
        assertThat(rosa.see(page("/invite")).body()).contains("hat einer früheren Fassung zugestimmt");
        assertThat(rosa.press(page("/invite")).done()).contains("früheren Fassung");
        assertThat(invited()).isZero();

        rosa.press(page("/invite"), "anyway", "true");
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void onlyTheHostInThePlanDecidesAndOnlyWhileThereIsSomethingToInviteTo() {
        consentIsAskedFor();
        rosa.press(page("/consent"));
        String link = link();
        jdbc.sql("update meeting set state = 'CANCELLED'").update();

        assertThat(host.get(link).body())
                .contains("nichts mehr zu entscheiden")
                .doesNotContain("<button class=\"act\"");
        assertThat(host.get("/host/letter/abc").status()).isEqualTo(404);
        assertThat(host.get("/host/letter/abc/preview").status()).isEqualTo(404);
    }
}
