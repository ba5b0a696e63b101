package org.reihum.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.Desk;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was there is thanked once and may say how it was; nobody can tell who said what. */
@HeldMail
class FeedbackTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FeedbackSamples samples;

    @Autowired
    FeedbackBook book;

    @Autowired
    Season season;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    MeetingId meeting;
    String page;
    Desk rosa;

    @BeforeEach
    void aMeetingIsOver() {
        meeting = samples.over("Fellbach", "dankbar@example.org", "Grateful", "Ohneadresse");
        page = "/desk/meetings/" + meeting.value() + "/feedback";
        rosa = new Desk(mvc, "de");
    }

    /** Finished letters, handed over in one act. */
    private void held(int letters) {
        transaction.executeWithoutResult(status -> IntStream.range(0, letters)
                .forEach(i -> outbox.hold(
                        new Letter(
                                "sample:" + letters + ":" + i,
                                "sample",
                                "Kim Gast",
                                "gast@example.org",
                                "Danke",
                                "Danke",
                                "<p>Danke</p>",
                                Optional.empty(),
                                Optional.empty()),
                        clock.instant())));
    }

    private MockHttpServletResponse give(String link, String... typed) throws Exception {
        var request = post(link).locale(Locale.GERMAN);
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String see(String link) throws Exception {
        return mvc.perform(get(link).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoWasThereAndHasAnAddressIsThankedOnce() {
        assertThat(rosa.see(page).body()).contains("2 Dankesbriefe senden").doesNotContain("??");

        assertThat(rosa.press(page).done()).startsWith("2 Dankesbriefe gehen hinaus.");
        assertThat(rosa.press(page).done()).startsWith("Es ist niemand mehr anzuschreiben.");

        assertThat(samples.links()).hasSize(2).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select subject from outbox_letter where purpose like 'feedback:%' order by id")
                        .query(String.class)
                        .list())
                .satisfiesExactlyInAnyOrder(
                        german -> assertThat(german).startsWith("Danke für Ihr Kommen: "),
                        english -> assertThat(english).startsWith("Thank you for coming: "));
        assertThat(rosa.see(page).body()).contains("Keine Rückmeldung von 2 Angeschriebenen");
    }

    @Test
    void aMailingThatIsRecalledReachesNobodyAndCanBeSentAgain() {
        rosa.press(page);
        long mailing = jdbc.sql("select max(id) from mailing").query(Long.class).single();

        rosa.press("/desk/mail/mailings/" + mailing + "/recall");

        assertThat(outbox.counts("").waiting()).isZero();
        assertThat(rosa.see(page).body()).contains("2 Dankesbriefe senden");
        assertThat(rosa.press(page).done()).startsWith("2 Dankesbriefe gehen hinaus.");
        assertThat(outbox.counts("").waiting()).isEqualTo(2);
        assertThat(rosa.press(page).done()).startsWith("Es ist niemand mehr anzuschreiben.");
    }

    @Test
    void whoWantsNoMoreMailIsNotThankedByMail() {
        jdbc.sql("update person set no_invitations_since = current_timestamp where last_name = 'Grateful'")
                .update();

        assertThat(rosa.see(page).body()).contains("1 Dankesbrief senden");
        rosa.press(page);

        assertThat(jdbc.sql("select recipient_address from outbox_letter where purpose like 'feedback:%'")
                        .query(String.class)
                        .list())
                .containsExactly("dankbar@example.org");
    }

    /** Beside what it costs to hand a finished letter over. */
    @Test
    void writingToManyAsksTheDatabaseNoMoreOftenThanWritingToTwo() {
        long two = SqlCount.of(() -> rosa.press(page));
        long oneLetter = SqlCount.of(() -> held(2)) - SqlCount.of(() -> held(1));
        MeetingId larger = samples.over("Weinstadt", "erste@example.org", "Second");
        IntStream.range(0, 10).forEach(i -> samples.came(larger, "Gast" + i));

        long twelve = SqlCount.of(() -> rosa.press("/desk/meetings/" + larger.value() + "/feedback"));

        assertThat(samples.links()).hasSize(14);
        assertThat(twelve - two).isEqualTo(10 * oneLetter);
    }

    @Test
    void whatIsSaidIsKeptOnceAndWithoutWhoSaidIt() throws Exception {
        rosa.press(page);
        String link = samples.links().get(0);
        assertThat(see(link)).contains("Wie war es?", "ohne Ihren Namen").doesNotContain("_csrf", "??");
        assertThat(see(link)).as("opening changes nothing").contains("Wie war es?");
        assertThat(give(link).getContentAsString()).contains("wenigstens eine Frage");
        assertThat(give(link, "overall", "6").getContentAsString()).contains("von 1 bis 5");

        assertThat(give(link, "overall", "5", "good", "Die Pause <b>", "better", "")
                        .getStatus())
                .isEqualTo(302);
        give(link, "overall", "1", "good", "noch einmal", "better", "");

        assertThat(see(link)).contains("Danke für Ihre Rückmeldung.").doesNotContain("<form");
        assertThat(book.of(meeting)).singleElement().satisfies(said -> {
            assertThat(said.overall()).contains(5);
            assertThat(said.good()).isEqualTo("Die Pause <b>");
        });
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where lower(table_name) = 'feedback_answer'")
                        .query(String.class)
                        .list())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("id", "meeting_id", "overall", "good", "better");
    }

    @Test
    void ofFewerThanThreeOnlyTheNumberIsShown() throws Exception {
        rosa.press(page);
        List<String> links = samples.links();
        give(links.get(0), "overall", "5", "good", "Die Pause <b>");
        give(links.get(1), "overall", "4", "better", "Mehr Steckdosen");

        assertThat(rosa.see(page).body())
                .contains("2 Rückmeldungen von 2", "Unter drei Rückmeldungen")
                .doesNotContain("Steckdosen", "Im Mittel");

        book.keep(meeting, new FeedbackForm(4, "", ""));
        assertThat(rosa.see(page).body())
                .contains("Im Mittel 4,3 von 5 (3 Bewertungen).", "Die Pause &lt;b&gt;", "Mehr Steckdosen");
    }

    @Test
    void anAlteredOrOldLinkOpensNothing() throws Exception {
        rosa.press(page);
        String link = samples.links().get(0);
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(give(altered, "overall", "5").getStatus()).isEqualTo(404);

        clock.advance(Duration.ofDays(61));
        assertThat(see(link)).contains("Dieser Link gilt nicht.");
        assertThat(give(link, "overall", "5").getStatus()).isEqualTo(404);
        assertThat(book.of(meeting)).isEmpty();
    }
}
