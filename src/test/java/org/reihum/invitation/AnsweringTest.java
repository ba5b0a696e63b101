package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AnsweringTest {

    private static final Answered SEATED = new Answered.Seated();
    private static final Instant BEGIN = Season.DAY
            .atTime(LocalTime.of(10, 0))
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    GivingSeat givingSeat;

    @Autowired
    GuestList guests;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;
    final List<InvitationId> invited = new ArrayList<>();

    @BeforeEach
    void letterhead() {
        season.letterhead();
        fellbach = season.home("Fellbach");
    }

    private void invite(int people, int seats) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(season.manager(fellbach, "P" + i));
        }
        House house = seats == 0 ? House.OPEN : season.room(fellbach, seats);
        meeting = season.meeting(season.series("Runde", true, fellbach), Season.details(fellbach, Season.DAY, house));
        inviting.invite(meeting, clock.instant());
        all.forEach(person -> invited.add(season.invitation(meeting, person.id())));
        clock.advance(Duration.ofHours(1));
    }

    private Answered answer(int who, Answer answer) {
        return answer(who, GivenAnswer.of(answer));
    }

    private Answered answer(int who, GivenAnswer given) {
        return answering.answer(invited.get(who), given, Channel.LINK, "Kim P" + who, clock.instant());
    }

    private GuestList.Row row(int who) {
        return guests.rows(meeting).stream()
                .filter(row -> row.id().equals(invited.get(who)))
                .findFirst()
                .orElseThrow();
    }

    private int taken() {
        return jdbc.sql("select taken from seating").query(Integer.class).single();
    }

    private static Answered waiting(int place) {
        return new Answered.OnWaitingList(place, false);
    }

    @Test
    void whoAcceptsTakesASeatUntilAllAreTakenAndThenIsToldThePlaceInLine() {
        invite(4, 2);

        assertThat(answer(0, Answer.YES)).isEqualTo(SEATED);
        assertThat(answer(1, Answer.YES)).isEqualTo(SEATED);
        assertThat(answer(2, Answer.YES)).isEqualTo(waiting(1));
        assertThat(answer(3, Answer.YES)).isEqualTo(waiting(2));

        assertThat(taken()).isEqualTo(2);
        assertThat(guests.counts(meeting)).isEqualTo(new GuestList.Counts(4, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void aMeetingWithoutARoomSeatsEverybody() {
        invite(3, 0);

        for (int who = 0; who < 3; who++) {
            assertThat(answer(who, Answer.YES)).isEqualTo(SEATED);
        }
        assertThat(taken()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "MAYBE"})
    void aSeatGivenUpGoesToTheFirstInLineWithOneLetterAndOneCalendarUpdate(Answer standsDown) {
        invite(4, 2);
        for (int who = 0; who < 4; who++) {
            answer(who, Answer.YES);
        }
        long before = letters.last();
        clock.advance(Duration.ofHours(1));

        assertThat(answer(0, standsDown)).isEqualTo(new Answered.Noted(standsDown));

        assertThat(row(2).seat()).isEqualTo(Seat.SEATED);
        assertThat(row(3).place()).isEqualTo(1);
        assertThat(taken()).isEqualTo(2);
        List<LettersRead.Posted> written = letters.after(before);
        assertThat(written).hasSize(1);
        LettersRead.Posted letter = written.get(0);
        assertThat(letter.address()).isEqualTo("p2@example.org");
        assertThat(letter.subject()).startsWith("Ein Platz ist frei geworden: ");
        assertThat(letter.method()).isEqualTo("REQUEST");
        assertThat(letter.line("SEQUENCE")).isEqualTo("0");
        assertThat(letter.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED", "RSVP=FALSE");
        assertThat(letter.stamp()).isGreaterThan(letters.all().get(0).stamp());
        assertThat(guests.counts(meeting).promoted()).isEqualTo(1);
        assertThat(guests.counts(meeting).withdrawn()).isEqualTo(standsDown == Answer.NO ? 1 : 0);
    }

    @Test
    void theSameAnswerAgainChangesNeitherSeatNorPlace() {
        invite(4, 1);
        answer(0, Answer.YES);
        answer(1, Answer.YES);
        answer(2, Answer.YES);
        answer(3, Answer.NO);
        long before = letters.last();

        assertThat(answer(0, Answer.YES)).isEqualTo(SEATED);
        assertThat(answer(1, Answer.YES)).isEqualTo(waiting(1));
        assertThat(answer(3, Answer.NO)).isEqualTo(new Answered.Noted(Answer.NO));

        assertThat(row(2).place()).isEqualTo(2);
        assertThat(taken()).isEqualTo(1);
        assertThat(letters.after(before)).isEmpty();
        assertThat(guests.counts(meeting).declined()).isEqualTo(1);
    }

    @Test
    void whoHesitatesGoesToTheEndOfTheLine() {
        invite(4, 1);
        for (int who = 0; who < 4; who++) {
            answer(who, Answer.YES);
        }

        answer(1, Answer.MAYBE);
        assertThat(answer(1, Answer.YES)).isEqualTo(waiting(3));

        answer(0, Answer.NO);
        assertThat(row(2).seat()).isEqualTo(Seat.SEATED);
        assertThat(answer(0, Answer.YES)).isEqualTo(waiting(3));
    }

    @Test
    void whoAcceptsAfterTheDeadlineWaitsAndIsNotPromotedByItself() {
        invite(4, 2);
        answer(0, Answer.YES);
        clock.set(Season.DEADLINE
                .atTime(23, 59)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        assertThat(answer(1, Answer.YES)).as("on the last day").isEqualTo(SEATED);
        clock.advance(Duration.ofMinutes(1));

        assertThat(answer(2, Answer.YES)).isEqualTo(new Answered.OnWaitingList(1, true));
        answer(1, Answer.NO);

        assertThat(row(2).seat()).isEqualTo(Seat.WAITING);
        assertThat(taken()).isEqualTo(1);
        assertThat(answer(0, Answer.YES)).as("was in time").isEqualTo(SEATED);
    }

    @Test
    void anOrganiserGivesASeatOnlyIfOneIsFree() {
        invite(4, 1);
        answer(0, Answer.YES);
        clock.set(BEGIN.minus(Duration.ofDays(3)));
        answer(1, Answer.YES);

        assertThat(givingSeat.give(meeting, invited.get(1), "Rosa Rückfrage", clock.instant()))
                .isFalse();
        assertThat(givingSeat.give(meeting, invited.get(2), "Rosa Rückfrage", clock.instant()))
                .as("does not wait")
                .isFalse();
        answer(0, Answer.NO);
        long before = letters.last();

        assertThat(givingSeat.give(meeting, invited.get(1), "Rosa Rückfrage", clock.instant()))
                .isTrue();
        assertThat(givingSeat.give(meeting, invited.get(1), "Rosa Rückfrage", clock.instant()))
                .as("twice")
                .isFalse();

        assertThat(row(1).seat()).isEqualTo(Seat.SEATED);
        assertThat(taken()).isEqualTo(1);
        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsExactly("p1@example.org");
    }

    @Test
    void whenTheMeetingHasBegunNothingIsStored() {
        invite(1, 1);
        clock.set(BEGIN.minusSeconds(1));
        assertThat(answer(0, Answer.MAYBE)).isEqualTo(new Answered.Noted(Answer.MAYBE));
        clock.set(BEGIN);

        assertThat(answer(0, Answer.YES)).isEqualTo(new Answered.Closed());

        assertThat(row(0).answer()).isEqualTo(Answer.MAYBE);
        assertThat(trace()).hasSize(1);
    }

    @Test
    void aCancelledMeetingTakesNoAnswerAndGivesNoSeat() {
        invite(2, 1);
        answer(0, Answer.YES);
        answer(1, Answer.YES);
        season.cancel(meeting);

        assertThat(answer(0, Answer.NO)).isEqualTo(new Answered.Closed());
        assertThat(givingSeat.give(meeting, invited.get(1), "Rosa Rückfrage", clock.instant()))
                .isFalse();

        assertThat(row(0).answer()).isEqualTo(Answer.YES);
        assertThat(row(1).seat()).isEqualTo(Seat.WAITING);
    }

    @Test
    void aPartyThatLeavesTheLineNoLongerBlocksThoseBehindIt() {
        invite(3, 2);
        answer(0, Answer.YES);
        assertThat(answer(1, new GivenAnswer(Answer.YES, 1, null, null)))
                .as("two, and one seat is free")
                .isEqualTo(waiting(1));
        assertThat(answer(2, Answer.YES)).as("strict order").isEqualTo(waiting(2));

        answer(1, Answer.NO);

        assertThat(row(2).seat()).isEqualTo(Seat.SEATED);
        assertThat(taken()).isEqualTo(2);
    }

    private List<String> trace() {
        return jdbc.sql("select answer, channel, given_by from invitation_event where kind = 'ANSWERED' order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    @Test
    void everyAnswerLeavesATraceButTheSameAgainIsNoNews() {
        invite(1, 1);
        answer(0, Answer.YES);
        answer(0, Answer.YES);
        answering.answer(invited.get(0), GivenAnswer.of(Answer.NO), Channel.DESK, "Rosa Rückfrage", clock.instant());

        assertThat(trace()).containsExactly("YES LINK Kim P0", "NO DESK Rosa Rückfrage");
    }

    @Test
    void theTraceTakesTheLongestNameThatTheRegisterTakes() {
        invite(1, 1);

        answering.answer(
                invited.get(0),
                GivenAnswer.of(Answer.YES),
                Channel.LINK,
                "x".repeat(60 + 1 + 100 + 1 + 150),
                clock.instant());

        assertThat(row(0).seat()).isEqualTo(Seat.SEATED);
    }
}
