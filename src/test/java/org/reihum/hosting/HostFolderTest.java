package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of a host shows from the yes to the hand-over. */
@HostingTest
class HostFolderTest {

    private static final LocalDate NEXT_DAY = Season.DAY.plusWeeks(6);

    @Autowired
    HostingGround ground;

    @Autowired
    Inviting inviting;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Season season;
    private MeetingId meeting;
    private String ulms;
    private String basels;
    private Visitor visitor;

    @BeforeEach
    void ulmHostsAndBaselIsNext() {
        season = ground.season();
        season.letterhead();
        Season.Home ulm = season.home("Ulm");
        Season.Home basel = season.home("Basel");
        season.manager(ulm, "Anker");
        season.manager(basel, "Boje");
        House hall = season.room(ulm, 40);
        Series series = season.series("Runde", true, ulm, basel);
        meeting = season.meeting(series, Season.details(ulm, Season.DAY, hall));
        MeetingId following = season.meeting(series, Season.details(basel, NEXT_DAY, House.OPEN));
        ground.ask(meeting, ulm);
        ground.ask(following, basel);
        ulms = ground.lettersTo("anker@example.org").get(0).link();
        basels = ground.lettersTo("boje@example.org").get(0).link();
        visitor = new Visitor(port, "de");
        String room = hall.room() == null ? "" : hall.room().value() + ":ROWS";
        assertThat(visitor.get(ulms).body())
                .as("the planned room is chosen already")
                .containsPattern("value=\"" + room + "\"\\s+selected");
        visitor.post(ulms + "/yes", "room", room);
        visitor.post(basels + "/yes", "room", "");
        visitor.get(ulms);
        visitor.get(basels);
    }

    @Test
    void numbersGrowAsAnswersComeAndOnlyWhoComesIsNamed() {
        assertThat(visitor.get(ulms).body()).contains("Noch ist niemand eingeladen.");

        inviting.invite(meeting, clock.instant());
        assertThat(visitor.get(ulms).body())
                .containsPattern("<dt>eingeladen</dt><dd>2</dd>")
                .containsPattern("<dt>Plätze frei</dt><dd>40</dd>")
                .doesNotContain("Boje", "Eine Person hat zugesagt");

        answer("Boje", "YES");
        answer("Anker", "MAYBE");
        assertThat(visitor.get(ulms).body())
                .containsPattern("<dt>zugesagt</dt><dd>1</dd>")
                .containsPattern("<dt>mit Vorbehalt</dt><dd>1</dd>")
                .containsPattern("<dt>Plätze frei</dt><dd>39</dd>")
                .contains("Eine Person hat zugesagt", "Boje, Kim", "Büro Basel · Basel e. V.")
                .doesNotContain("Anker, Kim", "boje@example.org");

        moveTo(Season.DAY.plusDays(11));
        assertThat(visitor.get(ulms).body()).doesNotContain("Boje, Kim").containsPattern("<dt>zugesagt</dt><dd>1</dd>");
    }

    @Test
    void theCalendarOfDutiesMarksWhatIsNext() {
        assertThat(visitor.get(ulms).body())
                .contains("Was wann zu tun ist", "Mi., 25.11.2026", "als Nächstes", "Hotelkontingent läuft ab")
                .containsOnlyOnce("aria-current=\"step\"")
                .contains("überfällig")
                .doesNotContain("??");
    }

    @Test
    void afterTheMeetingANoteGoesToTheNextHost() {
        assertThat(visitor.get(ulms).body()).doesNotContain("Übergabe an den nächsten Gastgeber");
        visitor.post(ulms + "/handover", "handover", "zu früh");
        assertThat(visitor.get(ulms).body()).contains("Das geht nicht mehr");

        moveTo(Season.DAY.plusDays(1));
        assertThat(visitor.get(ulms).body())
                .contains("Übergabe an den nächsten Gastgeber")
                .contains("Als Nächstes ist Basel e. V. dran: Basel, Mi., 27. Januar 2027.");

        visitor.post(ulms + "/handover", "handover", "Beamer mitbringen.\n<b>Parken</b> am Markt.");
        assertThat(visitor.get(ulms).body()).contains("Ihre Notiz ist gespeichert.", "Beamer mitbringen.");
        assertThat(visitor.get(basels).body())
                .contains(
                        "Vom vorigen Gastgeber",
                        "Beamer mitbringen.\n&lt;b&gt;Parken&lt;/b&gt; am Markt.",
                        "Kim Anker");

        visitor.post(ulms + "/handover", "handover", "");
        assertThat(visitor.get(basels).body()).doesNotContain("Vom vorigen Gastgeber");
        assertThat(jdbc.sql("select count(*) from handover_note")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndKept() {
        moveTo(Season.DAY.plusDays(1));
        String tooLong = "wichtig ".repeat(501);

        assertThat(visitor.post(ulms + "/handover", "handover", tooLong).body())
                .contains("role=\"alert\"", "wichtig wichtig");
        assertThat(jdbc.sql("select count(*) from handover_note")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void inEnglish() {
        assertThat(new Visitor(port, "en").get(ulms).body())
                .contains("Your host folder: meeting in Ulm", "What is due when", "Nobody has been invited yet.")
                .doesNotContain("??");
    }

    private void answer(String lastName, String answer) {
        String text = jdbc.sql("select plain_text from outbox_letter where recipient_address = :address"
                        + " and plain_text like '%/r/%'")
                .param("address", lastName.toLowerCase(Locale.ROOT) + "@example.org")
                .query(String.class)
                .single();
        String link =
                text.lines().filter(line -> line.contains("/r/")).findFirst().orElseThrow();
        visitor.post(link.substring(link.indexOf("/r/")), "answer", answer);
    }

    private void moveTo(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
    }
}
