package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reihum.network.NetworkId;
import org.reihum.rotation.Judgement.Breach;
import org.reihum.rotation.Location;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Reason;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Site;
import org.reihum.rotation.Slot;
import org.reihum.rotation.Stop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it would cost to have another host, or another day, on one line: the best plan with that choice beside the best
 * plan without it, level by level. The lines that are held stay as they are in both.
 */
@Component
class Alternatives {

    /**
     * One choice for a line.
     *
     * @param network the host; of a day: of the line
     * @param words its price, or why it cannot be
     * @param plan the best plan with it; empty: it cannot be
     * @param chosen as the line stands
     * @param best no choice is better
     */
    record Choice(
            NetworkId network,
            String city,
            LocalDate day,
            List<String> words,
            Optional<Plan> plan,
            boolean chosen,
            boolean best) {}

    /** All choices for a line. */
    record Choices(List<Choice> hosts, List<Choice> days) {}

    private final Rosters rosters;
    private final ScoreWords scores;
    private final ReasonWords reasons;

    Alternatives(Rosters rosters, ScoreWords scores, ReasonWords reasons) {
        this.rosters = rosters;
        this.scores = scores;
        this.reasons = reasons;
    }

    @Transactional(readOnly = true)
    Choices of(HostPlan plan, HostPlanLine line, LocalDate today, Locale locale) {
        DrawnRoster drawn = rosters.draw(plan.series(), PlanBrief.of(plan), today);
        Roster roster = drawn.roster();
        int position = line.position() - 1;
        Slot free = opened(roster.slots().get(position));
        Optional<Plan> best = Planner.tryPlan(roster.with(position, free));
        List<Choice> hosts = roster.locations().stream()
                .map(location -> host(plan, drawn, position, free, location, line, best, locale))
                .toList();
        List<Choice> days = free.dates().stream()
                .map(date -> day(plan, drawn, position, date.date(), line, best, locale))
                .toList();
        return new Choices(hosts, days);
    }

    /** The slot without what holds it: any host and day could be. */
    private static Slot opened(Slot slot) {
        return new Slot(
                slot.id(),
                slot.expected(),
                slot.dates(),
                Optional.empty(),
                Optional.empty(),
                slot.published(),
                Set.of());
    }

    private Choice host(
            HostPlan draft,
            DrawnRoster drawn,
            int position,
            Slot free,
            Location location,
            HostPlanLine line,
            Optional<Plan> best,
            Locale locale) {
        Roster with = drawn.roster().with(position, free.heldFor(location.id()));
        Optional<Plan> plan = Planner.tryPlan(with);
        NetworkId network = DrawnRoster.network(location.id());
        boolean chosen = location.id().equals(DrawnRoster.name(line.host()));
        return new Choice(
                network,
                plan.map(found -> city(location, found.stops().get(position)))
                        .orElse(location.seat().city()),
                plan.map(found -> found.stops().get(position).date()).orElse(line.day()),
                plan.map(found -> price(found, best, locale))
                        .orElseGet(() -> against(
                                with,
                                position,
                                location,
                                draft,
                                drawn,
                                hand -> hand.putHost(line.position(), network, Optional.empty()),
                                locale)),
                plan,
                chosen,
                isBest(plan, best));
    }

    private static String city(Location location, Stop stop) {
        return location.sites().stream()
                .filter(site -> site.id().equals(stop.site()))
                .map(Site::city)
                .findFirst()
                .orElseThrow();
    }

    private Choice day(
            HostPlan draft,
            DrawnRoster drawn,
            int position,
            LocalDate day,
            HostPlanLine line,
            Optional<Plan> best,
            Locale locale) {
        // on that day alone, so that what is said against it is said of that day
        Roster with = drawn.roster().with(position, drawn.onDay(position, day).heldFor(DrawnRoster.name(line.host())));
        Location location = drawn.location(line.host());
        Optional<Plan> plan = Planner.tryPlan(with);
        return new Choice(
                line.host(),
                location.seat().city(),
                day,
                plan.map(found -> price(found, best, locale))
                        .orElseGet(() -> against(
                                with,
                                position,
                                location,
                                draft,
                                drawn,
                                hand -> hand.putDay(line.position(), day),
                                locale)),
                plan,
                day.equals(line.day()),
                isBest(plan, best));
    }

    private static boolean isBest(Optional<Plan> plan, Optional<Plan> best) {
        return plan.isPresent()
                && best.isPresent()
                && plan.get().score().compareTo(best.get().score()) == 0;
    }

    private List<String> price(Plan plan, Optional<Plan> best, Locale locale) {
        return best.map(other -> scores.difference(plan.score(), other.score(), locale))
                .orElse(List.of());
    }

    /** What rules it out here; where it is free here, what would be broken elsewhere if it was done all the same. */
    private List<String> against(
            Roster with,
            int position,
            Location location,
            HostPlan draft,
            DrawnRoster drawn,
            Predicate<DraftInHand> act,
            Locale locale) {
        List<Reason> here = Planner.objections(with, position, location.id());
        return (here.isEmpty() ? broken(new DraftInHand(draft, drawn), with, act) : here.stream())
                .map(reason -> reasons.say(reason, locale))
                .distinct()
                .toList();
    }

    private static Stream<Reason> broken(DraftInHand hand, Roster with, Predicate<DraftInHand> act) {
        if (!hand.complete()) {
            return Stream.empty();
        }
        List<Breach> before = Planner.judge(with, hand.stops()).breaches();
        act.test(hand);
        return Planner.judge(with, hand.stops()).breaches().stream()
                .filter(breach -> !before.contains(breach))
                .map(Breach::reason);
    }
}
