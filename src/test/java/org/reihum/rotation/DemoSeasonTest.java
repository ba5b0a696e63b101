package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoSeasonTest {

    private final Roster roster = Demo.restOfTheCycle();
    private final Plan plan = Demo.plan(roster);

    @Test
    void restOfTheRunningCycleReaches94Km() {
        assertThat(plan.smallestDistanceKm()).isEqualTo(94);
        assertThat(plan.distanceSumKm()).isEqualTo(94 + 171 + 248 + 133 + 181);
        assertThat(Demo.hosts(plan)).isEqualTo(Demo.ids("N10 N09 N04 N05 N12"));
        assertThat(Demo.days(plan))
                .extracting(LocalDate::toString)
                .containsExactly("2027-04-21", "2027-06-23", "2027-09-22", "2027-11-24", "2028-01-26");
        assertThat(Verifier.breaches(roster, Verifier.lines(plan))).isEmpty();
    }

    @Test
    void everyLineTellsWhy() {
        assertThat(plan.entries())
                .allSatisfy(entry -> assertThat(entry.reasons())
                        .hasSizeBetween(3, 6)
                        .extracting(Reason::code)
                        .contains(Code.DISTANCE, Code.NEVER_HOSTED, Code.WEEKS_AFTER));
        assertThat(plan.entries().get(0).reasons())
                .contains(
                        Reason.of(Code.DISTANCE, 94, "Ulm"),
                        Reason.of(Code.WEEKS_AFTER, 8, "2027-02-24"),
                        Reason.of(
                                Code.CLOSED,
                                "Pforzheim",
                                "2026-11-11",
                                "2027-09-30",
                                Cause.BLOCKED,
                                "Umbau des Hauses"));
        assertThat(plan.entries().get(4).reasons()).first().isEqualTo(Reason.of(Code.NEWCOMER_LAST, "2026-09-30"));
    }

    @Test
    void daysAvoidedAreNamedOnceForEachClosure() {
        assertThat(plan.entries().get(2).reasons())
                .filteredOn(reason -> reason.code() == Code.DAYS_AVOIDED)
                .containsExactly(
                        Reason.of(
                                Code.DAYS_AVOIDED,
                                "2027-08-25",
                                "2027-09-08",
                                Cause.SCHOOL_HOLIDAY,
                                "Sommerferien",
                                "2027-07-29",
                                "2027-09-11"),
                        Reason.of(
                                Code.DAYS_AVOIDED,
                                "2027-09-15",
                                "2027-09-15",
                                Cause.BLOCKED,
                                "Jubiläumswoche (erfunden)",
                                "2027-09-06",
                                "2027-09-17"));
    }

    @Test
    void sameRosterInAnyOrderGivesTheSamePlan() {
        List<Location> backwards = new ArrayList<>(roster.locations());
        Collections.reverse(backwards);

        assertThat(Planner.plan(new Roster(backwards, roster.turns(), List.of(), roster.wanted())))
                .isEqualTo(plan)
                .isEqualTo(Planner.plan(Demo.restOfTheCycle()));
    }

    @Test
    void elevenInAFreshCycleReach142Km() {
        Plan fresh = Demo.plan(new Roster(
                Demo.twelve().subList(0, 11).stream().map(Rosters::alwaysOpen).toList(),
                List.of(),
                List.of(),
                Demo.wanted(11)));

        assertThat(fresh.smallestDistanceKm()).isEqualTo(142);
        assertThat(Demo.hosts(fresh)).doesNotHaveDuplicates().hasSize(11);
    }

    @Test
    void twoCyclesOfTwelveAreProvenInTime() {
        Roster large = new Roster(
                Demo.twelve().stream().map(Rosters::alwaysOpen).toList(), List.of(), List.of(), Demo.wanted(24));

        Plan season = assertTimeout(Duration.ofSeconds(10), () -> Demo.plan(large));

        assertThat(Verifier.breaches(large, Verifier.lines(season))).isEmpty();
        assertThat(season.entries()).hasSize(24);
    }

    /** Two of the 120 orders reach 94 km. The other one waits 14 weeks for Pforzheim, so the days decide. */
    @Test
    void daysDecideBetweenTheTwoOrdersThatReach94Km() {
        List<Plan> asFar = orders(Demo.ids("N04 N05 N09 N10 N12"))
                .map(this::holding)
                .filter(Plan.class::isInstance)
                .map(Plan.class::cast)
                .filter(each -> each.smallestDistanceKm() >= 94)
                .toList();

        assertThat(asFar)
                .extracting(Demo::hosts)
                .containsExactlyInAnyOrder(Demo.ids("N10 N09 N04 N05 N12"), Demo.ids("N10 N09 N05 N04 N12"));
        assertThat(Demo.days(asFar.get(1)))
                .extracting(LocalDate::toString)
                .containsExactly("2027-04-21", "2027-06-30", "2027-10-06", "2027-12-08", "2028-02-09");
    }

    private Outcome holding(List<Long> order) {
        List<Pin> pins = IntStream.range(0, order.size())
                .mapToObj(at -> new Pin(at + 1, order.get(at), Optional.empty()))
                .toList();
        return Planner.plan(new Roster(roster.locations(), roster.turns(), pins, roster.wanted()));
    }

    private static Stream<List<Long>> orders(List<Long> hosts) {
        if (hosts.isEmpty()) {
            return Stream.of(List.of());
        }
        return hosts.stream()
                .flatMap(first -> orders(hosts.stream()
                                .filter(host -> !host.equals(first))
                                .toList())
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()));
    }
}
