package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.ClosingList;
import org.reihum.attendance.Correcting;
import org.reihum.attendance.Correction;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever hands a report on sees that it is out of date, or that there is a newer one. */
@DatabaseTest
class OutdatedReportsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    Letterheads letterheads;

    @Autowired
    ClosingList closing;

    @Autowired
    Correcting correcting;

    @Autowired
    Timetable timetable;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private Desk rosa;
    private Desk rosaInEnglish;

    @BeforeEach
    void load() {
        new HandMade(jdbc).load();
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "post@example.org"));
        rosa = new Desk(mvc, "de");
        rosaInEnglish = new Desk(mvc, "en");
        grants.enter(new Grant(
                0,
                "Ministerium für Beispiele",
                "",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "",
                "rosa@example.org",
                List.of(new SeriesId(1)),
                LocalDate.of(2026, 7, 1),
                0));
    }

    private void close(long meeting) {
        var id = new MeetingId(meeting);
        Instant now = clock.instant();
        closing.close(id, closing.seen(timetable.card(id), now), "rosa", now);
    }

    private void correct(long meeting) {
        long guest = jdbc.sql("select id from attendance where meeting_id = :m and network_id = 2")
                .param("m", meeting)
                .query(Long.class)
                .single();
        correcting.correct(
                new MeetingId(meeting),
                List.of(new Correction.WasNotThere(guest)),
                "stand nur am Tor",
                "rosa",
                clock.instant());
    }

    private String grantReport(Desk who) throws Exception {
        return made(who.press("/desk/reports/grant", "grant", "1", "from", "2026-01-01")
                .location());
    }

    private String made(String address) throws Exception {
        pool.submit(() -> {}).get();
        return address;
    }

    @Test
    void afterACorrectionTheReportTheListAndTheDeskSayThatItIsOutOfDate() throws Exception {
        close(1);
        close(3);
        String report = grantReport(rosa);
        assertThat(rosa.see(report).body()).doesNotContain("Seit diesem Bericht", "neuere Fassung");
        assertThat(rosa.see("/desk/reports").body()).doesNotContain("seitdem geändert", "Seit diesem Bericht");

        correct(3);

        assertThat(rosa.see(report).body())
                .contains("Seit diesem Bericht wurde die Liste von Treffen 3 berichtigt.", "Neu erstellen");
        assertThat(rosa.see("/desk/reports").body())
                .contains(
                        "Liste seitdem geändert",
                        "Seit diesem Bericht wurde eine Liste abgeschlossen oder berichtigt.");
        assertThat(rosa.see("/desk").body())
                .contains("Seit dem Bericht über den Zeitraum 1. Halbjahr 2026 wurde eine Liste berichtigt.");
    }

    @Test
    void theNewVersionAndTheEarlierOneLeadToEachOther() throws Exception {
        close(1);
        close(3);
        String first = grantReport(rosa);
        correct(3);
        String second = grantReport(rosa);

        assertThat(rosa.see(first).body())
                .contains("Es gibt eine neuere Fassung:", "href=\"" + second + "\"", "Fassung 2 vom")
                .doesNotContain("Seit diesem Bericht");
        assertThat(rosa.see(second).body())
                .contains("Frühere Fassung:", "href=\"" + first + "\"", "Fassung 1 vom")
                .contains("3. Treffen: Liste (Fassung)", "Zusammen: anwesend gesamt (Teilnahmen)")
                .doesNotContain("neuere Fassung:", "Seit diesem Bericht");
        assertThat(rosa.see("/desk/reports").body()).doesNotContain("seitdem geändert");
        assertThat(rosa.see("/desk").body()).doesNotContain("wurde eine Liste berichtigt");
        assertThat(jdbc.sql("select plain_text from outbox_letter where scope = :r")
                        .param("r", "report:2")
                        .query(String.class)
                        .single())
                .contains("Fassung 2 ersetzt die frühere", "Er war bis 31. Juli 2026 vorzulegen.");
    }

    @Test
    void aReportOfAnotherKindSaysItToo() throws Exception {
        String report = made(rosa.press(
                        "/desk/reports/period",
                        "kind",
                        "HOSTING",
                        "series",
                        "1",
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-06-30")
                .location());
        close(1);

        assertThat(rosa.see(report).body())
                .contains("Seit diesem Bericht wurde die Liste von Treffen 1 abgeschlossen.", "value=\"HOSTING\"");
    }

    @Test
    void ofTheSameVersionInTwoLanguagesThePageLeadsToThatOfItsReader() throws Exception {
        close(1);
        close(3);
        String german = grantReport(rosa);
        String english = grantReport(rosaInEnglish);

        assertThat(rosa.see("/desk/reports").body())
                .contains("href=\"" + german + "\">1. Halbjahr 2026</a>", "<span class=\"tag\">Englisch</span>")
                .doesNotContain("<span class=\"tag\">Deutsch</span>");
        assertThat(rosaInEnglish.see("/desk/reports").body())
                .contains("href=\"" + english + "\">First half of 2026</a>", "<span class=\"tag\">German</span>");
        assertThat(rosa.see(german).body())
                .contains("Dieselbe Fassung in anderer Sprache:", "href=\"" + english + "\"", "auf Englisch");
    }

    @Test
    void whatIsOverdueIsCalledSo() throws Exception {
        assertThat(rosa.see("/desk/reports").body()).contains("überfällig, war bis Fr., 31.7.2026 vorzulegen");
        assertThat(rosa.see("/desk").body())
                .contains("Der Bericht über den Zeitraum 1. Halbjahr 2026 ist überfällig. Er war bis");

        grantReport(rosa);

        assertThat(rosa.see("/desk/reports").body())
                .contains("Abgabetermin Fr., 31.7.2026")
                .doesNotContain("überfällig");
    }
}
