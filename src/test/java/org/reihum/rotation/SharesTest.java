package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static Plan plan(Roster roster) {
        return (Plan) Planner.plan(roster);
    }

    @Test
    void everybodyStaysWithinTijdemansBoundWhereNothingElseBinds() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int locations = 2 + random.nextInt(7);
            int[] shares = IntStream.generate(() -> 1 + random.nextInt(9))
                    .limit(locations)
                    .toArray();
            shares[0] = shares[1] + 1;
            Roster roster = new SomeRosters(round)
                    .of(locations, 2 + random.nextInt(30))
                    .unbound()
                    .shares(shares)
                    .roster();
            AtomicInteger asked = new AtomicInteger();
            Plan plan = (Plan) Planner.plan(roster, () -> asked.incrementAndGet() > 10);
            assertThat(farthestOff(plan, shares)).as("round %s", round).isLessThanOrEqualTo(bound(locations));
            assertThat(Planner.judge(roster, plan.stops()).breaches()).isEmpty();
        }
    }

    private static double bound(int locations) {
        return 1 - 1.0 / (2 * (locations - 1)) + 1e-9;
    }

    private static double farthestOff(Plan plan, int[] shares) {
        int all = IntStream.of(shares).sum();
        int[] turns = new int[shares.length];
        double farthest = 0;
        for (int at = 0; at < plan.stops().size(); at++) {
            turns[Integer.parseInt(plan.stops().get(at).host().substring(1))]++;
            for (int each = 0; each < shares.length; each++) {
                farthest = Math.max(farthest, Math.abs(turns[each] - (at + 1.0) * shares[each] / all));
            }
        }
        return farthest;
    }

    @Test
    void whereARuleForbidsTheShareThePlanNamesIt() {
        Roster roster =
                new SomeRosters(3).of(4, 12).unbound().shares(3, 1, 1, 1).roster();
        for (int at = 0; at < 6; at++) {
            roster = roster.with(at, roster.slots().get(at).without("L0"));
        }
        Plan plan = plan(roster);
        List<Judgement.Breach> breaches = Planner.judge(roster, plan.stops()).breaches();
        assertThat(breaches).isNotEmpty().allMatch(breach -> breach.rule() == Rule.QUOTA);
        Entry first = plan.entries().get(breaches.get(0).position());
        assertThat(first.reasons())
                .contains(new Reason(Code.EXCLUDED, List.of("City 0")))
                .anyMatch(reason -> reason.code() == Code.QUOTA_BROKEN);
    }

    @Test
    void keepsTheMinimumGapWithinTheShares() {
        Roster roster = new SomeRosters(4)
                .of(8, 40)
                .unbound()
                .minGap(3)
                .shares(2, 1, 1, 1, 2, 1, 1, 1)
                .roster();
        Plan plan = plan(roster);
        assertThat(Planner.judge(roster, plan.stops()).breaches()).isEmpty();
        assertThat(plan.score().total()).isGreaterThanOrEqualTo(plan.proof().bound());
    }

    @Test
    void hardRulesOutweighTheShares() {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            int locations = 17 + random.nextInt(8);
            int[] shares =
                    IntStream.range(0, locations).map(each -> 1 + each % 3).toArray();
            Roster roster = new SomeRosters(round)
                    .of(locations, 20 + random.nextInt(30))
                    .minGap(random.nextInt(4))
                    .shares(shares)
                    .roster();
            AtomicInteger asked = new AtomicInteger();
            Outcome outcome = Planner.plan(roster, () -> asked.incrementAndGet() > 60);
            assertThat(outcome).as("round %s", round).isInstanceOf(Plan.class);
            assertThat(Planner.judge(roster, ((Plan) outcome).stops()).breaches())
                    .allMatch(breach -> breach.rule() == Rule.QUOTA);
        }
    }

    @Test
    void aSeasonWithoutMeetingsIsPlanned() {
        Roster roster = new SomeRosters(5).of(20, 0).unbound().roster();
        assertThat(plan(roster).entries()).isEmpty();
    }
}
