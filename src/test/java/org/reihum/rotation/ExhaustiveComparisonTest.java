package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.reihum.rotation.BruteForce.Score;

class ExhaustiveComparisonTest {

    private static final int ROSTERS = 1500;

    @Test
    void noSeasonAmongAllBeatsThePlan() {
        long possible = LongStream.range(0, ROSTERS).filter(this::agrees).count();

        assertThat(possible).as("both kinds of answer occur often").isBetween(ROSTERS / 5L, ROSTERS * 4L / 5);
    }

    private boolean agrees(long seed) {
        Roster roster = RandomRosters.of(seed);
        Optional<Score> best = BruteForce.best(roster);
        Outcome outcome = Planner.plan(roster);
        assertThat(outcome instanceof Plan).as("seed %d: %s", seed, outcome).isEqualTo(best.isPresent());
        if (outcome instanceof Plan plan) {
            Score score = best.orElseThrow();
            assertThat(plan.smallestDistanceKm()).as("seed %d", seed).isEqualTo(score.smallestKm());
            assertThat(plan.distanceSumKm()).as("seed %d", seed).isEqualTo(score.sumKm());
            assertThat(Verifier.lines(plan)).as("seed %d", seed).isEqualTo(score.season());
            assertThat(Verifier.breaches(roster, Verifier.lines(plan))).isEmpty();
        }
        return best.isPresent();
    }
}
