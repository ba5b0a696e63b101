package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Online;
import org.reihum.network.Function;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets which seat: seats kept for networks, parties, offers, a limit below the seating plan, a seat to be confirmed. */
@DatabaseTest
class SeatRulesTest {

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
    Guestbook book;

    @Autowired
    ArrangingSeats arranging;

    @Autowired
    TendingLine tending;

    @Autowired
    MovableClock.Hands clock;

    Season.Home alb;
    Season.Home ulm;

    @BeforeEach
    void networks() {
        season.letterhead();
        alb = season.home("Fellbach");
        ulm = season.home("Ulm");
    }

    /** Closed, so that a seat is kept for each of the two networks. */
    private MeetingId closed(int seats) {
        return book.invite(season.meeting(
                season.series("Runde", true, alb, ulm), Season.details(alb, Season.DAY, season.room(alb, seats))));
    }

    private MeetingId open(int seats) {
        return book.invite(season.meeting(
                season.series("Forum", false, alb), Season.details(alb, Season.DAY, season.room(alb, seats))));
    }

    private static GivenAnswer with(int companions) {
        return new GivenAnswer(Answer.YES, companions, null, null);
    }

    @Test
    void aSeatIsKeptForANetworkWithNobodySeated() {
        Person first = season.manager(alb, "Anton");
        Person second = season.manager(alb, "Berta");
        Person other = season.manager(ulm, "Ulrich");
        MeetingId meeting = closed(2);

        assertThat(book.answer(meeting, first, Answer.YES)).isEqualTo(SEATED);
        assertThat(book.answer(meeting, second, Answer.YES))
                .as("the free seat is Ulm's")
                .isEqualTo(new Answered.OnWaitingList(1, false));
        assertThat(book.answer(meeting, other, Answer.YES))
                .as("though somebody waits")
                .isEqualTo(SEATED);
        assertThat(book.taken(meeting)).isEqualTo(2);
    }

    @Test
    void theKeptSeatIsForOnePersonAndNotForTheCompany() {
        Person first = season.manager(alb, "Anton");
        Person other = season.manager(ulm, "Ulrich");
        MeetingId meeting = closed(2);
        book.answer(meeting, first, Answer.YES);

        assertThat(book.answer(meeting, other, with(1))).isEqualTo(new Answered.OnWaitingList(1, false));
        assertThat(book.answer(meeting, other, with(0))).as("comes alone").isEqualTo(SEATED);
    }

