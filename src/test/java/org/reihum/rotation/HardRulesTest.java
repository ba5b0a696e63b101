package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each rule at work where, without it, another season would be better. */
class HardRulesTest {

    @Test
    void everyoneHostsOnceACycle() {
        assertThat(Rosters.of(3).hosts(3)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void whoHasHostedInTheRunningCycleWaits() {
        Rosters rosters = Rosters.of(4).hosted(4, "2026-12-16").hosted(1, "2027-01-27");

        assertThat(rosters.hosts(2)).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void aCycleThatIsCompleteStartsAgain() {
        Rosters rosters = Rosters.of(3).hosted(1, "2026-11-25").hosted(3, "2026-12-16");

        assertThat(rosters.hosts(4)).startsWith(2L).endsWith(1L, 3L, 2L);
    }

    @Test
    void olderCyclesInTheHistoryDoNotCount() {
        Rosters rosters = Rosters.of(3)
                .hosted(1, "2026-05-06")
                .hosted(2, "2026-07-01")
                .hosted(3, "2026-09-16")
                .hosted(1, "2026-12-16");

        assertThat(rosters.hosts(2)).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void aStandInThatHostsTwiceDoesNotEndTheCycle() {
        Rosters rosters =
                Rosters.of(3).hosted(1, "2026-10-07").hosted(2, "2026-11-25").hosted(1, "2027-01-13");

        assertThat(rosters.hosts(1)).containsExactly(3L);
    }

    @Test
    void aNewcomerTakesTheLastPlaceOfTheRunningCycle() {
        Rosters rosters = Rosters.of(3).hosted(1, "2027-01-06");

        assertThat(rosters.hosts(2)).containsExactly(3L, 2L);
        assertThat(rosters.joined(3, "2027-01-20").hosts(2)).containsExactly(2L, 3L);
    }

    @Test
    void twoNewcomersShareTheLastPlaces() {
        Rosters rosters =
                Rosters.of(4).hosted(1, "2027-01-06").joined(3, "2027-01-20").joined(4, "2027-01-20");

        assertThat(rosters.hosts(3)).containsExactly(2L, 4L, 3L);
    }

    @Test
    void whoJoinsBetweenTwoCyclesIsNoNewcomer() {
        Rosters rosters =
                Rosters.of(3).hosted(2, "2026-11-04").hosted(1, "2027-01-06").joined(3, "2027-01-20");

        assertThat(rosters.hosts(1)).containsExactly(3L);
    }

    @Test
    void nobodyHostsTwiceInARowEvenInANewCycle() {
        Rosters rosters =
                Rosters.of(2).hosted(1, "2026-12-16").hosted(2, "2027-01-27").held(1, 2);

        assertThat(rosters.impossible(1)).contains(Reason.of(Code.HOSTED_JUST_BEFORE, "City 2"));
    }

    @Test
    void theExpectedGuestsFitIn() {
        Rosters rosters = Rosters.of(3).seats(3, 40);

        assertThat(rosters.guests(40).hosts(2)).containsExactly(1L, 3L);
        assertThat(rosters.guests(41).hosts(2)).containsExactly(1L, 2L);
    }

    @Test
    void nobodyHostsOnAClosedDay() {
        assertThat(Rosters.of(3).closed(3, "2027-03-01", "2027-12-31").hosts(2)).containsExactly(1L, 2L);
    }

    @Test
    void bothEndsOfAClosureAreClosed() {
        assertThat(Rosters.of(1).closed(1, "2027-03-03", "2027-03-10").days(1)).containsExactly("2027-03-17");
        assertThat(Rosters.of(1).closed(1, "2027-03-04", "2027-03-10").days(1)).containsExactly("2027-03-03");
    }

    @Test
    void aHeldHostStays() {
        assertThat(Rosters.of(3).hosts(2)).containsExactly(1L, 3L);
        assertThat(Rosters.of(3).held(1, 2).hosts(2)).containsExactly(2L, 1L);
    }

    @Test
    void aHeldDayStaysOnWhateverWeekdayItIs() {
        Plan plan = Rosters.of(3).held(2, 3, "2027-04-06").plan(3);

        assertThat(Demo.days(plan).get(1)).isEqualTo("2027-04-06");
        assertThat(Demo.days(plan).get(2).getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(plan.entries().get(1).reasons()).first().isEqualTo(Reason.of(Code.HELD));
    }

    @Test
    void everyOtherDayIsOnTheWantedWeekday() {
        Rosters rosters = Rosters.of(1).from("2027-03-05").closed(1, "2027-03-10", "2027-03-10");

        assertThat(rosters.days(1)).containsExactly("2027-03-17");
    }

    @Test
    void theGapToTheLastTurnIsKept() {
        Rosters rosters = Rosters.of(2).hosted(1, "2027-02-24");

        assertThat(rosters.days(1)).containsExactly("2027-03-31");
        assertThat(Rosters.of(2)
                        .hosted(1, "2027-02-24")
                        .held(1, 2, "2027-03-17")
                        .impossible(1))
                .contains(Reason.of(Code.GAP_BROKEN, "2027-03-17", "2027-03-24", "2027-04-14"));
        assertThat(Rosters.of(2)
                        .hosted(1, "2027-02-24")
                        .held(1, 2, "2027-04-21")
                        .impossible(1))
                .contains(Reason.of(Code.GAP_BROKEN, "2027-04-21", "2027-03-24", "2027-04-14"));
    }

    @Test
    void noMeetingBeforeTheFirstDay() {
        Rosters rosters = Rosters.of(2).gaps(4, 5, 10).hosted(1, "2027-01-06").closed(2, "2027-03-03", "2027-03-09");

        assertThat(rosters.days(1)).containsExactly("2027-03-10");
    }

    @Test
    void aFirstDayBeyondTheGreatestGapStartsAfresh() {
        assertThat(Rosters.of(2).hosted(1, "2026-01-07").days(1)).containsExactly("2027-03-03");
        assertThat(Rosters.of(2)
                        .hosted(1, "2026-01-07")
                        .closed(2, "2027-03-01", "2027-03-21")
                        .days(1))
                .containsExactly("2027-03-24");
        assertThat(Rosters.of(2)
                        .hosted(1, "2026-01-07")
                        .closed(2, "2027-03-01", "2027-03-28")
                        .impossible(1))
                .contains(Reason.of(Code.NO_HOST, 1, "2027-03-03", "2027-03-24"));
    }

    @Test
    void oneMeetingAMonth() {
        Plan plan = Rosters.of(2).gaps(3, 4, 5).plan(2);

        assertThat(Demo.days(plan)).containsExactly(LocalDate.parse("2027-03-03"), LocalDate.parse("2027-04-07"));
        assertThat(plan.entries().get(1).reasons()).contains(Reason.of(Code.MONTH_TAKEN, "2027-03-31", "2027-03-03"));
    }
}
