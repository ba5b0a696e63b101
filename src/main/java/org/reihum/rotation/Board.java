package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reihum.rotation.Profile.Weighted;
import org.reihum.rotation.Slot.CandidateDate;

/**
 * A roster compiled for searching: locations, sites, slots and dates are numbers from 0, and what a step costs is looked
 * up. Strict levels become one number by factors far enough apart for this very roster.
 */
final class Board {

    /** No way at all. Two of them can be added. */
    static final long FORBIDDEN = Long.MAX_VALUE / 4;

    private static final List<Rule> RULES = List.of(Rule.values());

    /** What a rule costs where it does not allow. */
    interface Strictness {
        /** @param position of the slot; -1 for a rule on two hosts, which knows none */
        long price(Rule rule, int position);
    }

    static final Strictness STRICT = (rule, position) -> FORBIDDEN;

    final Roster roster;
    final Cycles cycles;
    final Burden burden;
    final int locations;
    final int sites;
    final int slots;
    /** Most candidate dates of any slot; the stride of the tables by date. */
    final int dates;
    /** Location of each site. */
    final int[] owner;
    /** First site of each location, and one past the last of all. */
    final int[] firstSite;
    /** By slot, site and date; FORBIDDEN beyond the dates of a slot. */
    final long[][] cell;
    /** By site from and site to; the last row is the meeting before the first slot. */
    final long[][] leg;
    /** By slot, date of the slot before and date. */
    final long[][] gap;

    final Ways ways;
    private final Strictness strictness;
    private final List<Weighted> terms;
    private final long[] factor;

    Board(Roster roster) {
        this(roster, STRICT);
    }

    Board(Roster roster, Strictness strictness) {
        this.roster = roster;
        this.strictness = strictness;
        this.cycles = new Cycles(roster);
        this.burden = new Burden(roster);
        this.locations = roster.locations().size();
        this.slots = roster.slots().size();
        this.dates = roster.slots().stream()
                .mapToInt(slot -> slot.dates().size())
                .max()
                .orElse(0);
        this.ways = new Ways(roster);
        this.sites = ways.sites();
        this.owner = IntStream.range(0, sites).map(ways::owner).toArray();
        this.firstSite = IntStream.rangeClosed(0, locations)
                .map(each -> each == locations ? sites : ways.seat(each))
                .toArray();
        this.terms = roster.profile().terms().stream()
                .filter(each -> each.term() != Term.SMALLEST_DISTANCE && each.weight() != 0)
                .toList();
        this.factor = new Scale(this).factors();
        this.cell = new long[slots][sites * dates];
        this.leg = new long[sites + 1][sites];
        this.gap = new long[slots][dates * dates];
        for (int slot = 0; slot < slots; slot++) {
            compileCells(slot);
            compileGaps(slot);
        }
        compileLegs();
    }

    private void compileCells(int slot) {
        Arrays.fill(cell[slot], FORBIDDEN);
        List<CandidateDate> candidates = roster.slots().get(slot).dates();
        for (int site = 0; site < sites; site++) {
            long wait = history(site, slot);
            for (int date = 0; date < candidates.size() && wait < FORBIDDEN; date++) {
                Cell at = cell(slot, site, date);
                long price = price(at);
                cell[slot][site * dates + date] = price >= FORBIDDEN ? FORBIDDEN : wait + price + cost(at);
            }
        }
    }

    /** The gap to a hosting before the first slot, which depends on nothing but the slot. */
    private long history(int site, int slot) {
        int since = roster.locations()
                .get(owner[site])
                .standing()
                .meetingsSinceHosted()
                .orElse(Integer.MAX_VALUE / 2);
        return since + slot >= roster.rules().minGap() ? 0 : strictness.price(Rule.GAP, slot);
    }

    private long price(Cell at) {
        long price = 0;
        for (Rule rule : RULES) {
            if (!rule.allows(at)) {
                price = Math.min(FORBIDDEN, price + strictness.price(rule, at.position()));
            }
        }
        return price;
    }

