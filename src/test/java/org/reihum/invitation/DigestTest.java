package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.Person;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** One letter a morning tells the organisers what their guests have done. */
@DatabaseTest
class DigestTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    WritingDigests writing;

    @Autowired
    MovableClock.Hands clock;

    Season.Home alb;
    Person anton;
    Person berta;
    Person clara;
    Series forum;

    @BeforeEach
    void aSeries() {
        season.letterhead();
        alb = season.home("Fellbach");
        anton = season.manager(alb, "Anton");
        berta = season.manager(alb, "Berta");
        clara = season.manager(alb, "Clara");
        forum = season.series("Forum", false, alb);
    }

    private MeetingId meeting(int seats) {
        return book.invite(season.meeting(forum, Season.details(alb, Season.DAY, season.room(alb, seats))));
    }

    private static Instant on(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BERLIN).toInstant();
    }

    private List<LettersRead.Posted> digestsAt(Instant time) {
        long before = letters.last();
        clock.set(time);
        writing.run(time);
        return letters.after(before);
    }

    @Test
    void whatTheGuestsDidStandsInOneLetterWithTheAddressOfThePage() {
        MeetingId meeting = meeting(1);
        book.answer(meeting, anton, Answer.NO);
        book.all(meeting, Answer.YES, anton, berta, clara);
        book.substitute(meeting, anton, new Substitute(Season.plain("Vera"), null));
        book.answer(meeting, clara, Answer.NO);
        assertThat(digestsAt(on(LocalDate.of(2026, 11, 22), 6, 59))).isEmpty();

        List<LettersRead.Posted> written = digestsAt(on(LocalDate.of(2026, 11, 22), 7, 0));

        assertThat(written).hasSize(1);
        LettersRead.Posted digest = written.get(0);
        assertThat(digest.address()).isEqualTo(Season.CONTACT);
        assertThat(digest.subject()).isEqualTo("Neues von den Gästen: Forum (3)");
        assertThat(digest.text())
                .contains("Nr. 1 Fellbach, Mi., 16. Dezember 2026")
                .contains("Stand jetzt: 1 kommen, 1 auf der Warteliste")
                .contains("- Eine Person neu auf der Warteliste: Kim Berta")
                .contains("- Eine Vertretung: Kim Vera (für Kim Anton)")
                .contains("- Eine Absage: Kim Clara")
                .contains("https://reihum.example.org/desk/meetings/" + meeting.value());
        assertThat(digest.html()).contains("Kim Vera", "/desk/meetings/" + meeting.value());
        assertThat(digest.method()).isNull();
    }

    @Test
    void fortyLateSignUpsAreOneLetter() {
        Person[] many = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> season.manager(alb, "Gast%02d".formatted(number)))
                .toArray(Person[]::new);
        MeetingId meeting = meeting(10);
        clock.set(on(Season.DEADLINE.plusDays(1), 12, 0));
        book.all(meeting, Answer.YES, many);

        List<LettersRead.Posted> written = digestsAt(on(Season.DEADLINE.plusDays(2), 7, 0));

        assertThat(written)
                .singleElement()
                .extracting(LettersRead.Posted::text)
                .asString()
                .contains("- 40 Nachmeldungen warten auf Ihre Entscheidung: Kim Gast01, Kim Gast02")
                .contains("und 28 weitere");
    }

    @Test
    void whoMovedUpAndWhoConfirmedAgainAreToldApartFromNewAcceptances() {
        MeetingId meeting = meeting(1);
        book.all(meeting, Answer.YES, anton, berta);
        digestsAt(on(LocalDate.of(2026, 11, 22), 7, 0));
        book.answer(meeting, anton, Answer.NO);
        season.edit(meeting, Season.details(alb, Season.DAY.plusDays(1), season.room(alb, 3)));
        book.answer(meeting, anton, Answer.YES);
        assertThat(digestsAt(on(LocalDate.of(2026, 11, 23), 7, 0)).get(0).text())
                .contains("- Eine Person von der Warteliste nachgerückt: Kim Berta")
                .contains("- Eine Zusage bestätigt oder geändert: Kim Anton");
    }

    @Test
    void whereNothingHappenedNothingIsWrittenAndNothingIsToldTwice() {
        MeetingId meeting = meeting(2);
        assertThat(digestsAt(on(LocalDate.of(2026, 11, 22), 7, 0)))
                .as("letters to guests are no news")
                .isEmpty();
        book.answer(meeting, anton, Answer.YES);
        assertThat(digestsAt(on(LocalDate.of(2026, 11, 22), 12, 0)))
                .as("one a day")
                .isEmpty();

        assertThat(digestsAt(on(LocalDate.of(2026, 11, 23), 9, 0)))
                .as("a missed morning is made up")
                .hasSize(1);
        assertThat(digestsAt(on(LocalDate.of(2026, 11, 24), 7, 0))).isEmpty();
    }

    @Test
    void twoNodesWriteOneDigest() throws Exception {
        book.answer(meeting(2), anton, Answer.YES);
        long before = letters.last();
        clock.set(on(LocalDate.of(2026, 11, 22), 7, 0));

        AtOnce.twice(() -> {
            writing.run(clock.instant());
            return true;
        });

        assertThat(letters.after(before)).hasSize(1);
    }

    @Test
    void whatIsOverOrOffIsNoNews() {
        MeetingId off = meeting(2);
        book.answer(off, anton, Answer.YES);
        season.cancel(off);

        assertThat(Stream.of(22, 23).flatMap(day -> digestsAt(on(LocalDate.of(2026, 11, day), 7, 0)).stream()))
                .isEmpty();
    }
}
