package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a line says of itself, and what is said where there is no line. */
class ReasonsTest {

    private static final LocalDate BEFORE = LocalDate.parse("2027-01-13");
    private static final Closure WORKS =
            new Closure(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-03-12"), Cause.BLOCKED, "Umbau");

    private final List<Location> locations = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private Location host(String id, int seats, Standing standing, Wishes wishes, Closure... closures) {
        var seat = new Site(id, "City " + id, seats, List.of(closures));
        return new Location(id, "Network " + id, "", List.of(seat), standing, wishes);
    }

    private void host(String id, Closure... closures) {
        locations.add(host(id, 50, Standing.FRESH, Wishes.NONE, closures));
    }

    private static Standing standing(boolean hosted, boolean newcomer, int owed) {
        return new Standing(
                hosted,
                OptionalInt.empty(),
                newcomer,
                owed,
                1,
                0,
                100,
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-09-30")));
    }

    /** Nine weeks are the aim; each slot may be on that Wednesday or the five after it. */
    private void slots(int count, int expected) {
        LocalDate first = BEFORE.plusWeeks(7);
        for (int at = 0; at < count; at++) {
            LocalDate pattern = first.plusWeeks(9L * at);
            var dates = new ArrayList<Slot.CandidateDate>();
            for (int week = 0; week < 6; week++) {
                dates.add(new Slot.CandidateDate(pattern.plusWeeks(week), 0));
            }
            slots.add(new Slot(
                    String.valueOf(at + 1),
                    expected,
                    dates,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of()));
        }
    }

    private Roster roster() {
        int n = locations.size();
        int[][] km = new int[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                km[from][to] = 60 * Math.abs(from - to);
            }
        }
        int[] fromBefore = new int[n];
        var before = new Before("Z", "", "City Z", Optional.of(BEFORE), fromBefore, fromBefore);
        var rules = new Rules(2, 49, true, Optional.of(new Rules.Gap(9, 7, 14)), List.of(), List.of(), List.of(), 0, 0);
        return new Roster("test", locations, slots, Optional.of(before), new Travel(km, km), rules, Profile.standard());
    }

    private Plan plan() {
        return (Plan) Planner.plan(roster());
    }

    private List<Reason> reasons(int line) {
        return plan().entries().get(line).reasons();
    }

    @Test
    void aLineTellsItsDistanceItsHistoryAndItsRhythm() {
        host("A");
        slots(1, 40);

        assertThat(reasons(0))
                .containsExactly(
                        Reason.of(Code.ONLY_HOST_LEFT),
                        Reason.of(Code.DISTANCE, 0, "City Z"),
                        Reason.of(Code.NEVER_HOSTED),
                        Reason.of(Code.WEEKS_AFTER, 9, "2027-01-13"));
    }

    @Test
    void nothingIsSaidOfADistanceThatNobodyKnows() {
        host("A");
        slots(1, 40);
        Roster known = roster();
        var unknown = new Before("Z", "", "City Z", Optional.of(BEFORE), new int[0], new int[0]);
        var roster = new Roster(
                "test",
                known.locations(),
                known.slots(),
                Optional.of(unknown),
                known.travel(),
                known.rules(),
                known.profile());

        Plan plan = (Plan) Planner.plan(roster);

        assertThat(plan.entries().get(0).kmFromPrevious()).isEqualTo(Entry.NONE);
        assertThat(plan.entries().get(0).reasons()).extracting(Reason::code).doesNotContain(Code.DISTANCE);
    }

    @Test
    void aClosureBetweenTheAimAndTheDayIsNamedOnce() {
        host("A", new Closure(LocalDate.parse("2027-03-15"), LocalDate.parse("2027-03-26"), Cause.BLOCKED, "Messe"));
        slots(1, 40);

        assertThat(plan().entries().get(0).date()).isEqualTo("2027-03-10");
        assertThat(reasons(0))
                .contains(Reason.of(
                        Code.DAYS_AVOIDED,
                        "2027-03-17",
                        "2027-03-17",
                        Cause.BLOCKED,
                        "Messe",
                        "2027-03-15",
                        "2027-03-26"));
    }

    @Test
    void whoJoinedInTheCycleComesLastAndSaysSo() {
        host("A");
        locations.add(host("B", 50, standing(false, true, 0), Wishes.NONE));
        host("C");
        slots(3, 40);

        assertThat(plan().entries().get(2).host()).isEqualTo("B");
        assertThat(reasons(2)).first().isEqualTo(Reason.of(Code.NEWCOMER_LAST, "2026-09-30"));
    }

    @Test
    void whoOwesATurnComesFirstInAFreshCycleAndSaysSo() {
        host("A");
        host("B");
        locations.add(host("C", 50, standing(false, false, 1), Wishes.NONE));
        slots(3, 40);

        assertThat(plan().entries().get(0).host()).isEqualTo("C");
        assertThat(reasons(0)).first().isEqualTo(Reason.of(Code.OWES_TURN, 1));
    }

    @Test
    void wishesAreMetWhereTheyCanBe() {
        host("A");
        var late = new Wishes.Span(LocalDate.parse("2027-05-01"), LocalDate.parse("2027-12-31"));
        var early = new Wishes.Span(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-04-01"));
        locations.add(host("B", 50, Standing.FRESH, new Wishes(Set.of(), List.of(early))));
        locations.add(host("C", 50, Standing.FRESH, new Wishes(Set.of(), List.of(late))));
        slots(3, 40);

        Plan plan = plan();

        assertThat(plan.entries().get(0).host()).isEqualTo("B");
        assertThat(plan.entries().get(0).reasons()).contains(Reason.of(Code.WISH_MET));
        assertThat(plan.score().value(Term.WISH_MISSED)).contains(0L);
    }

    @Test
    void whoCouldHaveHadTheTurnIsNamedWithWhatStoodAgainstIt() {
        host("A");
        locations.add(host("B", 20, Standing.FRESH, Wishes.NONE));
        slots(1, 40);

        assertThat(reasons(0)).contains(Reason.of(Code.TOO_FEW_SEATS, "City B", 20, 40));
    }

    @Test
    void theConflictNamesWhatRulesOutEachHost() {
        locations.add(host("A", 50, standing(true, false, 0), Wishes.NONE));
        host("B", new Closure(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), Cause.BLOCKED, "Umbau"));
        slots(1, 40);

        Impossible none = (Impossible) Planner.plan(roster());

        assertThat(none.conflict()).hasSize(1);
        assertThat(none.conflict().get(0).rule()).isEqualTo(Rule.OPEN_DOORS);
        assertThat(none.conflict().get(0).reasons())
                .contains(Reason.of(Code.CLOSED, "City B", "2027-01-01", "2027-12-31", Cause.BLOCKED, "Umbau"));
        assertThat(none.waysOut()).hasSize(1);
        assertThat(none.waysOut().get(0).plan().entries().get(0).host()).isEqualTo("B");
    }

    @Test
    void whatStandsAgainstAHostAtALineIsAsked() {
        host("A", WORKS);
        locations.add(host("B", 50, standing(true, false, 0), Wishes.NONE));
        slots(1, 40);

        assertThat(Planner.objections(roster(), 0, "A")).isEmpty();
        assertThat(Planner.objections(roster(), 0, "B")).containsExactly(Reason.of(Code.ALREADY_HOSTED, "City B"));
    }

    @Test
    void nobodyCanHostWithoutLocations() {
        slots(1, 40);

        assertThat(Planner.plan(roster()))
                .isEqualTo(new Impossible(List.of(), List.of(), List.of(Reason.of(Code.NO_LOCATIONS))));
    }
}
