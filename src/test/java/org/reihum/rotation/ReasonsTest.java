package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void theOnlyHostLeftIsCalledSo() {
        Plan plan = Rosters.of(2).hosted(1, "2027-01-13").plan(1);

        assertThat(plan.entries().get(0).reasons())
                .containsExactly(
                        Reason.of(Code.ONLY_HOST_LEFT),
                        Reason.of(Code.DISTANCE, 145, "City 1"),
                        Reason.of(Code.NEVER_HOSTED),
                        Reason.of(Code.WEEKS_AFTER, 7, "2027-01-13"));
    }

    @Test
    void theLastTurnMayBeInThisVeryPlan() {
        Plan plan = Rosters.of(2).plan(3);

        assertThat(plan.entries().get(2).reasons()).contains(Reason.of(Code.LAST_HOSTED, "2027-03-03"));
    }

    @Test
    void nothingIsSaidOfADistanceThatNobodyKnows() {
        Plan plan = Rosters.of(2).hosted(9, "2027-01-13").plan(1);

        assertThat(plan.smallestDistanceKm()).isEqualTo(Entry.NONE);
        assertThat(plan.distanceSumKm()).isZero();
        assertThat(plan.entries().get(0).reasons())
                .extracting(Reason::code)
                .containsExactly(Code.NEVER_HOSTED, Code.WEEKS_AFTER);
    }

    @Test
    void aDayThatGivesWayToALaterMeetingIsNamed() {
        Plan plan = Rosters.of(2)
                .gaps(4, 5, 6)
                .hosted(2, "2027-01-27")
                .closed(2, "2027-03-31", "2027-04-14")
                .plan(2);

        assertThat(Demo.days(plan)).containsExactly(LocalDate.parse("2027-03-10"), LocalDate.parse("2027-04-21"));
        assertThat(plan.entries().get(0).reasons()).contains(Reason.of(Code.DAY_GIVES_WAY, "2027-03-03"));
    }

    @Test
    void tooFewSeatsEverywhere() {
        assertThat(Rosters.of(2).guests(51).impossible(1))
                .containsExactly(
                        Reason.of(Code.NO_HOST, 1, "2027-03-03", "2027-03-24"),
                        Reason.of(Code.TOO_FEW_SEATS, "City 1", 50, 51),
                        Reason.of(Code.TOO_FEW_SEATS, "City 2", 50, 51));
    }

    @Test
    void theFirstMeetingThatNobodyCanTakeIsNamed() {
        assertThat(Rosters.of(2).closed(2, "2027-03-01", "2027-12-31").impossible(2))
                .containsExactly(
                        Reason.of(Code.NO_HOST, 2, "2027-04-07", "2027-05-12"),
                        Reason.of(Code.ALREADY_HOSTED, "City 1"),
                        Reason.of(Code.HOSTED_JUST_BEFORE, "City 1"),
                        Reason.of(Code.CLOSED, "City 2", "2027-03-01", "2027-12-31", Cause.BLOCKED, "Umbau"));
    }

    @Test
    void ofAHeldLineOnlyTheHeldHostIsJudged() {
        assertThat(Rosters.of(3).hosted(1, "2027-01-13").held(1, 1).impossible(2))
                .extracting(Reason::code)
                .containsExactly(Code.NO_HOST, Code.ALREADY_HOSTED, Code.HOSTED_JUST_BEFORE);
    }

    @Test
    void aHeldDayThatNoGapReaches() {
        assertThat(Rosters.of(3).held(2, 2, "2028-01-05").impossible(3))
                .containsExactly(
                        Reason.of(Code.NO_DAY, 2),
                        Reason.of(Code.GAP_BROKEN, "2028-01-05", "2027-04-21", "2027-05-12"));
    }

    @Test
    void aPinNeedsAMeetingAndALocation() {
        assertThat(Rosters.of(2).held(3, 1).impossible(2)).containsExactly(Reason.of(Code.PIN_WITHOUT_PLACE, 3));
        assertThat(Rosters.of(2).held(1, 7).impossible(2)).containsExactly(Reason.of(Code.PIN_WITHOUT_PLACE, 1));
        assertThat(Rosters.of(2).held(1, 1).held(1, 2).impossible(2)).containsExactly(Reason.of(Code.PINNED_TWICE, 1));
    }

    @Test
    void whatCannotBeProvenIsNotTried() {
        assertThat(Rosters.of(0).impossible(1)).containsExactly(Reason.of(Code.NO_LOCATIONS));
        assertThat(Rosters.of(20).impossible(40)).containsExactly(Reason.of(Code.TOO_LARGE, 20, 40));
    }

    @Test
    void theSameRulesJudgeASingleLine() {
        Roster roster = Rosters.of(3)
                .hosted(1, "2027-01-13")
                .closed(2, "2027-03-10", "2027-03-10")
                .roster(1);

        assertThat(Planner.objections(roster, 2, LocalDate.parse("2027-03-03"))).isEmpty();
        assertThat(Planner.objections(roster, 2, LocalDate.parse("2027-03-10")))
                .extracting(Reason::code)
                .containsExactly(Code.CLOSED, Code.GAP_BROKEN);
        assertThat(Planner.objections(roster, 1, LocalDate.parse("2027-03-04")))
                .extracting(Reason::code)
                .isEqualTo(List.of(Code.ALREADY_HOSTED, Code.HOSTED_JUST_BEFORE, Code.WRONG_WEEKDAY, Code.GAP_BROKEN));
        assertThatThrownBy(() -> Planner.objections(roster, 9, LocalDate.parse("2027-03-03")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
