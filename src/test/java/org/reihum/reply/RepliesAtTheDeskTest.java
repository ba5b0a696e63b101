package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Season;
import org.reihum.mail.Reading.Fate;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What waits at the desk, and what an organiser does about it. */
@DatabaseTest
class RepliesAtTheDeskTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");
    private static final String HOSTILE = "<script>alert('x')</script> & \u0000 \u2028 \"quoted\"";

    @Autowired
    Mailroom mailroom;

    @Autowired
    Season season;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandlingReplies handling;

    @Autowired
    TellingHosts telling;

    @Autowired
    ForgettingReplies forgetting;

    private Desk rosa;
    private Mailroom.Round round;
    private Mailroom.Guest anna;

    @BeforeEach
    void invite() {
        rosa = new Desk(mvc, "de");
        round = mailroom.round("Fellbach", 0, "Anna", "Bert");
        anna = mailroom.guest(round, 0);
        mailroom.clock.set(MOMENT.plus(Duration.ofHours(1)));
    }

    private RepliesInTheWild from(Client client) {
        return anna.with(client).at(MOMENT);
    }

    private long prose(String text) {
        mailroom.read(Arriving.words(anna.address(), Season.SENDER, text, MOMENT));
        return mailroom.lastKept();
    }

    private String page(long id) {
        return "/desk/replies/" + id;
    }

    @Test
    void proseLiesBesideThePersonByAnswerAddress() {
        mailroom.read(Arriving.words("unknown@private.example.org", anna.organizer(), "Ich komme gern.", MOMENT));

        assertThat(mailroom.kept()).containsExactly("PROSE " + anna.id().value());
        assertThat(rosa.see("/desk/replies").body()).contains("Kim Anna").contains("Ich komme gern.");
    }

    @Test
    void proseLiesBesideThePersonByTheSendersAddress() {
        prose("Ich komme gern.");

        assertThat(mailroom.kept()).containsExactly("PROSE " + anna.id().value());
        assertThat(rosa.see("/desk/meetings/" + round.meeting().value()).body()).contains("Ich komme gern.");
        assertThat(rosa.see("/desk/meetings/" + round.meeting().value() + "/guests/"
                                + anna.id().value())
                        .body())
                .contains("Ich komme gern.");
        assertThat(rosa.see("/desk").body()).contains("Eine Antwort kam per Mail");
    }

    @Test
    void anOfficeThatSharesAnAddressIsAsked() {
        jdbc.sql("update person set email = 'buero@example.org'").update();
        mailroom.read(Arriving.words("buero@example.org", Season.SENDER, "Wir kommen.", MOMENT));

        assertThat(mailroom.kept()).containsExactly("PROSE");
        assertThat(rosa.see("/desk/replies").body())
                .contains("Kim Anna zuordnen")
                .contains("Kim Bert zuordnen");
    }

    @Test
    void noticesOfAbsenceAreNothing() {
        assertThat(mailroom.read(Arriving.words(anna.address(), Season.SENDER, "Ich bin im Urlaub.", MOMENT)
                                .automatic())
                        .fate())
                .isEqualTo(Fate.IGNORED);
        assertThat(mailroom.kept()).isEmpty();
    }

    @Test
    void onePressEntersTheAnswerInTheOrganisersName() {
        long id = prose("Komme gern, bringe Frau X mit");

        assertThat(rosa.press(page(id) + "/answer", "answer", "YES").done()).isEqualTo("Die Antwort ist eingetragen.");

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 EMAIL");
        assertThat(jdbc.sql("select given_by from invitation_event where kind = 'ANSWERED'")
                        .query(String.class)
                        .single())
                .isEqualTo("rosa@example.org");
        assertThat(mailroom.kept()).isEmpty();
        assertThat(rosa.see("/desk/replies?done=true").body()).contains("Antwort eingetragen");
    }

    @Test
    void twoWhoPressAtOnceHaveOneEffectAndTheSecondHearsOfTheFirst() throws Exception {
        long id = prose("Komme gern");

        List<Handled> handled = AtOnce.twice(
                () -> handling.answer(id, Answer.YES, Thread.currentThread().getName(), mailroom.clock.instant()));

        assertThat(handled).hasAtLeastOneElementOfType(Handled.Done.class);
        assertThat(handled).hasAtLeastOneElementOfType(Handled.DoneBefore.class);
        assertThat(jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSecondOfTwoOrganisersSeesThatItIsDone() {
        long id = prose("Komme gern");
        rosa.carla().press(page(id) + "/settle");
        rosa.press(page(id) + "/answer", "answer", "NO");

        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
        assertThat(rosa.see(page(id)).body()).contains("carla@example.org");
    }

    @Test
    void whatWasLaidAsideCanBeTakenUpAgain() {
        long id = prose("Komme gern");
        rosa.press(page(id) + "/settle");
        assertThat(mailroom.kept()).isEmpty();

        rosa.press(page(id) + "/reopen");

        assertThat(mailroom.kept()).hasSize(1);
    }

    @Test
    void anAnswerOfSomebodyUnknownIsAssignedByOnePress() {
        var stranger = RepliesInTheWild.of(Client.EXCHANGE, anna.uid(), Season.SENDER, "kim@private.example.org")
                .named("Kim Anna")
                .at(MOMENT);
        mailroom.read(Arriving.of(stranger.saying("Bis dann").reply("TENTATIVE")));
        long id = mailroom.lastKept();

        assertThat(rosa.see("/desk/replies").body()).contains("Kim Anna zuordnen");
        assertThat(rosa.see(page(id) + "?q=bert").body()).contains("Kim Bert");
        rosa.press(page(id) + "/assign", "invitation", String.valueOf(anna.id().value()));

        assertThat(mailroom.standing(anna.id())).isEqualTo("MAYBE NONE 1 EMAIL");
        assertThat(jdbc.sql("select note from invitation where id = :id")
                        .param("id", anna.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Bis dann");
    }

    @Test
    void aReplyIsARealLetterThatLeavesOnce() {
        long id = prose("Darf ich Frau X mitbringen?");

        rosa.press(page(id) + "/write", "text", "Liebe Frau Anna,\n\ngern!\n\nRosa");
        rosa.press(page(id) + "/write", "text", "Liebe Frau Anna,\n\ngern!\n\nRosa");

        var letter = jdbc.sql("select * from outbox_letter where purpose like 'reply:back:%'")
                .query()
                .singleRow();
        assertThat(letter)
                .containsEntry("recipient_address", anna.address())
                .containsEntry("reply_to", Season.CONTACT)
                .containsEntry("subject", "Re: Treffen");
        assertThat(letter.get("plain_text").toString()).contains("gern!").contains("> Darf ich Frau X mitbringen?");
    }

    @Test
    void anEmptyReplyIsRefusedAtTheField() {
        long id = prose("Darf ich Frau X mitbringen?");

        assertThat(rosa.press(page(id) + "/write", "text", " ").body()).contains("Bitte schreiben Sie einen Text.");
    }

    @Test
    void theSeatGoesOverWhenTheOrganiserNamesTheSubstitute() {
        mailroom.read(Arriving.of(from(Client.EXCHANGE).reply("ACCEPTED")));
        mailroom.read(
                Arriving.of(from(Client.EXCHANGE).at(MOMENT.plusSeconds(60)).delegate("chris@example.org")));
        long id = mailroom.lastKept();
        assertThat(rosa.see(page(id)).body()).contains("chris@example.org");

        rosa.press(page(id) + "/delegate", "firstName", "Chris", "lastName", "Vertreter", "email", "chris@example.org");

        assertThat(mailroom.standing(anna.id())).isEqualTo("DELEGATED NONE 1 CALENDAR");
        assertThat(jdbc.sql("select seat from invitation where stands_in_for = :id")
                        .param("id", anna.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SEATED");
        assertThat(mailroom.kept()).isEmpty();
    }

    @Test
    void theHostHearsOfProposalsOnceInTheMorning() {
        mailroom.read(Arriving.of(
                from(Client.EXCHANGE).saying("Da bin ich in Ulm").counter(Mailroom.BEGIN.plus(Duration.ofDays(1)))));
        mailroom.clock.set(Instant.parse("2026-11-23T03:00:00Z"));
        telling.run(mailroom.clock.instant());
        assertThat(mailroom.letters("reply:proposals:")).as("at night").isEmpty();

        mailroom.clock.set(Instant.parse("2026-11-23T07:00:00Z"));
        telling.run(mailroom.clock.instant());
        telling.run(mailroom.clock.instant());

        assertThat(mailroom.letters("reply:proposals:")).hasSize(1);
        assertThat(jdbc.sql("select plain_text from outbox_letter where purpose like 'reply:proposals:%'")
                        .query(String.class)
                        .single())
                .contains("Kim Anna schlägt vor: Do., 17. Dezember 2026, 10:00")
                .contains("Da bin ich in Ulm");
    }

    @Test
    void aProposalIsDeclinedInWordsAndForTheCalendar() {
        mailroom.read(Arriving.of(from(Client.EXCHANGE).counter(Mailroom.BEGIN.plusSeconds(3600))));
        long id = mailroom.lastKept();

        rosa.press(page(id) + "/decline");
        rosa.press(page(id) + "/decline");

        var letter = jdbc.sql("select * from outbox_letter where purpose like 'reply:declined:%'")
                .query()
                .singleRow();
        assertThat(letter)
                .containsEntry("recipient_address", anna.address())
                .containsEntry("calendar_method", "DECLINECOUNTER");
        assertThat(calendar("reply:declined:%")).contains("UID:" + anna.uid(), "mailto:" + anna.organizer());
        assertThat(mailroom.kept()).isEmpty();
    }

    private String calendar(String purpose) {
        return jdbc.sql("select calendar from outbox_letter where purpose like :purpose")
                .param("purpose", purpose)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .single();
    }

    @Test
    void whoeverForgesAProposalDoesNotWriteToTheHost() {
        mailroom.read(Arriving.of(from(Client.EXCHANGE).saying(HOSTILE).counter(Mailroom.BEGIN.plusSeconds(60)))
                .to(Season.SENDER)
                .from("forger@elsewhere.example.org"));
        mailroom.clock.set(Instant.parse("2026-11-23T07:00:00Z"));
        telling.run(mailroom.clock.instant());

        assertThat(mailroom.letters("reply:proposals:")).isEmpty();
    }

    @Test
    void whatStrangersTypeIsShownAndNothingElse() {
        long id = prose(HOSTILE);

        assertThat(rosa.see(page(id)).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(rosa.see("/desk/replies").body()).doesNotContain("<script>alert");
    }

    @Test
    void theListCostsTheSameForOneAndForTwenty() {
        prose("0");
        long one = SqlCount.of(() -> rosa.see("/desk/replies"));
        for (int i = 1; i < 20; i++) {
            prose(String.valueOf(i));
            jdbc.sql("update received_reply set sender_address = :i")
                    .param("i", "x" + i + "@example.org")
                    .update();
            jdbc.sql("update received_reply set invitation_id = :i where done_at is null")
                    .param("i", mailroom.guest(round, i % 2).id().value())
                    .update();
        }

        assertThat(SqlCount.of(() -> rosa.see("/desk/replies"))).isLessThanOrEqualTo(one);
    }

    @Test
    void oneSenderDoesNotFillTheList() {
        for (int i = 0; i < 30; i++) {
            mailroom.read(Arriving.words("flood@elsewhere.example.org", Season.SENDER, "Kaufen Sie " + i, MOMENT));
        }

        assertThat(mailroom.kept()).hasSize(20);
    }

    @Test
    void whatPeopleWroteIsForgottenAfterHalfAYear() {
        prose("Komme gern");
        assertThat(forgetting.run(MOMENT.plus(Duration.ofDays(179)))).isZero();

        assertThat(forgetting.run(MOMENT.plus(Duration.ofDays(181)))).isEqualTo(1);
    }
}
