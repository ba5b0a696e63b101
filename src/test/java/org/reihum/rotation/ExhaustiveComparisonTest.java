package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The planner against trying everything, on small rosters from fixed seeds. */
class ExhaustiveComparisonTest {

    private static final int ROSTERS = 2000;

    @Test
    void aWeightedSumIsAsGoodAsCanBe() {
        int planned = 0;
        for (long seed = 0; seed < ROSTERS; seed++) {
            planned += sameAsTryingAll(RandomRosters.of(seed)) ? 1 : 0;
        }
        assertThat(planned).as("of these, rosters with a season").isBetween(ROSTERS / 4, ROSTERS * 9 / 10);
    }

    @Test
    void strictLevelsAreAsGoodAsCanBeLevelByLevel() {
        int planned = 0;
        for (long seed = 0; seed < ROSTERS; seed++) {
            planned += sameAsTryingAll(RandomRosters.of(seed).judgedBy(Profile.standard())) ? 1 : 0;
        }
        assertThat(planned).as("of these, rosters with a season").isBetween(ROSTERS / 4, ROSTERS * 9 / 10);
    }

    /** The same levels, and among equals the same season. */
    private static boolean sameAsTryingAll(Roster roster) {
        Outcome outcome = Planner.plan(roster);
        int lastLevel = outcome instanceof Plan plan ? plan.proof().lastLevel() : 0;
        Optional<BruteForce.Best> best = BruteForce.of(roster, lastLevel);
        assertThat(outcome instanceof Plan).as(roster.name()).isEqualTo(best.isPresent());
        if (outcome instanceof Plan plan) {
            Verifier verifier = new Verifier(roster);
            assertThat(verifier.breaches(plan.stops())).as(roster.name()).isEmpty();
            assertThat(plan.proof().optimal()).as(roster.name()).isTrue();
            assertThat(plan.score().lines().stream()
                            .map(Score.Line::level)
                            .distinct()
                            .filter(level -> level <= lastLevel)
                            .map(plan.score()::on))
                    .as(roster.name())
                    .isEqualTo(best.orElseThrow().levels());
            assertThat(plan.stops())
                    .as(roster.name())
                    .isEqualTo(best.orElseThrow().stops());
            var values = new TreeMap<Term, Long>();
            plan.score().lines().forEach(line -> values.put(line.term(), line.value()));
            assertThat(values).as(roster.name()).isEqualTo(only(verifier, plan, values));
        }
        return best.isPresent();
    }

    private static TreeMap<Term, Long> only(Verifier verifier, Plan plan, TreeMap<Term, Long> asked) {
        var values = new TreeMap<Term, Long>();
        var all = verifier.values(plan.stops());
        asked.keySet().forEach(term -> values.put(term, all.getOrDefault(term, 0L)));
        return values;
    }
}
