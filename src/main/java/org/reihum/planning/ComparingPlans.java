package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Location;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Site;
import org.reihum.rotation.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The best plan under the wishes of a draft, beside others that are clearly different and nearly as good. */
@Component
class ComparingPlans {

    private static final int MOST = 3;

    /**
     * One plan of the comparison.
     *
     * @param smallestKm -1 where no two hosts follow each other
     * @param wishesMissed hosts who wished for another day or weekday
     * @param warnings things that speak against the days chosen
     * @param travel minutes of each member to all hosts, the longest first
     */
    record Candidate(
            Plan plan,
            List<Line> lines,
            int smallestKm,
            int sumKm,
            long wishesMissed,
            long warnings,
            List<Travelled> travel) {}

    /** @param unlike whether the first plan has another host here */
    record Line(int position, LocalDate day, String city, String host, int kmBefore, boolean unlike) {}

    /** How far a member travels, one way each time. */
    record Travelled(String network, int minutes, int km) {}

    private final Rosters rosters;

    ComparingPlans(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The best first; empty where there is no plan at all. */
    @Transactional(readOnly = true)
    List<Candidate> of(HostPlan draft, LocalDate today) {
        Roster roster = rosters.draw(draft.series(), PlanBrief.of(draft), today).roster();
        return Planner.tryPlan(roster)
                .map(best -> Planner.choices(roster, best, MOST).stream()
                        .map(plan -> candidate(roster, plan, best))
                        .toList())
                .orElse(List.of());
    }

    private static Candidate candidate(Roster roster, Plan plan, Plan best) {
        List<Line> lines = IntStream.range(0, plan.entries().size())
                .mapToObj(at -> line(roster, at, plan, best))
                .toList();
        return new Candidate(
                plan,
                lines,
                DraftLines.smallestKm(plan),
                DraftLines.sumKm(plan),
                DraftLines.value(plan.score(), Term.WISH_MISSED) + DraftLines.value(plan.score(), Term.WEEKDAY_MISSED),
                DraftLines.value(plan.score(), Term.DATE_COST),
                travel(roster, plan));
    }

    private static Line line(Roster roster, int at, Plan plan, Plan best) {
        Entry entry = plan.entries().get(at);
        Location host = roster.location(entry.host()).orElseThrow();
        Site site = host.sites().stream()
                .filter(each -> each.id().equals(entry.site()))
                .findFirst()
                .orElseThrow();
        return new Line(
                at + 1,
                entry.date(),
                site.city(),
                host.name(),
                entry.kmFromPrevious(),
                !entry.host().equals(best.entries().get(at).host()));
    }

    private static List<Travelled> travel(Roster roster, Plan plan) {
        List<Site> sites = roster.sites();
        return roster.locations().stream()
                .map(member -> {
                    int from = sites.indexOf(member.seat());
                    int minutes = 0;
                    int km = 0;
                    for (Entry entry : plan.entries()) {
                        int to = indexOf(sites, entry.site());
                        minutes += roster.travel().minutes()[from][to];
                        km += roster.travel().km()[from][to];
                    }
                    return new Travelled(member.seat().city(), minutes, km);
                })
                .sorted(Comparator.comparingInt(Travelled::minutes).reversed())
                .toList();
    }

    private static int indexOf(List<Site> sites, String id) {
        return IntStream.range(0, sites.size())
                .filter(at -> sites.get(at).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
