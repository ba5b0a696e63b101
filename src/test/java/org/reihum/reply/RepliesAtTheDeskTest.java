package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.HoldingSeats;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.Season;
import org.reihum.invitation.Substitute;
import org.reihum.mail.Reading.Fate;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

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
    Answering answering;

    @Autowired
    NamingSubstitute naming;

    @Autowired
    ReplyPanel panel;

    @Autowired
    HoldingSeats seats;

    @Autowired
    TransactionTemplate transactions;

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
    void theListCostsTheSameForOneThatNobodyIsKnownToHaveWrittenAndForTwenty() {
        unassigned(0);
        long one = SqlCount.of(() -> rosa.see("/desk/replies"));
        for (int i = 1; i < 20; i++) {
            unassigned(i);
        }

        assertThat(SqlCount.of(() -> rosa.see("/desk/replies"))).isLessThanOrEqualTo(one);
        assertThat(rosa.see("/desk/replies").body())
                .contains("Kim Anna zuordnen")
                .contains("Kim Bert zuordnen");
    }

    private long unassigned(int number) {
        var stranger = RepliesInTheWild.of(
                        Client.EXCHANGE, anna.uid(), Season.SENDER, "x" + number + "@private.example.org")
                .named(number % 2 == 0 ? "Dr. Kim Anna" : "Bert, Kim")
                .at(MOMENT);
        mailroom.read(Arriving.of(stranger.saying("Bis dann").bringing(0).reply("ACCEPTED")));
        return mailroom.lastKept();
    }

    @Test
    void whatIsAssignedLateOverwritesNothingNewer() {
        long id = unassigned(0);
        answering.answer(anna.id(), GivenAnswer.of(Answer.NO), Channel.TELEPHONE, "Rosa", mailroom.clock.instant());

        var pressed = rosa.press(
                page(id) + "/assign", "invitation", String.valueOf(anna.id().value()));

        assertThat(pressed.done()).contains("Liegt jetzt bei Kim Anna").contains("neuere");
        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 TELEPHONE");
    }

    @Test
    void whatIsOnRecordStandsBesideWhatIsNewUntilSomebodyDecides() {
        long id = unassigned(0);
        answering.answer(anna.id(), GivenAnswer.of(Answer.NO), Channel.TELEPHONE, "Rosa", MOMENT.plusSeconds(10));
        jdbc.sql("update received_reply set stamp = :old, received_at = :late")
                .param("old", MOMENT.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("late", MOMENT.plusSeconds(20).atOffset(ZoneOffset.UTC))
                .update();
        rosa.press(page(id) + "/assign", "invitation", String.valueOf(anna.id().value()));

        assertThat(mailroom.kept()).containsExactly("UNCONFIRMED " + anna.id().value());
        assertThat(rosa.see("/desk/replies").body()).contains("Bisher: Absage").contains("Zusage eintragen");

        rosa.press(page(id) + "/answer", "answer", "YES");
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 EMAIL");
    }

    @Test
    void companionsComeAlongWithAnAnswerThatIsAssigned() {
        jdbc.sql("update series set companions = 1").update();
        var stranger = RepliesInTheWild.of(Client.GOOGLE, anna.uid(), Season.SENDER, "kim@private.example.org")
                .named("Kim Anna")
                .at(MOMENT);
        mailroom.read(Arriving.of(stranger.bringing(3).reply("ACCEPTED")));

        var pressed = rosa.press(
                page(mailroom.lastKept()) + "/assign",
                "invitation",
                String.valueOf(anna.id().value()));

        assertThat(pressed.done()).contains("weniger Begleitpersonen");
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 2 EMAIL");
    }

    @Test
    void wordsThatLieBesideTheWrongPersonAreLaidBesideAnother() {
        long id = prose("Komme gern");
        assertThat(rosa.see(page(id)).body()).contains("Absender ungeprüft").contains("anderen Treffen");
        assertThat(rosa.see(page(id) + "?q=bert").body()).contains("Kim Bert").contains("16.");

        rosa.press(
                page(id) + "/assign",
                "invitation",
                String.valueOf(mailroom.guest(round, 1).id().value()));

        assertThat(mailroom.kept())
                .containsExactly("PROSE " + mailroom.guest(round, 1).id().value());
    }

    @Test
    void aDelegationSettlesItselfWhenThePersonHasNamedTheSubstitute() {
        mailroom.read(Arriving.of(from(Client.EXCHANGE).delegate("chris@example.org")));
        assertThat(panel.count(round.meeting())).isEqualTo(1);

        var chris = new Substitute(new PersonName(FormOfAddress.NONE, "", "Chris", "Vertreter"), "chris@example.org");
        naming.name(anna.id(), chris, Channel.LINK, "Kim Anna", mailroom.clock.instant());

        assertThat(panel.count(round.meeting())).isZero();
    }

    @Test
    void theInboxLeadsToWhatALetterBrought() {
        long id = prose("Komme gern");

        assertThat(rosa.see("/desk/mail/inbox").body()).contains("href=\"/desk/replies/" + id + "\"");
    }

    @Test
    void whatIsWrittenBackStandsBelowTheMailInThePersonsLanguage() {
        jdbc.sql("update person set language = 'en'").update();
        mailroom.read(Arriving.words(anna.address(), Season.SENDER, "May I bring Ms X?", MOMENT)
                .called("<a1@private.example.org>"));

        rosa.press(page(mailroom.lastKept()) + "/write", "text", "Dear Ms Anna, yes. Rosa");

        assertThat(jdbc.sql("select * from outbox_letter where purpose like 'reply:back:%'")
                        .query()
                        .singleRow())
                .containsEntry("in_reply_to", "<a1@private.example.org>")
                .containsEntry("by_hand", true)
                .containsEntry("language", "en");
    }

    /** Whoever recalls an invitation holds the seats, and then the rows that name it: an act at the desk takes them in the same order. */
    @Test
    void anActAtTheDeskAndARecalledInvitationNeverWaitForEachOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            long id = prose("Komme gern " + round);
            var turn = new AtomicInteger();

            List<Handled> handled = AtOnce.twice(() -> turn.getAndIncrement() == 0
                    ? handling.answer(id, Answer.YES, "Rosa", mailroom.clock.instant())
                    : transactions.execute(status -> letGo(id)));

            assertThat(handled).hasAtLeastOneElementOfType(Handled.Done.class);
        }
    }

    private Handled letGo(long id) {
        seats.hold(anna.id());
        jdbc.sql("update received_reply set invitation_id = null where id = :id")
                .param("id", id)
                .update();
        return new Handled.Done();
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
