package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.RepliesInTheWild.Client.EXCHANGE;
import static org.reihum.testing.RepliesInTheWild.Client.THUNDERBIRD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.mail.Reading.Fate;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations are forwarded, recalled and forged: whose answer it is, and how much it may do (I8, I20). */
@DatabaseTest
class WhoSpeaksTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    private Mailroom.Round round;
    private Mailroom.Guest anna;
    private Mailroom.Guest bert;

    @BeforeEach
    void invite() {
        round = mailroom.round("Fellbach", 0, "Anna", "Bert");
        anna = mailroom.guest(round, 0);
        bert = mailroom.guest(round, 1);
        mailroom.clock.set(MOMENT.plus(Duration.ofHours(1)));
        mailroom.read(
                Arriving.of(anna.with(EXCHANGE).at(MOMENT.minusSeconds(60)).reply("ACCEPTED")));
    }

    /** What a person with that address sends from the entry that Anna was sent. */
    private RepliesInTheWild fromAnnasEntry(Client client, String address) {
        return RepliesInTheWild.of(client, anna.uid(), anna.organizer(), address)
                .at(MOMENT);
    }

    private String why(Arriving letter) {
        return mailroom.read(letter).reason();
    }

    @Test
    void whoIsInvitedTooAndDeclinesAForwardedInvitationFreesNobodysSeat() {
        Arriving forwarded =
                Arriving.of(fromAnnasEntry(EXCHANGE, bert.address()).reply("DECLINED"));

        assertThat(why(forwarded)).isEqualTo("reply.kind.UNCONFIRMED");

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
        assertThat(mailroom.kept()).containsExactly("UNCONFIRMED " + bert.id().value());
        assertThat(mailroom.letters("reply:confirm:")).containsExactly(bert.address());
    }

    @Test
    void hisAnswerCountsForHimWhenTheSenderIsGenuine() {
        Arriving forwarded =
                Arriving.of(fromAnnasEntry(EXCHANGE, bert.address()).reply("DECLINED"));

        assertThat(mailroom.read(forwarded.proven()).fate()).isEqualTo(Fate.APPLIED);

        assertThat(mailroom.standing(anna.id())).isEqualTo("YES SEATED 1 CALENDAR");
        assertThat(mailroom.standing(bert.id())).startsWith("NO ");
    }

    @Test
    void theSenderTellsWhoItIsWhereTheCalendarNamesNobodyWhoIsKnown() {
        Arriving alias = Arriving.of(
                fromAnnasEntry(THUNDERBIRD, "kalender@elsewhere.example.org").reply("DECLINED"));

        assertThat(why(alias.from(bert.address()))).isEqualTo("reply.kind.UNCONFIRMED");
        assertThat(mailroom.kept()).containsExactly("UNCONFIRMED " + bert.id().value());
    }

    @Test
    void aStrangerWithAnAnswerAddressGivesUpNoSeat() {
        Arriving stranger = Arriving.of(
                fromAnnasEntry(EXCHANGE, "chris@elsewhere.example.org").reply("DECLINED"));
        var before = mailroom.everything();

        assertThat(why(stranger)).isEqualTo("reply.kind.UNCONFIRMED");

        assertThat(mailroom.everything()).isEqualTo(before);
        assertThat(mailroom.letters("reply:confirm:")).containsExactly(anna.address());
        assertThat(mailroom.read(Arriving.of(
                                anna.with(EXCHANGE).at(MOMENT.minusSeconds(30)).reply("TENTATIVE")))
                        .fate())
                .as("her own answer, older than his")
                .isEqualTo(Fate.APPLIED);
    }

    @Test
    void aliasesOfThePersonCountAsLongAsNoSeatIsGivenUp() {
        Arriving alias = Arriving.of(
                RepliesInTheWild.of(THUNDERBIRD, bert.uid(), bert.organizer(), "bert.privat@elsewhere.example.org")
                        .at(MOMENT)
                        .reply("DECLINED"));

        assertThat(mailroom.read(alias).fate()).isEqualTo(Fate.APPLIED);
        assertThat(mailroom.standing(bert.id())).startsWith("NO ");
    }

    @Test
    void aSubstituteWhoIsInvitedTooMakesTheDelegationNotHis() {
        mailroom.read(Arriving.of(fromAnnasEntry(EXCHANGE, anna.address()).delegate(bert.address())));

        assertThat(mailroom.kept()).containsExactly("DELEGATION " + anna.id().value());
    }

    @Test
    void whoIsNotInvitedAnyMoreChangesNothingAndIsSentNothing() {
        jdbc.sql("update invitation set withdrawn_at = :at, answer = 'OPEN', seat = 'NONE' where id = :id")
                .param("at", MOMENT.atOffset(ZoneOffset.UTC))
                .param("id", bert.id().value())
                .update();
        RepliesInTheWild late = bert.with(EXCHANGE).at(MOMENT);
        var before = mailroom.everything();
        int letters = mailroom.letters("").size();

        assertThat(why(Arriving.of(late.reply("ACCEPTED")))).isEqualTo("reply.ignored.withdrawn");
        assertThat(why(Arriving.of(late.counter(Mailroom.BEGIN.plusSeconds(3600)))))
                .isEqualTo("reply.ignored.withdrawn");
        assertThat(why(Arriving.of(late.delegate("chris@example.org")))).isEqualTo("reply.ignored.withdrawn");
        assertThat(why(Arriving.of(late.refresh()))).isEqualTo("reply.ignored.withdrawn");

        assertThat(mailroom.everything()).isEqualTo(before);
        assertThat(mailroom.kept()).isEmpty();
        assertThat(mailroom.letters("")).hasSize(letters);
    }

    @Test
    void theEntryIsSentAgainToNobodyWhoIsNotKnown() {
        Arriving forged = Arriving.of(bert.with(THUNDERBIRD).at(MOMENT).refresh())
                .to(Season.SENDER)
                .from("forger@elsewhere.example.org");

        assertThat(why(forged)).isEqualTo("reply.ignored.unproven");
    }

    @Test
    void forgedMailsSilenceNobody() {
        for (int i = 0; i < 15; i++) {
            mailroom.read(Arriving.words(anna.address(), Season.SENDER, "Ich komme doch nicht " + i, MOMENT));
        }
        assertThat(mailroom.kept()).hasSize(10);

        mailroom.read(Arriving.words("anna.privat@mail.example.org", anna.organizer(), "Zum Menü", MOMENT));
        mailroom.read(Arriving.words(anna.address(), Season.SENDER, "Zur Anreise", MOMENT)
                .proven());

        assertThat(mailroom.kept()).hasSize(12);
    }

    @Test
    void confirmationsAreWrittenWithinTheBudgetOfAnAddress() {
        for (int i = 0; i < 6; i++) {
            mailroom.clock.advance(Duration.ofHours(4));
            Instant at = mailroom.clock.instant();
            mailroom.read(
                    Arriving.of(bert.with(EXCHANGE).at(at.minusSeconds(60)).reply("ACCEPTED"))
                            .to(Season.SENDER)
                            .from("forger" + i + "@elsewhere.example.org"));
            jdbc.sql("update outbox_letter set purpose = 'x' || id where purpose like 'reply:confirm:%'")
                    .update();
        }

        assertThat(jdbc.sql("select count(*) from received_reply where asked_at is not null")
                        .query(Integer.class)
                        .single())
                .as("three a day")
                .isEqualTo(3);
        assertThat(mailroom.kept()).hasSize(6);
    }

    @Test
    void wordsBelongToTheMeetingWhoseLetterTheyAnswer() {
        Mailroom.Round later = mailroom.round("Ulm", 0, "Chris");
        jdbc.sql("update invitation set email = :email, person_id = person_id where meeting_id = :m")
                .param("email", anna.address())
                .param("m", later.meeting().value())
                .update();
        long second =
                mailroom.invitation(later.meeting(), later.people().get(0)).value();
        String purpose = jdbc.sql("select purpose from outbox_letter where scope = :s")
                .param("s", "meeting:" + later.meeting().value())
                .query(String.class)
                .single();

        mailroom.read(Arriving.words(anna.address(), Season.SENDER, "Komme gern", MOMENT)
                .answering(purpose));

        assertThat(mailroom.kept()).containsExactly("PROSE " + second);
        assertThat(jdbc.sql("select proven from received_reply")
                        .query(Boolean.class)
                        .single())
                .as("anybody may know that letter")
                .isFalse();
    }
}
