package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After an answer has rested for a minute, one letter says how it stands. */
@DatabaseTest
class ReceiptsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    WritingReceipts writing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    Person anton;
    Person berta;
    MeetingId meeting;
    long before;

    @BeforeEach
    void twoInvitedToOneSeat() {
        season.letterhead();
        Season.Home alb = season.home("Fellbach");
        anton = season.manager(alb, "Anton");
        berta = season.manager(alb, "Berta");
        meeting = book.invite(season.meeting(
                season.series("Forum", false, alb), Season.details(alb, Season.DAY, season.room(alb, 1))));
        before = letters.last();
    }

    private List<LettersRead.Posted> afterAMinute() {
        clock.advance(Duration.ofMinutes(1));
        writing.run(clock.instant());
        return letters.after(before);
    }

    private LettersRead.Posted only() {
        return assertThat(afterAMinute()).hasSize(1).first().actual();
    }

    @Test
    void whoClicksToAndFroGetsOneLetterThatSaysHowItEnded() {
        book.answer(meeting, anton, Answer.YES);
        book.answer(meeting, anton, Answer.NO);
        book.answer(meeting, anton, Answer.YES);
        writing.run(clock.instant());
        assertThat(letters.after(before)).as("within the minute").isEmpty();

        LettersRead.Posted receipt = only();

        assertThat(receipt.address()).isEqualTo("anton@example.org");
        assertThat(receipt.subject()).startsWith("Ihre Antwort: Forum in Fellbach");
        assertThat(receipt.text()).contains("Stand: Zusage, Ihr Platz ist reserviert.");
        assertThat(receipt.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED").contains("RSVP=FALSE");
        assertThat(receipt.line("SEQUENCE")).isEqualTo("0");
        assertThat(receipt.stamp()).isGreaterThan(letters.all().get(0).stamp());
        assertThat(afterAMinute()).as("a second run").hasSize(1);
    }

    @Test
    void whoWaitsReadsThePlaceInLine() {
        book.all(meeting, Answer.YES, anton, berta);

        LettersRead.Posted receipt = afterAMinute().get(1);

        assertThat(receipt.text()).contains("Stand: Zusage, Warteliste Platz 1.");
        assertThat(receipt.line("ATTENDEE")).contains("PARTSTAT=TENTATIVE");
    }

    @Test
    void whoSignsUpLateReadsThatTheOrganisersDecide() {
        clock.set(Season.DEADLINE
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(BERLIN)
                .toInstant());
        book.answer(meeting, anton, Answer.YES);

        assertThat(only().text())
                .contains("Nachmeldung: die Organisation entscheidet")
                .doesNotContain("Platz 1");
    }

    @Test
    void aTentativeAnswerTakesNoSeatAndARefusalIsOne() {
        book.answer(meeting, anton, Answer.MAYBE);
        book.answer(meeting, berta, Answer.NO);

        assertThat(afterAMinute())
                .extracting(LettersRead.Posted::text)
                .satisfiesExactly(
                        maybe -> assertThat(maybe).contains("Stand: mit Vorbehalt. Das belegt noch keinen Platz."),
                        no -> assertThat(no).contains("Stand: Absage."));
    }

    @Test
    void companionsAreCounted() {
        season.edit(meeting, Season.details(season.home("Ulm"), Season.DAY, season.room(season.home("Aalen"), 5)));
        before = letters.last();
        book.answer(meeting, anton, new GivenAnswer(Answer.YES, 2, null, null));

        assertThat(only().text()).contains("Mit Ihnen kommen 2 Begleitpersonen.");
    }

    @Test
    void twoNodesWriteOneLetter() throws Exception {
        book.answer(meeting, anton, Answer.YES);
        clock.advance(Duration.ofMinutes(1));

        AtOnce.twice(() -> {
            writing.run(clock.instant());
            return true;
        });

        assertThat(letters.after(before)).hasSize(1);
    }

    @Test
    void nothingIsWrittenOfAMeetingThatIsOffAndNothingWaitsAfterwards() {
        book.answer(meeting, anton, Answer.YES);
        season.cancel(meeting);
        jdbc.sql("update invitation set receipt_due = invited_at").update();
        before = letters.last();

        assertThat(afterAMinute()).isEmpty();
        assertThat(jdbc.sql("select count(*) from invitation where receipt_due is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasNoAddressGetsNone() {
        jdbc.sql("update invitation set email = null").update();
        book.answer(meeting, anton, Answer.YES);

        assertThat(afterAMinute()).isEmpty();
        assertThat(jdbc.sql("select count(*) from invitation where receipt_due is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
