package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rosters whose optimum is known from another solver. */
class KnownRostersTest {

    private static final int LARGEST_PROVEN = 16;

    static Stream<Instances.Known> provable() {
        return Instances.known().stream()
                .filter(known ->
                        known.locations() <= LARGEST_PROVEN && known.best().isPresent());
    }

    @ParameterizedTest
    @MethodSource("provable")
    void theKnownOptimumIsReachedAndProven(Instances.Known known) {
        Roster roster = Instances.roster(known.name());

        Plan plan = Demo.plan(roster);

        assertThat(plan.proof().optimal()).isTrue();
        assertThat(plan.score().total()).isEqualTo(known.best().orElseThrow());
        assertThat(plan.proof().bound()).isEqualTo(known.bound().orElseThrow());
        Verifier verifier = new Verifier(roster);
        assertThat(verifier.breaches(plan.stops())).isEmpty();
        assertThat(total(roster, verifier.values(plan.stops())))
                .isEqualTo(known.best().orElseThrow());
    }

    static long total(Roster roster, Map<Term, Long> values) {
        return roster.profile().terms().stream()
                .mapToLong(each -> each.weight() * values.getOrDefault(each.term(), 0L))
                .sum();
    }

    @Test
    void aPriceIsWhatTheSeasonCostsMoreWithThatHostHeld() {
        Roster roster = Instances.roster("bw11-n22-h0-s3");
        List<List<Optional<Long>>> prices = Planner.prices(roster).orElseThrow();
        long best = Demo.plan(roster).score().total();
        Random random = new Random(30);
        int impossible = 0;
        for (int each = 0; each < 33; each++) {
            int slot = random.nextInt(roster.slots().size());
            int host = random.nextInt(roster.locations().size());
            if (roster.slots().get(slot).pinHost().isPresent()) {
                continue;
            }
            Roster held = roster.with(
                    slot,
                    roster.slots()
                            .get(slot)
                            .heldFor(roster.locations().get(host).id()));
            Optional<Long> more = Planner.tryPlan(held).map(plan -> plan.score().total() - best);
            assertThat(prices.get(slot).get(host))
                    .as("slot %d, host %d", slot, host)
                    .isEqualTo(more);
            impossible += more.isPresent() ? 0 : 1;
        }
        assertThat(impossible).isBetween(1, 29);
    }

    @Test
    void whereAHostIsHeldNoOtherHasAPrice() {
        Roster roster = Instances.roster("bw11-n22-h0-s3");
        Roster held = roster.with(5, roster.slots().get(5).heldFor("UL"));

        List<Optional<Long>> prices = Planner.prices(held).orElseThrow().get(5);

        assertThat(prices.stream().flatMap(Optional::stream)).containsExactly(0L);
        assertThat(prices.get(roster.indexOf("UL").orElseThrow())).contains(0L);
    }

    @Test
    void theHostChosenCostsNothingMore() {
        Roster roster = Instances.roster("bw11-n22-h0-s3");
        List<List<Optional<Long>>> prices = Planner.prices(roster).orElseThrow();
        Plan plan = Demo.plan(roster);

        for (int slot = 0; slot < plan.entries().size(); slot++) {
            int host = roster.indexOf(plan.entries().get(slot).host()).orElseThrow();
            assertThat(prices.get(slot).get(host)).contains(0L);
            assertThat(prices.get(slot))
                    .allSatisfy(price -> assertThat(price.orElse(0L)).isNotNegative());
        }
    }

    @Test
    void thePriceOfARosterWithoutASeasonIsNotAsked() {
        assertThat(Planner.prices(Instances.roster("bw11-n22-h0-s1"))).isEmpty();
    }

    @Test
    void itIsTheSamePlanEveryTime() {
        Roster roster = Instances.roster("bw11-n16-h4-s2");

        assertThat(Planner.plan(roster)).isEqualTo(Planner.plan(Instances.roster("bw11-n16-h4-s2")));
    }
}
