package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.RepliesInTheWild.Client.APPLE;
import static org.reihum.testing.RepliesInTheWild.Client.EXCHANGE;
import static org.reihum.testing.RepliesInTheWild.Client.GOOGLE;
import static org.reihum.testing.RepliesInTheWild.Client.KMAIL;
import static org.reihum.testing.RepliesInTheWild.Client.THUNDERBIRD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.RenewingLink;
import org.reihum.invitation.Season;
import org.reihum.invitation.Substitute;
import org.reihum.mail.Reading.Fate;
import org.reihum.meeting.GuestRules;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lines I2, I6-I9, I11-I13, I15-I17 and I20-I23 of the table of rules for calendar answers: one case at least for each,
 * with its number in the name. The lines on how mail and calendar text are read have their tests in the rooms that read them.
 */
@DatabaseTest
class IncomingRulesTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");

    @Autowired
    Mailroom mailroom;

    @Autowired
    Season season;

    @Autowired
    Answering answering;

    @Autowired
    RenewingLink renewing;

    @Autowired
    NamingSubstitute naming;

    @Autowired
    JdbcClient jdbc;

    private Mailroom.Round round;
    private Mailroom.Guest anna;
    private Mailroom.Guest bert;

    private void invite() {
        invite(0);
    }

    private void invite(int seats) {
        round = mailroom.round("Fellbach", seats, "Anna", "Bert");
        anna = mailroom.guest(round, 0);
        bert = mailroom.guest(round, 1);
        mailroom.clock.set(MOMENT.plus(Duration.ofHours(1)));
    }

    private RepliesInTheWild from(Client client) {
        return anna.with(client).at(MOMENT);
    }

    private Fate read(Arriving letter) {
        return mailroom.read(letter).fate();
    }

    private String why(Arriving letter) {
        return mailroom.read(letter).reason();
    }

    private static Arriving arriving(RepliesInTheWild from, String status) {
        return Arriving.of(from.reply(status));
    }

    private void move() {
        season.edit(round.meeting(), Season.details(round.home(), Season.DAY.plusDays(7), round.house()));
    }

    private void rules(int companions) {
        jdbc.sql("update series set companions = :n")
                .param("n", new GuestRules(companions, true, true).companions())
                .update();
    }

    @Test
    void i02_theSameReplyTwiceInOneMailIsOneAnswer() {
        invite();

        assertThat(read(arriving(from(THUNDERBIRD), "ACCEPTED").twice())).isEqualTo(Fate.APPLIED);

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void i02_theSameMailOnceMoreChangesNothing() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED"));
        var before = mailroom.everything();

        assertThat(why(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo("reply.ignored.repeated");
        assertThat(mailroom.everything()).isEqualTo(before);
    }

    private int answers() {
        return jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                .query(Integer.class)
                .single();
    }

    @Test
    void i06_whereTheOrganizerIsMissingTheAnswerCounts() {
        invite();

        assertThat(read(arriving(from(EXCHANGE), "DECLINED"))).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 CALENDAR");
    }

    @Test
    void i06_anAnswerToAnotherOrganizerIsNoneOfOurs() {
        invite();
        Arriving foreign = arriving(from(GOOGLE), "ACCEPTED")
                .altered("mailto:" + anna.organizer(), "mailto:events@other.example.org")
                .to("somebody@example.org");

        assertThat(why(foreign.proven())).isEqualTo("reply.ignored.foreign");
        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
    }

    @Test
    void i06_unlessItCameToOurMailboxAboutAMeetingOfOurs() {
        invite();
        Arriving rewritten = arriving(from(GOOGLE), "ACCEPTED")
                .altered("mailto:" + anna.organizer(), "mailto:alias@other.example.org");

        assertThat(read(rewritten)).isEqualTo(Fate.APPLIED);
    }

    @Test
    void i07_theUidDecidesWhichMeeting() {
        invite();

        assertThat(why(arriving(from(EXCHANGE), "ACCEPTED")
                        .altered(anna.uid(), anna.uid().toUpperCase())))
                .isEqualTo("reply.ignored.foreign");
        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED").altered("UID:" + anna.uid(), "UID: " + anna.uid() + " ")))
                .isEqualTo(Fate.APPLIED);
    }

    @Test
    void i07_theAttendeeDecidesWhoseWhereThereIsNoToken() {
        invite();

        assertThat(read(arriving(from(APPLE), "ACCEPTED").to(Season.SENDER).proven()))
                .isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
        assertThat(mailroom.standing(bert.id())).startsWith("OPEN");
    }

    @Test
    void i08_aTokenSaysWhoseItIsWhateverAddressAnswers() {
        invite();
        var alias = RepliesInTheWild.of(THUNDERBIRD, anna.uid(), anna.organizer(), "anna.privat@mail.example.org")
                .at(MOMENT);

        assertThat(read(arriving(alias, "ACCEPTED"))).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    @Test
    void i08_aGenuineSenderWhoIsInvitedAnswersUnderAnotherName() {
        invite();
        Arriving alias = arriving(from(KMAIL), "TENTATIVE")
                .altered("mailto:" + anna.address(), "mailto:verteiler@other.example.org")
                .to(Season.SENDER);

        assertThat(read(alias.proven())).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("MAYBE NONE 1 CALENDAR");
    }

    @Test
    void i08_anAddressWithATagIsTheOneWithout() {
        invite();
        Arriving tagged = arriving(from(KMAIL), "ACCEPTED")
                .altered("mailto:" + anna.address(), "mailto:" + anna.address().replace("@", "+kalender@"))
                .to(Season.SENDER);

        assertThat(read(tagged)).isEqualTo(Fate.WAITING);
        assertThat(mailroom.kept()).containsExactly("UNCONFIRMED " + anna.id().value());
    }

    @Test
    void i08_whoIsNotInvitedIsNeverAddedButWaitsAtTheDesk() {
        invite();
        var stranger = RepliesInTheWild.of(EXCHANGE, anna.uid(), Season.SENDER, "party@elsewhere.example.org")
                .at(MOMENT);
        var before = mailroom.everything();

        assertThat(read(arriving(stranger, "ACCEPTED").proven())).isEqualTo(Fate.WAITING);
        assertThat(mailroom.kept()).containsExactly("UNASSIGNED");
        assertThat(mailroom.everything()).isEqualTo(before);
    }

    @Test
    void i09_theNewestBySequenceAndStampHolds() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED"));

        assertThat(why(arriving(from(EXCHANGE).at(MOMENT.minusSeconds(1)), "DECLINED")))
                .isEqualTo("reply.ignored.older");
        assertThat(read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(1)), "TENTATIVE")))
                .isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("MAYBE NONE 1 CALENDAR");
    }

    @Test
    void i09_whatAnswersANewerVersionIsNewerWhateverItsClockSays() {
        invite();
        season.confirm(round.meeting());
        read(arriving(from(GOOGLE).answering(1), "ACCEPTED"));

        assertThat(why(arriving(from(GOOGLE).at(MOMENT.plusSeconds(600)), "DECLINED")))
                .isEqualTo("reply.ignored.older");
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    @Test
    void i09_whatIsKnownIsKnownAfterARestartToo() {
        invite();
        read(arriving(from(GOOGLE), "ACCEPTED"));

        assertThat(jdbc.sql("select calendar_sequence, calendar_stamp from invitation where id = :id")
                        .param("id", anna.id().value())
                        .query((row, number) -> row.getInt(1) + " "
                                + row.getObject(2, java.time.OffsetDateTime.class)
                                        .toInstant())
                        .single())
                .isEqualTo("0 " + MOMENT);
    }

    @Test
    void i11_anAnswerToTheMeetingBeforeItMovedDoesNotCount() {
        invite();
        move();

        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo(Fate.WAITING);

        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
        assertThat(mailroom.kept()).containsExactly("OUTDATED " + anna.id().value());
        assertThat(jdbc.sql("select answer || ' ' || sequence from received_reply")
                        .query(String.class)
                        .single())
                .isEqualTo("YES 0");
    }

    @Test
    void i11_anAcceptanceBeforeTheMoveStaysToBeConfirmedAgain() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED"));
        move();

        read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(60)), "ACCEPTED"));
        assertThat(reconfirm()).isTrue();

        mailroom.clock.advance(Duration.ofHours(1));
        read(arriving(from(EXCHANGE).answering(1).at(MOMENT.plusSeconds(7200)), "ACCEPTED"));
        assertThat(reconfirm()).isFalse();
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    private boolean reconfirm() {
        return jdbc.sql("select reconfirm_since is not null from invitation where id = :id")
                .param("id", anna.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void i11_aChangeThatAsksNobodyAgainMakesNoAnswerOld() {
        invite();
        season.confirm(round.meeting());

        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo(Fate.APPLIED);
    }

    @Test
    void i11_aProgramThatCountsFurtherIsHeard() {
        invite();

        assertThat(read(arriving(from(APPLE).answering(7), "ACCEPTED"))).isEqualTo(Fate.APPLIED);
        assertThat(read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(60)), "DECLINED")))
                .isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 CALENDAR");
    }

    @Test
    void i11_andItsAnswerBeforeTheMoveIsOldToo() {
        invite();
        Arriving late = arriving(from(APPLE).answering(7), "ACCEPTED");
        move();

        assertThat(why(late)).isEqualTo("reply.kind.OUTDATED");
        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
    }

    @Test
    void i12_aClockThatIsAheadBlocksNoLaterAnswer() {
        invite();
        Instant future = MOMENT.plus(Duration.ofDays(400));
        read(arriving(from(EXCHANGE).at(future), "ACCEPTED").received(MOMENT));

        assertThat(read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(60)), "DECLINED")))
                .isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 CALENDAR");
    }

    @Test
    void i13_aDelayedMailLosesAgainstALaterClick() {
        invite();
        click(Answer.NO);

        assertThat(why(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo("reply.ignored.overtaken");
        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 LINK");
    }

    @Test
    void i13_aLaterMailWinsAgainstAnEarlierClickAndSoDoesOneOfTheSameSecond() {
        invite();
        mailroom.clock.set(MOMENT.plusMillis(400));
        click(Answer.NO);

        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    @Test
    void i13_aDelayedMailLosesAgainstWhatWasSaidOnTheTelephone() {
        invite();
        answering.answer(anna.id(), GivenAnswer.of(Answer.MAYBE), Channel.TELEPHONE, "Rosa", mailroom.clock.instant());

        assertThat(why(arriving(from(KMAIL), "DECLINED"))).isEqualTo("reply.ignored.overtaken");
        assertThat(mailroom.standing(anna.id())).isEqualTo("MAYBE NONE 1 TELEPHONE");
    }

    private void click(Answer answer) {
        answering.answer(anna.id(), GivenAnswer.of(answer), Channel.LINK, "Kim Anna", mailroom.clock.instant());
    }

    @Test
    void i14_whatIsNoAnswerChangesNothing() {
        invite();

        assertThat(why(arriving(from(EXCHANGE), "NEEDS-ACTION"))).isEqualTo("reply.ignored.noAnswer");
        assertThat(why(arriving(from(EXCHANGE), "X-PERHAPS"))).isEqualTo("reply.ignored.noAnswer");
    }

    @Test
    void i15_aDelegationIsAProposalAndTheSeatStays() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED"));

        assertThat(read(Arriving.of(from(EXCHANGE).at(MOMENT.plusSeconds(60)).delegate("chris@example.org"))))
                .isEqualTo(Fate.WAITING);

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
        assertThat(mailroom.kept()).containsExactly("DELEGATION " + anna.id().value());
        assertThat(mailroom.letters("reply:confirm:")).containsExactly(anna.address());
    }

    @Test
    void i15_aDelegationInACircleIsRefused() {
        invite();

        assertThat(why(Arriving.of(from(EXCHANGE).delegate(anna.address())))).isEqualTo("reply.ignored.circle");
    }

    @Test
    void i15_aSubstituteDelegatesNoFurther() {
        invite();
        var chris = new Substitute(new PersonName(FormOfAddress.NONE, "", "Chris", "Vertreter"), "chris@example.org");
        naming.name(anna.id(), chris, Channel.LINK, "Kim Anna", mailroom.clock.instant());
        String entry = jdbc.sql("select uid from meeting").query(String.class).single();
        long id = jdbc.sql("select id from invitation where stands_in_for is not null")
                .query(Long.class)
                .single();
        String address = jdbc.sql("select calendar from outbox_letter where recipient_address = 'chris@example.org'")
                .query((row, number) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                .single()
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("ORGANIZER"))
                .map(line -> line.substring(line.indexOf("mailto:") + 7))
                .findFirst()
                .orElseThrow();
        var from = RepliesInTheWild.of(EXCHANGE, entry, address, "chris@example.org")
                .at(MOMENT);

        assertThat(id).isPositive();
        assertThat(why(Arriving.of(from.delegate("dora@example.org")))).isEqualTo("reply.ignored.circle");
    }

    @Test
    void i16_anotherTimeIsShownWithItsReason() {
        invite();
        Instant better = Mailroom.BEGIN.plus(Duration.ofDays(1));

        assertThat(read(Arriving.of(from(EXCHANGE).saying("Da bin ich in Ulm").counter(better))))
                .isEqualTo(Fate.WAITING);

        assertThat(mailroom.kept()).containsExactly("COUNTER " + anna.id().value());
        assertThat(jdbc.sql("select words from received_reply")
                        .query(String.class)
                        .single())
                .isEqualTo("Da bin ich in Ulm");
        assertThat(mailroom.standing(anna.id())).as("the answer beside it").isEqualTo("MAYBE NONE 1 CALENDAR");
    }

    @Test
    void i16_telephonesPutItIntoAReply() {
        invite();

        read(Arriving.of(from(APPLE).counter(Mailroom.BEGIN.plus(Duration.ofDays(1)))));

        assertThat(mailroom.kept()).containsExactly("COUNTER " + anna.id().value());
    }

    @Test
    void i16_nobodyLosesASeatByAskingForAnotherTime() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED"));

        read(Arriving.of(from(EXCHANGE).at(MOMENT.plusSeconds(60)).counter(Mailroom.BEGIN.plusSeconds(3600))));

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    @Test
    void i17_whoAsksForTheEntryGetsItOnceADay() {
        invite();
        int before = entriesTo(anna.address());

        assertThat(read(Arriving.of(from(THUNDERBIRD).refresh()))).isEqualTo(Fate.APPLIED);
        assertThat(read(Arriving.of(from(THUNDERBIRD).at(MOMENT.plusSeconds(60)).refresh())))
                .isEqualTo(Fate.IGNORED);

        assertThat(entriesTo(anna.address())).isEqualTo(before + 1);
    }

    private int entriesTo(String address) {
        return jdbc.sql(
                        "select count(*) from outbox_letter where recipient_address = :a and calendar_method = 'REQUEST'")
                .param("a", address)
                .query(Integer.class)
                .single();
    }

    @Test
    void i17_otherMethodsAreNeverApplied() {
        invite();
        var before = mailroom.everything();

        for (String method : List.of("REQUEST", "PUBLISH", "CANCEL", "ADD", "DECLINECOUNTER", "SHOUT")) {
            assertThat(why(arriving(from(EXCHANGE), "ACCEPTED").altered("METHOD:REPLY", "METHOD:" + method)))
                    .as(method)
                    .isEqualTo("reply.ignored.method");
        }
        assertThat(mailroom.everything()).isEqualTo(before);
    }

    @Test
    void i18_theCommentBecomesTheNoteAndGuestsComeAlongAsFarAsTheSeriesAllows() {
        invite();
        rules(2);

        read(arriving(from(GOOGLE).saying("Ich bringe \"Käse\" mit").bringing(5), "ACCEPTED"));

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 3 CALENDAR");
        assertThat(jdbc.sql("select note from invitation where id = :id")
                        .param("id", anna.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Ich bringe \"Käse\" mit");
        assertThat(mailroom.kept()).containsExactly("COMPANIONS " + anna.id().value());
    }

    @Test
    void i20_withoutTokenAndProofTheInvitedAddressIsAskedOnceADay() {
        invite();
        Arriving unproven =
                arriving(from(EXCHANGE), "ACCEPTED").to(Season.SENDER).from("anybody@elsewhere.example.org");
        var before = mailroom.everything();

        assertThat(read(unproven)).isEqualTo(Fate.WAITING);
        read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(60)), "DECLINED").to(Season.SENDER));

        assertThat(mailroom.everything()).isEqualTo(before);
        assertThat(mailroom.letters("reply:confirm:")).containsExactly(anna.address());
        assertThat(mailroom.kept()).containsOnly("UNCONFIRMED " + anna.id().value());
    }

    @Test
    void i20_oneSenderCausesOneLetterADay() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED").to(Season.SENDER).from("anybody@elsewhere.example.org"));
        read(arriving(bert.with(EXCHANGE).at(MOMENT), "ACCEPTED")
                .to(Season.SENDER)
                .from("anybody@elsewhere.example.org"));

        assertThat(mailroom.letters("reply:confirm:")).hasSize(1);
    }

    @Test
    void i20_machinesGetNoLetter() {
        invite();

        read(arriving(from(EXCHANGE), "ACCEPTED").to(Season.SENDER).automatic());

        assertThat(mailroom.letters("reply:confirm:")).isEmpty();
    }

    @Test
    void i20_whoConfirmsByLinkHasSettledIt() {
        invite();
        read(arriving(from(EXCHANGE), "ACCEPTED").to(Season.SENDER));
        click(Answer.YES);

        assertThat(open()).isZero();
    }

    @Autowired
    ReplyPanel panel;

    private int open() {
        return panel.count(round.meeting());
    }

    @Test
    void i20_aGenuineSenderOfAnotherAddressProvesNothing() {
        invite();
        Arriving other = arriving(from(EXCHANGE), "ACCEPTED").to(Season.SENDER).from("anybody@elsewhere.example.org");

        assertThat(read(other.proven())).isEqualTo(Fate.WAITING);
        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
    }

    @Test
    void i20_afterTheLinkWasRenewedTheOldTokenProvesNothing() {
        invite();
        Arriving reply = arriving(from(EXCHANGE).at(MOMENT.plusSeconds(7200)), "ACCEPTED");
        renewing.renew(round.meeting(), anna.id(), "Rosa", mailroom.clock.instant());

        assertThat(read(reply)).isEqualTo(Fate.WAITING);
        assertThat(mailroom.kept()).containsExactly("UNCONFIRMED " + anna.id().value());
        assertThat(read(reply.proven())).as("with a genuine sender").isEqualTo(Fate.APPLIED);
    }

    @Test
    void i21_aCalendarServiceAnswersForWhomItIsSignedFor() {
        invite();
        Arriving service =
                arriving(from(GOOGLE), "ACCEPTED").to(Season.SENDER).from("calendar-notification@google.com");

        assertThat(read(service.signedBy("elsewhere.example.org"))).isEqualTo(Fate.WAITING);
        assertThat(read(service.signedBy("google.com"))).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    @Test
    void i22_whereItIsFullTheAnswerWaitsInLineAndIsTold() {
        invite(1);
        read(arriving(bert.with(EXCHANGE).at(MOMENT), "ACCEPTED"));

        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED"))).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES WAITING 1 CALENDAR");
        assertThat(receiptDue()).isTrue();

        read(arriving(bert.with(EXCHANGE).at(MOMENT.plusSeconds(60)), "DECLINED"));
        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
    }

    private boolean receiptDue() {
        return jdbc.sql("select receipt_due is not null from invitation where id = :id")
                .param("id", anna.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void i23_whatNoProgramCanReadWaitsWithItsSenderAndSubject() {
        invite();

        assertThat(read(arriving(from(EXCHANGE), "ACCEPTED").unreadable())).isEqualTo(Fate.WAITING);

        assertThat(mailroom.kept()).containsExactly("UNREADABLE " + anna.id().value());
        assertThat(jdbc.sql("select sender_address || ' ' || subject from received_reply")
                        .query(String.class)
                        .single())
                .isEqualTo(anna.address() + " Zugesagt: Treffen der IT-Netzwerke");
    }

    @Test
    void aCancelledMeetingTakesNoAnswerAndWhoWasNotToldIsToldOnce() {
        invite();
        click(Answer.NO);
        season.cancel(round.meeting());
        int before = cancelled();

        assertThat(why(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(7200)), "ACCEPTED")))
                .isEqualTo("reply.ignored.closed");
        read(arriving(from(EXCHANGE).at(MOMENT.plusSeconds(7260)), "ACCEPTED"));

        assertThat(mailroom.standing(anna.id())).isEqualTo("NO NONE 1 LINK");
        assertThat(cancelled()).isEqualTo(before + 1);
    }

    private int cancelled() {
        return jdbc.sql(
                        "select count(*) from outbox_letter where calendar_method = 'CANCEL' and recipient_address = :a")
                .param("a", anna.address())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMeetingThatHasBegunTakesNoAnswer() {
        invite();
        mailroom.clock.set(Mailroom.BEGIN);

        assertThat(why(arriving(from(EXCHANGE).at(Mailroom.BEGIN), "ACCEPTED"))).isEqualTo("reply.ignored.closed");
        assertThat(mailroom.standing(anna.id())).startsWith("OPEN");
    }

    @Test
    void acceptingAMeetingThatIsOnlineOnlyIsTakingPartOnline() {
        invite();
        jdbc.sql("update meeting set mode = 'ONLINE', online_link = 'https://video.example.org/x'")
                .update();

        read(arriving(from(EXCHANGE), "ACCEPTED"));

        assertThat(mailroom.standing(anna.id())).isEqualTo("ONLINE NONE 1 CALENDAR");
    }
}
