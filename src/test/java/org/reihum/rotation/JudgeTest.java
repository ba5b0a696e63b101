package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A plan that a person has dragged together is judged as the rules' words say, whether it is allowed or not. */
class JudgeTest {

    private static final int ROSTERS = 2000;

    @Test
    void anyPlanIsJudgedAsTheVerifierJudgesIt() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        int allowed = 0;
        for (long seed = 0; seed < ROSTERS; seed++) {
            Roster roster = RandomRosters.of(seed).judgedBy(Profile.standard());
            for (Roster each : List.of(roster, RandomRosters.of(seed))) {
                List<Stop> stops = stops(each, new Random(seed));
                Judgement judgement = Planner.judge(each, stops);
                Verifier verifier = new Verifier(each);
                Set<String> breaches = new TreeSet<>();
                judgement.breaches().forEach(breach -> breaches.add(breach.rule() + "@" + breach.position()));
                assertThat(breaches).as(each.name()).isEqualTo(verifier.breaches(stops));
                Map<Term, Long> values = verifier.values(stops);
                assertThat(judgement.score().lines())
                        .as(each.name())
                        .allSatisfy(line -> assertThat(line.value())
                                .as(line.term().name())
                                .isEqualTo(values.getOrDefault(line.term(), 0L)));
                judgement.breaches().forEach(breach -> broken.add(breach.rule()));
                allowed += judgement.allowed() ? 1 : 0;
            }
        }
        assertThat(broken).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Rule.QUOTA)));
        assertThat(allowed).isGreaterThan(100);
    }

    /** Now and then a day that is no candidate. */
    private static List<Stop> stops(Roster roster, Random random) {
        List<Stop> stops = new ArrayList<>();
        for (Slot slot : roster.slots()) {
            Location host =
                    roster.locations().get(random.nextInt(roster.locations().size()));
            Site site = host.sites().get(random.nextInt(host.sites().size()));
            LocalDate day =
                    slot.dates().get(random.nextInt(slot.dates().size())).date();
            stops.add(new Stop(host.id(), site.id(), random.nextInt(12) == 0 ? day.plusDays(1) : day));
        }
        return stops;
    }

    @Test
    void aPlanOfThePlannerIsAllowedAndScoresTheSame() {
        Roster roster = Instances.roster("bw11-n16-h4-s2");
        Plan plan = Demo.plan(roster);

        Judgement judgement = Planner.judge(roster, plan.stops());

        assertThat(judgement.allowed()).isTrue();
        assertThat(judgement.score()).isEqualTo(plan.score());
    }

    @Test
    void aPlanForAnotherRosterIsRefused() {
        Roster roster = Instances.roster("bw11-n11-h0-s1");
        List<Stop> stops = Demo.plan(roster).stops();

        assertThatThrownBy(() -> Planner.judge(roster, stops.subList(1, stops.size())))
                .isInstanceOf(IllegalArgumentException.class);
        List<Stop> stranger = new ArrayList<>(stops);
        stranger.set(0, new Stop("nobody", "nobody", stops.get(0).date()));
        assertThatThrownBy(() -> Planner.judge(roster, stranger)).isInstanceOf(IllegalArgumentException.class);
    }
}
