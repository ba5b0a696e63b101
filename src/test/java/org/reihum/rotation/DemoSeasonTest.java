package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoSeasonTest {

    private final Roster roster = Demo.restOfTheCycle();
    private final Plan plan = Demo.plan(roster);

    @Test
    void restOfTheRunningCycleReaches94Km() {
        assertThat(Demo.hosts(plan)).isEqualTo(Demo.ids("N10 N09 N04 N05 N12"));
        assertThat(plan.entries()).extracting(Entry::kmFromPrevious).containsExactly(94, 171, 248, 133, 181);
        assertThat(Demo.smallestKm(plan)).isEqualTo(94);
        assertThat(plan.proof().optimal()).isTrue();
        assertThat(new Verifier(roster).breaches(plan.stops())).isEmpty();
    }

    /** Two of the 120 orders reach 94 km. The other one waits longer for Pforzheim, so the rhythm decides. */
    @Test
    void theRhythmDecidesBetweenTheTwoOrdersThatReach94Km() {
        List<Plan> asFar = orders(Demo.ids("N04 N05 N09 N10 N12"))
                .flatMap(order -> Planner.tryPlan(holding(order)).stream())
                .filter(each -> Demo.smallestKm(each) >= 94)
                .toList();

        assertThat(asFar)
                .extracting(Demo::hosts)
                .containsExactlyInAnyOrder(Demo.ids("N10 N09 N04 N05 N12"), Demo.ids("N10 N09 N05 N04 N12"));
        assertThat(asFar.get(0).score()).isLessThan(asFar.get(1).score());
    }

    private Roster holding(List<String> order) {
        Roster held = roster;
        for (int slot = 0; slot < order.size(); slot++) {
            held = held.with(slot, held.slots().get(slot).heldFor(order.get(slot)));
        }
        return held;
    }

    private static Stream<List<String>> orders(List<String> hosts) {
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

    @Test
    void elevenInAFreshCycleReach142Km() {
        List<Location> eleven = Demo.fresh(false).subList(0, 11);

        Plan fresh = Demo.plan(Demo.roster(eleven, Optional.empty(), Demo.slots(LocalDate.parse("2027-04-21"), 11)));

        assertThat(Demo.smallestKm(fresh)).isEqualTo(142);
        assertThat(Demo.hosts(fresh)).doesNotHaveDuplicates().hasSize(11);
    }

    @Test
    void everyLineTellsWhy() {
        assertThat(plan.entries())
                .allSatisfy(entry -> assertThat(entry.reasons())
                        .hasSizeBetween(3, 6)
                        .extracting(Reason::code)
                        .contains(Code.DISTANCE, Code.NEVER_HOSTED, Code.WEEKS_AFTER));
        assertThat(plan.entries().get(0).reasons()).contains(Reason.of(Code.DISTANCE, 94, "Ulm"));
        assertThat(plan.entries().get(4).reasons()).first().isEqualTo(Reason.of(Code.NEWCOMER_LAST, "2026-09-30"));
    }

    @Test
    void whoStandsFirstInTheRosterWinsATie() {
        List<Location> backwards = new ArrayList<>(Demo.fresh(false));
        Collections.reverse(backwards);

        assertThat(Demo.hosts(Demo.plan(equallyFar(Demo.fresh(false)))))
                .isEqualTo(Demo.ids("N01 N02 N03 N04 N05 N06 N07 N08 N09 N10 N11 N12"));
        assertThat(Demo.hosts(Demo.plan(equallyFar(backwards)))).startsWith("N12", "N11", "N10");
    }

    private static Roster equallyFar(List<Location> locations) {
        int[][] way = new int[12][12];
        for (int from = 0; from < 12; from++) {
            for (int to = 0; to < 12; to++) {
                way[from][to] = from == to ? 0 : 100;
            }
        }
        return new Roster(
                "ring",
                locations,
                Demo.slots(Demo.LAST_TURN, 12),
                Optional.empty(),
                new Travel(way, way),
                Demo.rules(),
                Profile.standard());
    }

    @Test
    void twoCyclesOfTwelveAreProvenInTime() {
        Roster large = Demo.roster(Demo.fresh(false), Optional.empty(), Demo.slots(LocalDate.parse("2027-04-21"), 24));

        Plan season = assertTimeout(Duration.ofSeconds(20), () -> Demo.plan(large));

        assertThat(new Verifier(large).breaches(season.stops())).isEmpty();
        assertThat(season.entries()).hasSize(24);
    }
}