    @Test
    void theKeptSeatIsTheManagersFirst() {
        Person anton = season.manager(alb, "Anton");
        Person colleague = season.person(Season.plain("Uwe"), "uwe@example.org", Locale.GERMAN);
        season.affiliate(colleague, ulm.office(), ulm, Function.COMPANY);
        Person manager = season.manager(ulm, "Ulrich");
        Person berta = season.manager(alb, "Berta");
        MeetingId meeting = closed(1);
        book.all(meeting, Answer.YES, anton, berta, colleague, manager);
        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "SEATED", "Berta", "WAITING", "Uwe", "WAITING", "Ulrich", "WAITING"));

        season.edit(meeting, Season.details(alb, Season.DAY, season.room(alb, 2)));

        assertThat(book.standing(meeting))
                .as("the one new seat is kept for Ulm, and there for the manager")
                .isEqualTo(Map.of("Anton", "SEATED", "Berta", "WAITING", "Uwe", "WAITING", "Ulrich", "SEATED"));
    }

    @Test
    void afterTheDeadlineNothingIsKeptAndTheLineMovesUp() {
        Person first = season.manager(alb, "Anton");
        Person second = season.manager(alb, "Berta");
        season.manager(ulm, "Ulrich");
        MeetingId meeting = closed(2);
        book.all(meeting, Answer.YES, first, second);
        tending.tend(meeting, clock.instant());
        assertThat(book.standing(meeting)).containsEntry("Berta", "WAITING");

        clock.set(Season.DEADLINE
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toInstant());
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting)).containsEntry("Berta", "SEATED");
        assertThat(book.trace(meeting, second)).containsExactly("INVITED", "ANSWERED", "MOVED_UP");
    }

    @Test
    void anOpenSeriesKeepsNothing() {
        Person first = season.manager(alb, "Anton");
        MeetingId meeting = open(1);

        assertThat(book.answer(meeting, first, Answer.YES)).isEqualTo(SEATED);
    }

    @Test
    void companionsNeedSeatsAndAreRefusedWhereThereAreNoneWhileTheOwnSeatStays() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        MeetingId meeting = open(4);
        assertThat(book.answer(meeting, anton, with(1))).isEqualTo(SEATED);
        assertThat(book.answer(meeting, berta, Answer.YES)).isEqualTo(SEATED);
        assertThat(book.taken(meeting)).isEqualTo(3);

        assertThat(book.answer(meeting, berta, with(2))).isEqualTo(new Answered.NoSeatsForCompanions());
        assertThat(book.answer(meeting, berta, with(1))).isEqualTo(SEATED);

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED 2", "Berta", "SEATED 2"));
        assertThat(book.taken(meeting)).isEqualTo(4);
    }

    @Test
    void aPartyThatGetsSmallerLetsTheNextMoveUp() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        MeetingId meeting = open(2);
        book.answer(meeting, anton, with(1));
        book.answer(meeting, berta, Answer.YES);

        assertThat(book.answer(meeting, anton, with(0))).isEqualTo(SEATED);

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED", "Berta", "SEATED"));
        assertThat(book.taken(meeting)).isEqualTo(2);
    }

    @Test
    void nobodyBringsMoreWhileSomebodyWaits() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        MeetingId meeting = open(2);
        book.answer(meeting, anton, Answer.YES);
        book.answer(meeting, berta, with(1));

        assertThat(book.answer(meeting, anton, with(1)))
                .as("one seat is free, and not enough for Berta's two")
                .isEqualTo(new Answered.NoSeatsForCompanions());
    }

    @Test
    void threeDaysBeforeASeatIsOfferedForADayAndPassedOnWhenNobodyTakesIt() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta, clara);
        clock.set(BEGIN.minus(Duration.ofDays(3)));
        long before = letters.last();

        book.answer(meeting, anton, Answer.NO);

        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "NO", "Berta", "WAITING offered", "Clara", "WAITING"));
        assertThat(book.taken(meeting)).as("the offer holds the seat").isEqualTo(1);
        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsExactly("berta@example.org");

        clock.advance(Duration.ofHours(24));
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "NO", "Berta", "WAITING late", "Clara", "WAITING offered"));
        assertThat(book.answer(meeting, clara, Answer.YES)).isEqualTo(SEATED);
        assertThat(book.taken(meeting)).isEqualTo(1);
        assertThat(book.trace(meeting, berta)).containsExactly("INVITED", "ANSWERED", "OFFERED", "OFFER_LAPSED");
    }

    @Test
    void anOfferThatIsDeclinedGoesToTheNextAtOnce() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta, clara);
        clock.set(BEGIN.minus(Duration.ofDays(2)));
        book.answer(meeting, anton, Answer.NO);

        book.answer(meeting, berta, Answer.NO);

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "NO", "Berta", "NO", "Clara", "WAITING offered"));
        assertThat(book.taken(meeting)).isEqualTo(1);
    }

    @Test
    void anOfferEndsTwelveHoursBeforeTheStartAndThenNoneIsMade() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta, clara);
        clock.set(BEGIN.minus(Duration.ofHours(20)));
        book.answer(meeting, anton, Answer.NO);

        clock.set(BEGIN.minus(Duration.ofHours(12)));
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "NO", "Berta", "WAITING late", "Clara", "WAITING"));
        assertThat(book.taken(meeting)).isZero();
    }

    @Test
    void aLimitBelowTheSeatingPlanHoldsAndOverbookingNeverExceedsThePlan() {
        Person[] people = new Person[6];
        for (int i = 0; i < 6; i++) {
            people[i] = season.employee(alb, "P" + i);
        }
        MeetingId meeting = open(4);
        arranging.arrange(meeting, 2, 0, clock.instant());
        book.all(meeting, Answer.YES, people);
        assertThat(book.taken(meeting)).isEqualTo(2);

        arranging.arrange(meeting, 2, 1, clock.instant());
        assertThat(book.taken(meeting)).as("one more, since some never come").isEqualTo(3);

        arranging.arrange(meeting, 3, 10, clock.instant());
        assertThat(book.taken(meeting)).as("the room has four").isEqualTo(4);

        arranging.arrange(meeting, null, 5, clock.instant());
        assertThat(book.taken(meeting)).isEqualTo(4);
    }

    @Test
    void aRoomThatShrinksTakesNobodysSeatAndNobodyMovesUpUntilItFits() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(2);
        book.all(meeting, Answer.YES, anton, berta, clara);

        season.edit(meeting, Season.details(alb, Season.DAY, season.room(alb, 1)));
        book.answer(meeting, anton, Answer.NO);
        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "NO", "Berta", "SEATED", "Clara", "WAITING"));

        book.answer(meeting, berta, Answer.NO);
        assertThat(book.standing(meeting)).containsEntry("Clara", "SEATED");
    }

    @Test
    void aBiggerRoomTakesInWhoCameLateBehindTheOthers() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person late = season.employee(alb, "Lina");
        Person later = season.employee(alb, "Lutz");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta);
        clock.set(Season.DEADLINE
                .plusDays(1)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        book.all(meeting, Answer.YES, late, later);

        season.edit(meeting, Season.details(alb, Season.DAY, season.room(alb, 3)));

        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "SEATED", "Berta", "SEATED", "Lina", "SEATED", "Lutz", "WAITING late"));
    }

    @Test
    void aSeatThatIsNotConfirmedAgainGoesToTheLineAndThePersonToItsEnd() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(2);
        book.all(meeting, Answer.YES, anton, berta, clara);
        var moved = Season.DAY.plusDays(1);
        season.edit(meeting, Season.details(alb, moved, season.room(alb, 2)));
        book.answer(meeting, anton, Answer.YES);
        book.answer(meeting, clara, Answer.YES);

        Instant fiveDaysBefore = BEGIN.plus(Duration.ofDays(1)).minus(Duration.ofDays(5));
        clock.set(fiveDaysBefore.minusSeconds(1));
        tending.tend(meeting, clock.instant());
        assertThat(book.standing(meeting)).containsEntry("Berta", "SEATED");
        long before = letters.last();
        clock.set(fiveDaysBefore);
        tending.tend(meeting, clock.instant());
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED", "Berta", "WAITING", "Clara", "SEATED"));
        assertThat(book.trace(meeting, berta)).endsWith("TOLD", "SEAT_LOST");
        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsExactly("berta@example.org", "clara@example.org");
    }

    @Test
    void whoMovesUpAfterAMoveHasTimeToConfirmToo() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        Person clara = season.employee(alb, "Clara");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta, clara);
        season.edit(meeting, Season.details(alb, Season.DAY.plusDays(1), season.room(alb, 1)));

        clock.set(BEGIN.plus(Duration.ofDays(1)).minus(Duration.ofDays(5)));
        for (int run = 0; run < 4; run++) {
            tending.tend(meeting, clock.instant());
            clock.advance(Duration.ofMinutes(5));
        }

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "WAITING", "Berta", "SEATED", "Clara", "WAITING"));
        assertThat(book.trace(meeting, anton)).endsWith("TOLD", "SEAT_LOST");
    }

    @Test
    void nobodyLosesASeatThatNobodyElseCanHave() {
        Person anton = season.manager(alb, "Anton");
        Person ulrich = season.manager(ulm, "Ulrich");
        Person berta = season.manager(alb, "Berta");
        MeetingId meeting = closed(2);
        book.all(meeting, Answer.YES, anton, ulrich, berta);
        season.edit(
                meeting,
                Season.details(alb, Season.DAY.plusDays(1), season.room(alb, 2))
                        .on(Season.DAY.plusDays(1), Season.DAY));
        book.answer(meeting, anton, Answer.YES);

        clock.set(BEGIN.plus(Duration.ofDays(1)).minus(Duration.ofDays(4)));
        tending.tend(meeting, clock.instant());
        tending.tend(meeting, clock.instant());

        assertThat(book.trace(meeting, ulrich)).as("Ulm's seat is kept for Ulm").doesNotContain("SEAT_LOST");
        assertThat(book.standing(meeting)).containsEntry("Ulrich", "SEATED").containsEntry("Berta", "WAITING");
    }

    @Test
    void nobodyLosesAnUnconfirmedSeatWhileNobodyWaits() {
        Person anton = season.employee(alb, "Anton");
        MeetingId meeting = open(2);
        book.answer(meeting, anton, Answer.YES);
        season.edit(meeting, Season.details(alb, Season.DAY.plusDays(1), season.room(alb, 2)));

        clock.set(BEGIN.minus(Duration.ofHours(2)));
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED"));
    }

    @Test
    void aMeetingThatMovesAtTheLastMomentLeavesTwoDaysToConfirm() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        MeetingId meeting = open(1);
        book.all(meeting, Answer.YES, anton, berta);
        clock.set(BEGIN.minus(Duration.ofDays(4)));
        season.edit(meeting, Season.details(alb, Season.DAY.plusDays(1), season.room(alb, 1)));

        tending.tend(meeting, clock.instant());
        assertThat(book.standing(meeting)).containsEntry("Anton", "SEATED");
        clock.advance(Duration.ofDays(2));
        tending.tend(meeting, clock.instant());

        assertThat(book.standing(meeting)).containsEntry("Anton", "WAITING").containsEntry("Berta", "WAITING offered");
    }

    @Test
    void onlineTakesNoSeatAndIsOfferedOnlyWhereTheMeetingIsOnline() {
        Person anton = season.employee(alb, "Anton");
        Person berta = season.employee(alb, "Berta");
        MeetingId meeting = open(1);
        assertThat(book.answer(meeting, anton, Answer.ONLINE)).isEqualTo(new Answered.NotOffered());
        book.all(meeting, Answer.YES, anton, berta);

        season.edit(
                meeting,
                Season.details(alb, Season.DAY, season.room(alb, 1))
                        .held(new Online(Online.Mode.HYBRID, "https://video.example.org/1")));
        assertThat(book.answer(meeting, anton, Answer.ONLINE)).isEqualTo(new Answered.Noted(Answer.ONLINE));

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "ONLINE", "Berta", "SEATED"));
        assertThat(book.taken(meeting)).isEqualTo(1);
    }
}
