package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reihum.attendance.MeetingWithGuests.OVER;
import static org.reihum.attendance.MeetingWithGuests.daysAfter;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rosa closes the list of a meeting and corrects it. 22 were expected, 16 came, and two who were not. */
@DatabaseTest
class AttendanceListPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    AttendanceVersions versions;

    @Autowired
    Attendances attendances;

    @Autowired
    ClosingList closing;

    private MeetingWithGuests july;
    private Desk rosa;
    private UUID seen;

    @BeforeEach
    void sixteenOfTwentyTwoComeAndTwoMore() {
        rosa = new Desk(mvc);
        july = new MeetingWithGuests(beans, 22);
        july.come(16);
        july.comes(july.waiting.get(0));
        july.walksIn("<b>Laufkundschaft");
        clock.set(OVER);
        seen = closing.seen(july.card(), OVER);
    }

    @Test
    void whatClosingMeansIsSaidBefore() {
        assertThat(door()).contains("href=\"" + address("") + "\"", "Anwesenheitsliste abschließen");

        assertThat(page())
                .contains("18 kamen, 6 fehlten, 2 unangemeldet", "Liste offen")
                .contains("6 Personen gelten als nicht erschienen, 27,3 % der Erwarteten; 2 unangemeldet.")
                .contains("22 (22 zugesagt, 0 nachgerückt)", "6 (27,3 % der Erwarteten)")
                .doesNotContain("Nacherfassung");
        assertThat(close().done()).isEqualTo("Die Anwesenheitsliste ist abgeschlossen.");

        assertThat(page()).contains("Liste abgeschlossen (Fassung 1)", "rosa@example.org", "Nacherfassung");
        assertThat(door())
                .contains("Die Liste ist abgeschlossen.")
                .doesNotContain("Ist da</button>", "Person eintragen", "Zurücknehmen</button>");
        assertThat(new Desk(mvc, "en").see(address("")).body()).contains("18 came, 6 were missing, 2 unannounced");
    }

    @Test
    void theMeetingPageSaysHowItWasAndWhereTheListStands() {
        String meeting = "/desk/meetings/" + july.meeting.value();
        assertThat(rosa.see(meeting).body())
                .contains("18 kamen, 6 fehlten, 2 unangemeldet", "Liste offen", "<dt>waren da</dt><dd>18</dd>")
                .contains("<dt>hatten zugesagt</dt><dd>22</dd>")
                .doesNotContain("<dt>kommen</dt>");
        assertThat(door())
                .contains(
                        "18 waren da, 6 hatten zugesagt und sind nicht eingetragen",
                        "Zugesagt und nicht eingetragen (6)")
                .doesNotContain("noch erwartet", "Erwartet (");

        close();

        assertThat(rosa.see(meeting).body()).contains("Liste abgeschlossen (Fassung 1)");
    }

    @Test
    void fromTheClosedListItGoesOnToTheReportsAndTheSheets() {
        String meeting = String.valueOf(july.meeting.value());
        assertThat(page()).doesNotContain("Wie es weitergeht");
        close();

        assertThat(section("next", page()))
                .contains("href=\"/desk/reports?meeting=" + meeting + "#of-meeting\">Bericht über dieses Treffen<")
                .contains("href=\"/desk/meetings/" + meeting + "/sheets\">Unterschriebene Blätter<")
                .doesNotContain("Zuwendungsgeber");
        beans.getBean(JdbcClient.class).sql("update series set funded = true").update();
        assertThat(section("next", page())).contains("href=\"/desk/reports#grants\">Bericht für den Zuwendungsgeber<");
    }

    @Test
    void fromTheNextDayOnItIsToBeDone() {
        assertThat(rosa.see("/desk").body()).doesNotContain("Die Anwesenheitsliste ist noch offen");

        clock.set(daysAfter(1));
        assertThat(rosa.see("/desk").body())
                .contains(
                        "Treffen der IT-Netzwerke in Ulm (Mi., 2. Dezember 2026): Die Anwesenheitsliste ist noch offen")
                .contains("href=\"" + address("") + "\"");

        close();
        assertThat(rosa.see("/desk").body()).doesNotContain("Die Anwesenheitsliste ist noch offen");
    }

    @Test
    void whatChangedMeanwhileIsShownFirst() {
        july.comes(july.expected.get(20));

        assertThat(close().done()).startsWith("Nicht abgeschlossen: Inzwischen hat sich die Liste geändert.");
        assertThat(page()).contains("19 kamen, 5 fehlten");
    }

    @Test
    void whatDidNotHappenIsNotToldAsDone() throws Exception {
        var answer = mvc.perform(post(address("/close"))
                        .param("seen", UUID.randomUUID().toString())
                        .with(user("rosa@example.org"))
                        .with(csrf()))
                .andReturn();

        assertThat(answer.getFlashMap().get("undone")).asString().startsWith("Nicht abgeschlossen");
        assertThat(answer.getFlashMap().get("done")).isNull();
    }

    @Test
    void somebodyElseInsteadOfSomebodyIsAChangeToo() {
        String shown = page();
        assertThat(shown).contains("value=\"" + seen + "\"");
        rosa.press("/desk/meetings/" + july.meeting.value() + "/door/undo/"
                + attendances
                        .of(july.meeting, july.expected.get(0))
                        .orElseThrow()
                        .id());
        july.comes(july.expected.get(20));

        assertThat(close().done()).startsWith("Nicht abgeschlossen: Inzwischen hat sich die Liste geändert.");
        seen = closing.seen(july.card(), OVER);
        assertThat(close().done()).isEqualTo("Die Anwesenheitsliste ist abgeschlossen.");
    }

    @Test
    void aWalkInSentTwiceIsAddedOnce() {
        close();
        String nonce = UUID.randomUUID().toString();
        assertThat(page()).containsPattern("name=\"nonce\" value=\"[0-9a-f-]{36}\"");
        String[] late = {"nonce", nonce, "lastName", "Öhler", "why", "Stand auf dem Bogen"};

        rosa.press(address("/walk-in"), late);

        assertThat(rosa.press(address("/walk-in"), late).done()).startsWith("Nichts geändert");
        assertThat(attendances.at(july.meeting)).hasSize(19);
    }

    @Test
    void beforeTheBeginningNobodyCameOrIsMissing() {
        clock.set(MeetingWithGuests.NOON.minus(Duration.ofHours(4)));

        assertThat(page()).contains("18 sind da").doesNotContain("kamen", "fehlte");
    }

    @Test
    void beforeTheEndItSaysWhen() {
        clock.set(MeetingWithGuests.NOON);

        assertThat(page()).contains("sobald das Treffen zu Ende ist").doesNotContain("Liste abschließen</button>");
        assertThat(close().done()).contains("sobald das Treffen zu Ende ist");
        assertThat(versions.latest(july.meeting)).isZero();
    }

    @Test
    void aCorrectionIsSeenInTheHistoryAndByName() {
        close();
        long wrong =
                attendances.of(july.meeting, july.expected.get(0)).orElseThrow().id();

        var corrected = rosa.press(
                address("/correct"),
                "came",
                String.valueOf(july.expected.get(20).value()),
                "gone",
                String.valueOf(wrong),
                "reason",
                "Abgleich mit <dem> Bogen");

        assertThat(corrected.done()).isEqualTo("Berichtigt: Das ist jetzt Fassung 2.");
        String page = page();
        assertThat(page)
                .contains("Liste abgeschlossen (Fassung 2)", "Abgleich mit &lt;dem&gt; Bogen")
                .contains("Was Fassung 2 gegenüber Fassung 1 ändert");
        String difference = section("difference", page);
        assertThat(difference).containsPattern("Gast0, Kim.*war da, unterschrieben.*→.*nicht erschienen");
        assertThat(difference).containsPattern("Gast20, Kim.*nicht erschienen.*→.*war da, ohne Unterschrift");
        assertThat(difference).doesNotContain("Gast1, Kim");
    }

    @ParameterizedTest
    @CsvSource({"'', Bitte sagen Sie", "'  ', Bitte sagen Sie", "'zwei\nZeilen', ohne Zeilenumbrüche"})
    void withoutAReasonNothingChangesAndWhatWasTickedStays(String reason, String said) {
        close();
        String number = String.valueOf(july.expected.get(20).value());

        var answer = rosa.press(address("/correct"), "came", number, "reason", reason);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(said, "id=\"reason-error\"")
                .as("what was sent is not to be asked for again")
                .doesNotContain("?lang=")
                .containsPattern("value=\"" + number + "\"\\s+checked");
        assertThat(versions.latest(july.meeting)).isEqualTo(1);
    }

    @Test
    void aWalkInIsAddedAfterwards() {
        close();

        assertThat(rosa.press(address("/walk-in"), "lastName", "Öhler", "why", "")
                        .body())
                .contains("id=\"why-error\"", "value=\"&Ouml;hler\"");
        assertThat(rosa.press(
                                address("/walk-in"),
                                "lastName",
                                "Öhler",
                                "firstName",
                                "Olga",
                                "why",
                                "Stand auf dem Bogen")
                        .done())
                .isEqualTo("Berichtigt: Das ist jetzt Fassung 2.");

        assertThat(section("difference", page())).containsPattern("Öhler, Olga.*nicht auf der Liste.*→.*unangemeldet");
    }

    @Test
    void aMeetingWhoseListIsClosedIsNeitherMovedNorCancelled() {
        close();
        String meeting = "/desk/meetings/" + july.meeting.value();
        ChangingMeeting changing = beans.getBean(ChangingMeeting.class);
        var before = changing.stands(july.meeting);

        assertThat(rosa.see(meeting + "/cancel").done()).contains("kann nicht mehr ausfallen");
        assertThat(rosa.press(meeting + "/cancel", "reason", "Grippe").body())
                .contains("id=\"reason-error\"", "kann nicht mehr ausfallen");
        assertThat(move(before, MeetingWithGuests.DAY.plusDays(1)).body())
                .contains("id=\"day-error\"", "bleiben, wie sie waren");
        assertThatIllegalStateException()
                .isThrownBy(() -> changing.edit(
                        july.meeting,
                        before.version(),
                        before.details().on(MeetingWithGuests.DAY.plusDays(1), null),
                        "Rosa",
                        OVER));
        assertThat(july.card().day()).isEqualTo(MeetingWithGuests.DAY);
        assertThat(july.card().cancelled()).isFalse();
    }

    private Desk.Page move(ChangingMeeting.Standing meeting, LocalDate day) {
        var details = meeting.details();
        return rosa.press(
                "/desk/meetings/" + july.meeting.value() + "/edit",
                "version",
                String.valueOf(meeting.version()),
                "day",
                day.toString(),
                "beginsAt",
                details.beginsAt().toString(),
                "endsAt",
                details.endsAt().toString(),
                "host",
                String.valueOf(details.host().value()),
                "place",
                String.valueOf(details.place().value()),
                "topic",
                details.topic(),
                "mode",
                "ON_SITE");
    }

    @Test
    void listsOfYearsAgoAreNotToBeDone() {
        clock.set(daysAfter(300));
        assertThat(rosa.see("/desk").body()).contains("Die Anwesenheitsliste ist noch offen");

        clock.set(daysAfter(400));
        assertThat(rosa.see("/desk").body()).doesNotContain("Die Anwesenheitsliste ist noch offen");
    }

    @Test
    void anOpenListNeedsNoReasonAndOneOfNoMeetingIsNotFound() {
        assertThat(rosa.press(address("/correct"), "reason", "Grund").done()).contains("Die Liste ist offen");
        assertThat(rosa.see("/desk/meetings/4711/attendance").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/meetings/4711/attendance/correct", "reason", "Grund")
                        .status())
                .isEqualTo(404);
        assertThat(rosa.see(address("") + "?from=9&to=-3").status()).isEqualTo(200);
    }

    private String address(String rest) {
        return "/desk/meetings/" + july.meeting.value() + "/attendance" + rest;
    }

    private String page() {
        return rosa.see(address("")).body();
    }

    private String door() {
        return rosa.see("/desk/meetings/" + july.meeting.value() + "/door").body();
    }

    /** With what the page said at first. */
    private Desk.Page close() {
        return rosa.press(address("/close"), "seen", seen.toString());
    }

    private static String section(String name, String page) {
        var section = Pattern.compile("<section aria-labelledby=\"" + name + "\">(.*?)</section>", Pattern.DOTALL)
                .matcher(page);
        assertThat(section.find()).as(name).isTrue();
        return section.group(1).replaceAll("\\s+", " ");
    }
}