    private void compileGaps(int slot) {
        Arrays.fill(gap[slot], FORBIDDEN);
        List<CandidateDate> candidates = roster.slots().get(slot).dates();
        int from = slot == 0 ? 1 : roster.slots().get(slot - 1).dates().size();
        for (int earlier = 0; earlier < from; earlier++) {
            Optional<LocalDate> day = dayBefore(slot, earlier);
            for (int date = 0; date < candidates.size(); date++) {
                LocalDate next = candidates.get(date).date();
                gap[slot][earlier * dates + date] =
                        day.map(before -> price(slot, before, next)).orElse(0L);
            }
        }
    }

    private Optional<LocalDate> dayBefore(int slot, int date) {
        return slot == 0
                ? roster.before().flatMap(Before::date)
                : Optional.of(roster.slots().get(slot - 1).dates().get(date).date());
    }

    private long price(int slot, LocalDate from, LocalDate to) {
        long price = 0;
        for (Rule rule : RULES) {
            if (!rule.allows(roster.rules(), from, to)) {
                price = Math.min(FORBIDDEN, price + strictness.price(rule, slot));
            }
        }
        return price >= FORBIDDEN ? FORBIDDEN : price + cost(from, to);
    }

    private void compileLegs() {
        for (int from = 0; from <= sites; from++) {
            for (int to = 0; to < sites; to++) {
                leg[from][to] = from == sites && roster.before().isEmpty() ? 0 : price(ways.leg(from, to));
            }
        }
    }

    private long price(Leg way) {
        long price = 0;
        for (Rule rule : RULES) {
            if (!rule.allows(way)) {
                price = Math.min(FORBIDDEN, price + strictness.price(rule, -1));
            }
        }
        return price >= FORBIDDEN ? FORBIDDEN : price + cost(way);
    }

    Cell cell(int slot, int site, int date) {
        Location host = roster.locations().get(owner[site]);
        return new Cell(
                roster,
                cycles,
                slot,
                host,
                host.sites().get(site - firstSite[owner[site]]),
                roster.slots().get(slot).dates().get(date));
    }

    List<Weighted> terms() {
        return terms;
    }

    private long cost(Cell at) {
        long cost = 0;
        for (int each = 0; each < factor.length; each++) {
            cost += factor[each] * terms.get(each).term().of(at);
        }
        return cost;
    }

    private long cost(LocalDate from, LocalDate to) {
        long cost = 0;
        for (int each = 0; each < factor.length; each++) {
            cost += factor[each] * terms.get(each).term().of(roster.rules(), from, to);
        }
        return cost;
    }

    private long cost(Leg way) {
        long cost = 0;
        for (int each = 0; each < factor.length && way.known(); each++) {
            cost += factor[each] * terms.get(each).term().of(way);
        }
        return cost;
    }

    /** What a minute of the longest travel costs; 0 where it does not count. */
    long minuteOfLongestTravel() {
        for (int each = 0; each < factor.length; each++) {
            if (terms.get(each).term() == Term.LONGEST_TRAVEL) {
                return factor[each];
            }
        }
        return 0;
    }

    Stop stop(int slot, int site, int date) {
        Cell at = cell(slot, site, date);
        return new Stop(at.host().id(), at.site().id(), at.day());
    }

    /** @param found site and date of each slot */
    List<Stop> stops(int[][] found) {
        return IntStream.range(0, found.length)
                .mapToObj(slot -> stop(slot, found[slot][0], found[slot][1]))
                .toList();
    }

    /** The least that a unit of any term costs, of those that are compared. */
    long leastFactor() {
        return Arrays.stream(factor).filter(each -> each > 0).min().orElse(1);
    }

    /** The lowest level that is compared. */
    int lastLevel() {
        int last = 0;
        for (int each = 0; each < factor.length; each++) {
            last = factor[each] == 0 ? last : Math.max(last, terms.get(each).level());
        }
        return last;
    }

    /** The same roster under another profile. */
    Board judgedBy(Profile another) {
        return new Board(roster.judgedBy(another), strictness);
    }

    /** Legs with none below that many km; where the distance is not known, none is barred. */
    long[][] legsFrom(int leastKm) {
        long[][] barred = new long[sites + 1][sites];
        for (int from = 0; from <= sites; from++) {
            for (int to = 0; to < sites; to++) {
                boolean near = ways.km(from, to) != Leg.UNKNOWN && ways.km(from, to) < leastKm;
                barred[from][to] = near ? FORBIDDEN : leg[from][to];
            }
        }
        return barred;
    }
}
