package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededSearchTest {

    private static final Watch NOBODY = () -> false;

    private static Outcome seeded(Roster roster) {
        return new SeededSearch(roster, NOBODY).outcome();
    }

    private static Roster small(int seed) {
        Random random = new Random(seed);
        int locations = 3 + random.nextInt(6);
        int slots = 2 + random.nextInt(2 * locations);
        return new SomeRosters(seed)
                .of(locations, slots)
                .minGap(random.nextInt(locations))
                .roster();
    }

    @Test
    void findsTheProvenOptimumOfSmallRosters() {
        int possible = 0;
        for (int seed = 0; seed < 200; seed++) {
            Roster roster = small(seed);
            Outcome exact = Planner.plan(roster);
            Outcome found = seeded(roster);
            assertThat(found.getClass()).as("seed %s", seed).isEqualTo(exact.getClass());
            if (exact instanceof Plan best && found instanceof Plan plan) {
                assertThat(plan.score().total())
                        .as("seed %s", seed)
                        .isEqualTo(best.score().total());
                assertThat(Planner.judge(roster, plan.stops()).breaches()).isEmpty();
                possible++;
            }
        }
        assertThat(possible).isGreaterThan(100);
    }

    @Test
    void boundIsNeverAboveTheOptimum() {
        int tight = 0;
        for (int seed = 0; seed < 200; seed++) {
            Roster roster = small(seed);
            Board board = new Board(roster);
            long bound = new Bound(board, new Lines(board), NOBODY).value();
            if (Planner.plan(roster) instanceof Plan best) {
                assertThat(bound)
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(best.score().total());
                tight += 10 * (best.score().total() - bound) < best.score().total() ? 1 : 0;
            }
        }
        assertThat(tight).as("within a tenth").isGreaterThan(20);
    }

    @Test
    void strictLevelsAreKeptDownToTheSmallestDistance() {
        int compared = 0;
        int equal = 0;
        for (int seed = 0; seed < 40; seed++) {
            Roster roster = small(seed).judgedBy(Profile.standard());
            if (Planner.plan(roster) instanceof Plan best && seeded(roster) instanceof Plan plan) {
                assertThat(plan.score()).as("seed %s", seed).isGreaterThanOrEqualTo(best.score());
                compared++;
                equal += plan.score().compareTo(best.score()) == 0 ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(equal).isEqualTo(compared);
    }

    @Test
    void sameRosterSamePlan() {
        Roster roster = new SomeRosters(7).of(20, 50).minGap(6).roster();
        Outcome once = Planner.plan(roster);
        assertThat(once).isInstanceOf(Plan.class).isEqualTo(Planner.plan(roster));
        assertThat(((Plan) once).proof().iterations()).isPositive();
    }

    @Test
    void scoreIsWhatTheJudgeSays() {
        Roster roster = new SomeRosters(8).of(20, 50).minGap(6).roster();
        Plan plan = (Plan) Planner.plan(roster);
        Judgement judgement = Planner.judge(roster, plan.stops());
        assertThat(judgement.breaches()).isEmpty();
        assertThat(plan.score()).isEqualTo(judgement.score());
        assertThat(plan.proof().bound())
                .isPositive()
                .isLessThanOrEqualTo(plan.score().total());
    }

    @Test
    void stopsWhenAskedAndTellsHowFarItIs() {
        Roster roster = new SomeRosters(9).of(20, 50).minGap(6).roster();
        List<Long> seen = new ArrayList<>();
        List<Optional<Score>> scores = new ArrayList<>();
        Watch watch = new Watch() {
            @Override
            public boolean stop() {
                return seen.size() >= 20;
            }

            @Override
            public void progress(Optional<Score> best, long done, long planned) {
                assertThat(done).isLessThanOrEqualTo(planned);
                seen.add(done);
                scores.add(best);
            }
        };
        Plan stopped = (Plan) Planner.plan(roster, watch);
        Plan whole = (Plan) Planner.plan(roster);
        assertThat(seen).hasSize(20).isSorted();
        assertThat(stopped.proof().iterations())
                .isGreaterThanOrEqualTo(seen.get(19))
                .isLessThan(whole.proof().iterations());
        assertThat(whole.score()).isLessThanOrEqualTo(stopped.score());
        assertThat(stopped.score()).isLessThanOrEqualTo(scores.get(19).orElseThrow());
    }

    @Test
    void stoppedAtOnceItAnswersAllTheSame() {
        Roster roster = new SomeRosters(9).of(20, 50).minGap(6).roster();
        AtomicInteger asked = new AtomicInteger();
        Outcome outcome = Planner.plan(roster, () -> asked.incrementAndGet() > 0);
        assertThat(outcome).isNotNull();
        assertThat(asked.get()).isLessThan(10);
    }

    @Test
    void whereNobodyHasTheRoomItSaysThatNothingWasFound() {
        Roster roster = new SomeRosters(10).of(20, 30).roster();
        Slot slot = roster.slots().get(3);
        Roster crowded = roster.with(
                3,
                new Slot(
                        slot.id(),
                        9999,
                        slot.dates(),
                        slot.pinHost(),
                        slot.pinDate(),
                        slot.published(),
                        slot.excluded()));
        assertThat(Planner.plan(crowded))
                .isEqualTo(
                        new Impossible(List.of(), List.of(), List.of(new Reason(Code.NOT_FOUND, List.of("20", "30")))));
    }

    @Test
    void whatIsPublishedStaysWhenOneHostDropsOut() {
        Roster fresh = new SomeRosters(11).of(20, 50).minGap(6).roster();
        Plan plan = (Plan) Planner.plan(fresh);
        Roster known = fresh;
        for (int at = 0; at < 50; at++) {
            Slot slot = fresh.slots().get(at);
            Stop stop = plan.stops().get(at);
            known = known.with(
                    at,
                    new Slot(
                            slot.id(),
                            slot.expected(),
                            slot.dates(),
                            slot.pinHost(),
                            slot.pinDate(),
                            Optional.of(new Slot.Published(stop.host(), stop.date())),
                            slot.excluded()));
        }
        Roster without = known.with(
                10, known.slots().get(10).without(plan.stops().get(10).host()));
        Plan replanned = (Plan) Planner.plan(without);
        assertThat(replanned.hostsUnlike(plan)).isBetween(1, 2);
    }

    @Test
    void severalSeasonsWithEqualWeightsAreRounds() {
        int[] twos = IntStream.generate(() -> 2).limit(18).toArray();
        Roster roster = new SomeRosters(12).of(18, 36).unbound().shares(twos).roster();
        Plan plan = (Plan) Planner.plan(roster);
        List<String> hosts = plan.stops().stream().map(Stop::host).toList();
        assertThat(hosts.subList(0, 18)).doesNotHaveDuplicates();
        assertThat(hosts.subList(18, 36)).doesNotHaveDuplicates();
    }
}
