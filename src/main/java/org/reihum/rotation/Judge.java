package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.rotation.Judgement.Breach;
import org.reihum.rotation.Profile.Weighted;
import org.reihum.rotation.Slot.CandidateDate;

/** Asks every rule and every term about a whole plan, stop by stop. */
final class Judge {

    private static final List<Rule> RULES = List.of(Rule.values());

    private final Roster roster;
    private final List<Stop> stops;
    private final Ways ways;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Optional<Leg>> legs = new ArrayList<>();
    private final List<Optional<LocalDate>> before = new ArrayList<>();
    private final int[] hosts;

    /** @throws IllegalArgumentException for a host or site that the roster does not know, or another number of stops */
    Judge(Roster roster, List<Stop> stops) {
        if (stops.size() != roster.slots().size()) {
            throw new IllegalArgumentException(
                    stops.size() + " stops for " + roster.slots().size() + " meetings");
        }
        this.roster = roster;
        this.stops = stops;
        this.ways = new Ways(roster);
        this.hosts = new int[stops.size()];
        Cycles cycles = new Cycles(roster);
        int from = roster.before().isPresent() ? ways.sites() : Leg.UNKNOWN;
        for (int position = 0; position < stops.size(); position++) {
            Stop stop = stops.get(position);
            int to = site(stop);
            hosts[position] = ways.owner(to);
            cells.add(cell(cycles, position, stop, to));
            legs.add(from == Leg.UNKNOWN ? Optional.empty() : Optional.of(ways.leg(from, to)));
            before.add(
                    position == 0
                            ? roster.before().flatMap(Before::date)
                            : Optional.of(stops.get(position - 1).date()));
            from = to;
        }
    }

    private int site(Stop stop) {
        int host = roster.indexOf(stop.host())
                .orElseThrow(() -> new IllegalArgumentException("not in the roster: " + stop.host()));
        List<Site> sites = roster.locations().get(host).sites();
        for (int each = 0; each < sites.size(); each++) {
            if (sites.get(each).id().equals(stop.site())) {
                return ways.seat(host) + each;
            }
        }
        throw new IllegalArgumentException("no site of " + stop.host() + ": " + stop.site());
    }

    private Cell cell(Cycles cycles, int position, Stop stop, int site) {
        Location host = roster.locations().get(ways.owner(site));
        CandidateDate date = roster.slots().get(position).dates().stream()
                .filter(each -> each.date().equals(stop.date()))
                .findFirst()
                .orElseGet(() -> new CandidateDate(stop.date(), 0));
        return new Cell(roster, cycles, position, host, host.sites().get(site - ways.seat(ways.owner(site))), date);
    }

    Judgement judgement() {
        return new Judgement(breaches(), score());
    }

    private List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        Course course = new Course(roster);
        for (int position = 0; position < stops.size(); position++) {
            breaches.addAll(breaches(position, course));
            course.take(hosts[position]);
        }
        return breaches;
    }

    private List<Breach> breaches(int position, Course course) {
        List<Breach> breaches = new ArrayList<>();
        Cell cell = cells.get(position);
        Optional<Leg> leg = legs.get(position);
        Optional<LocalDate> from = before.get(position);
        if (cell.slot().dates().stream().noneMatch(each -> each.date().equals(cell.day()))) {
            breaches.add(new Breach(Rule.HELD_DATE, position, Reason.of(Code.NO_CANDIDATE, cell.day())));
        }
        for (Rule rule : RULES) {
            if (!rule.allows(cell)) {
                breaches.add(new Breach(rule, position, rule.objection(cell)));
            }
            if (leg.isPresent() && !rule.allows(leg.get())) {
                breaches.add(new Breach(rule, position, rule.objection(leg.get())));
            }
            if (from.isPresent() && !rule.allows(roster.rules(), from.get(), cell.day())) {
                breaches.add(new Breach(rule, position, rule.objection(roster.rules(), from.get(), cell.day())));
            }
            if (!rule.allows(course, hosts[position])) {
                breaches.add(new Breach(rule, position, rule.objection(course, cell.host())));
            }
        }
        return breaches;
    }

    Score score() {
        return new Score(roster.profile().terms().stream()
                .map(each -> new Score.Line(each.term(), each.level(), each.weight(), value(each)))
                .toList());
    }

    private long value(Weighted each) {
        return switch (each.term()) {
            case SMALLEST_DISTANCE ->
                -legs.stream()
                        .flatMap(Optional::stream)
                        .filter(Leg::known)
                        .mapToLong(Leg::km)
                        .min()
                        .orElse(0);
            case LONGEST_TRAVEL -> longestTravel();
            default -> sum(each.term());
        };
    }

    private long sum(Term term) {
        long sum = 0;
        for (int position = 0; position < stops.size(); position++) {
            sum += term.of(cells.get(position));
            sum += legs.get(position).filter(Leg::known).map(term::of).orElse(0L);
            LocalDate day = stops.get(position).date();
            sum += before.get(position)
                    .map(from -> term.of(roster.rules(), from, day))
                    .orElse(0L);
        }
        return sum;
    }

    private long longestTravel() {
        Burden burden = new Burden(roster);
        long[] totals = burden.soFar();
        for (int host : hosts) {
            burden.add(totals, host);
        }
        return burden.longest(totals);
    }

    int kmFromPrevious(int position) {
        return legs.get(position).map(Leg::km).orElse(Entry.NONE);
    }
}
