package org.reihum.rotation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges a season from the words of the rules alone: reads the components of the records, and calls no method of the
 * planner. Sites count as in the roster, location by location; -1 is the meeting before the first slot.
 */
final class Verifier {

    static final int BEFORE = -1;

    final Roster roster;
    final List<Site> sites = new ArrayList<>();
    /** Location of each site. */
    final List<Integer> owner = new ArrayList<>();

    private final int openAtFirst;
    private final long farthestKm;

    Verifier(Roster roster) {
        this.roster = roster;
        int open = 0;
        for (int each = 0; each < roster.locations().size(); each++) {
            for (Site site : roster.locations().get(each).sites()) {
                sites.add(site);
                owner.add(each);
            }
            open += roster.locations().get(each).standing().hostedThisCycle() ? 0 : 1;
        }
        this.openAtFirst = open == 0 ? roster.locations().size() : open;
        long most = 1;
        for (int[] row : roster.travel().km()) {
            for (int km : row) {
                most = Math.max(most, km);
            }
        }
        if (roster.before().isPresent()) {
            for (int km : roster.before().get().km()) {
                most = Math.max(most, km);
            }
        }
        this.farthestKm = most;
    }

    // ---- rules

    /** Rules broken, as "RULE@position". */
    Set<String> breaches(List<Stop> season) {
        Set<String> breaches = new TreeSet<>();
        History history = new History();
        for (int at = 0; at < season.size(); at++) {
            Set<Rule> broken = EnumSet.noneOf(Rule.class);
            int site = siteOf(season.get(at));
            LocalDate day = season.get(at).date();
            broken.addAll(ofPlace(at, site, day));
            broken.addAll(ofPair(at == 0 ? BEFORE : siteOf(season.get(at - 1)), site));
            Optional<LocalDate> last = dayBefore(season, at);
            if (last.isPresent()) {
                broken.addAll(ofDays(last.get(), day));
            }
            broken.addAll(history.against(owner.get(site)));
            history.hosts(owner.get(site));
            for (Rule rule : broken) {
                breaches.add(rule.name() + "@" + at);
            }
        }
        return breaches;
    }

    private Optional<LocalDate> dayBefore(List<Stop> season, int at) {
        if (at > 0) {
            return Optional.of(season.get(at - 1).date());
        }
        return roster.before().isPresent() ? roster.before().get().date() : Optional.empty();
    }

    int siteOf(Stop stop) {
        for (int site = 0; site < sites.size(); site++) {
            if (location(site).id().equals(stop.host()) && sites.get(site).id().equals(stop.site())) {
                return site;
            }
        }
        throw new IllegalArgumentException("unknown: " + stop);
    }

    private Location location(int site) {
        return roster.locations().get(owner.get(site));
    }

    Set<Rule> ofPlace(int position, int site, LocalDate day) {
        Slot slot = roster.slots().get(position);
        String host = location(site).id();
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        if (slot.pinHost().isPresent() && !slot.pinHost().get().equals(host)) {
            broken.add(Rule.HELD_HOST);
        }
        if (slot.pinDate().isPresent() && !slot.pinDate().get().equals(day)) {
            broken.add(Rule.HELD_DATE);
        }
        boolean candidate = false;
        for (Slot.CandidateDate date : slot.dates()) {
            candidate |= date.date().equals(day);
        }
        if (!candidate) {
            broken.add(Rule.HELD_DATE);
        }
        if (slot.excluded().contains(host)) {
            broken.add(Rule.EXCLUDED);
        }
        if (slot.expected() > sites.get(site).seats()) {
            broken.add(Rule.SEATS);
        }
        if (within(sites.get(site).closures(), day)) {
            broken.add(Rule.OPEN_DOORS);
        }
        if (within(roster.rules().closedForAll(), day)) {
            broken.add(Rule.OPEN_FOR_ALL);
        }
        return broken;
    }

    private static boolean within(List<Closure> closures, LocalDate day) {
        for (Closure closure : closures) {
            if (day.compareTo(closure.first()) >= 0 && day.compareTo(closure.last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    Set<Rule> ofPair(int from, int to) {
        if (from == BEFORE && roster.before().isEmpty()) {
            return Set.of();
        }
        String one =
                from == BEFORE ? roster.before().get().host() : location(from).id();
        Set<String> both = new HashSet<>(Arrays.asList(one, location(to).id()));
        for (Rules.Pair pair : roster.rules().notBackToBack()) {
            if (both.equals(new HashSet<>(Arrays.asList(pair.one(), pair.other())))) {
                return Set.of(Rule.NOT_BACK_TO_BACK);
            }
        }
        return Set.of();
    }

    Set<Rule> ofDays(LocalDate from, LocalDate to) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        if (to.toEpochDay() - from.toEpochDay() < roster.rules().minDaysBetween()) {
            broken.add(Rule.DAYS_BETWEEN);
        }
        if (roster.rules().onceAMonth() && YearMonth.from(from).compareTo(YearMonth.from(to)) == 0) {
            broken.add(Rule.ONCE_A_MONTH);
        }
        return broken;
    }

    /** Who has hosted, and how long ago. */
    final class History {
        private final Set<Integer> done = new HashSet<>();
        private final List<Integer> past = new ArrayList<>();
        private boolean running = true;

        History() {
            for (int each = 0; each < roster.locations().size(); each++) {
                if (roster.locations().get(each).standing().hostedThisCycle()) {
                    done.add(each);
                }
            }
            settle();
        }

        private void settle() {
            if (done.size() == roster.locations().size()) {
                done.clear();
                running = false;
            }
        }

        Set<Rule> against(int host) {
            Set<Rule> broken = EnumSet.noneOf(Rule.class);
            if (done.contains(host)) {
                broken.add(Rule.ONCE_A_CYCLE);
            }
            boolean oldHandLeft = false;
            for (int each = 0; each < roster.locations().size(); each++) {
                boolean isNew = roster.locations().get(each).standing().newcomer();
                oldHandLeft |= !isNew && !done.contains(each);
            }
            if (running
                    && oldHandLeft
                    && roster.locations().get(host).standing().newcomer()) {
                broken.add(Rule.NEWCOMER_LAST);
            }
            int ago = past.lastIndexOf(host) < 0
                    ? past.size()
                            + roster.locations()
                                    .get(host)
                                    .standing()
                                    .meetingsSinceHosted()
                                    .orElse(1_000_000)
                    : past.size() - past.lastIndexOf(host);
            if (ago < roster.rules().minGap()) {
                broken.add(Rule.GAP);
            }
            return broken;
        }

        void hosts(int host) {
            past.add(host);
            done.add(host);
            settle();
        }
    }

    // ---- score

    /** The value of every term that is not 0. */
    Map<Term, Long> values(List<Stop> season) {
        Map<Term, Long> values = new EnumMap<>(Term.class);
        long nearest = Long.MAX_VALUE;
        for (int at = 0; at < season.size(); at++) {
            int site = siteOf(season.get(at));
            int from = at == 0 ? BEFORE : siteOf(season.get(at - 1));
            LocalDate day = season.get(at).date();
            add(values, costOfPlace(at, site, day));
            if (distance(from, site).isPresent()) {
                nearest = Math.min(nearest, distance(from, site).get());
                add(values, costOfPair(from, site));
            }
            Optional<LocalDate> last = dayBefore(season, at);
            if (last.isPresent()) {
                add(values, costOfDays(last.get(), day));
            }
        }
        add(values, Map.of(Term.SMALLEST_DISTANCE, nearest == Long.MAX_VALUE ? 0 : -nearest));
        add(values, Map.of(Term.LONGEST_TRAVEL, longestTravel(season)));
        return values;
    }

    private static void add(Map<Term, Long> values, Map<Term, Long> more) {
        more.forEach((term, value) -> values.merge(term, value, Long::sum));
    }

    Map<Term, Long> costOfPlace(int position, int site, LocalDate day) {
        Slot slot = roster.slots().get(position);
        Location host = location(site);
        Map<Term, Long> cost = new EnumMap<>(Term.class);
        if (slot.published().isPresent()) {
            cost.put(Term.HOST_CHANGED, slot.published().get().host().equals(host.id()) ? 0L : 1L);
            cost.put(Term.DATE_CHANGED, slot.published().get().date().equals(day) ? 0L : 1L);
        }
        for (Slot.CandidateDate date : slot.dates()) {
            if (date.date().equals(day)) {
                cost.put(Term.DATE_COST, (long) date.cost());
            }
        }
        Wishes wishes = host.wishes();
        boolean weekday = wishes.weekdays().isEmpty() || wishes.weekdays().contains(day.getDayOfWeek());
        cost.put(Term.WEEKDAY_MISSED, weekday ? 0L : 1L);
        boolean wish = wishes.dates().isEmpty();
        for (Wishes.Span span : wishes.dates()) {
            wish |= day.compareTo(span.first()) >= 0 && day.compareTo(span.last()) <= 0;
        }
        cost.put(Term.WISH_MISSED, wish ? 0L : 1L);
        cost.put(Term.SCHOOL_HOLIDAY, within(roster.rules().schoolHolidays(), day) ? 1L : 0L);
        cost.put(
                Term.OTHER_SITE, sites.get(site).id().equals(host.sites().get(0).id()) ? 0L : 1L);
        cost.put(Term.OWED_WAITS, owedWaits(position, host));
        cost.put(Term.WAITED_LESS, waitedLess(position, host));
        return cost;
    }

    private long owedWaits(int position, Location host) {
        int all = roster.locations().size();
        int begins = openAtFirst == all ? 0 : openAtFirst;
        boolean inFirstFreshCycle = position >= begins && position < begins + all;
        return inFirstFreshCycle ? (long) (position - begins) * host.standing().owed() : 0;
    }

    private long waitedLess(int position, Location host) {
        boolean everyoneGetsATurn = roster.slots().size() >= openAtFirst;
        if (position >= openAtFirst || everyoneGetsATurn) {
            return 0;
        }
        long longer = 0;
        for (Location other : roster.locations()) {
            boolean open = !other.standing().hostedThisCycle()
                    || openAtFirst == roster.locations().size();
            if (open && waiting(other) > waiting(host)) {
                longer++;
            }
        }
        return longer;
    }

    private static long waiting(Location location) {
        return location.standing().meetingsSinceHosted().isPresent()
                ? location.standing().meetingsSinceHosted().getAsInt()
                : Long.MAX_VALUE;
    }

    Optional<Long> distance(int from, int to) {
        if (from != BEFORE) {
            return Optional.of((long) roster.travel().km()[from][to]);
        }
        boolean known = roster.before().isPresent() && roster.before().get().km().length > 0;
        return known ? Optional.of((long) roster.before().get().km()[to]) : Optional.empty();
    }

    /** Only where the distance is known. */
    Map<Term, Long> costOfPair(int from, int to) {
        Map<Term, Long> cost = new EnumMap<>(Term.class);
        String corner =
                from == BEFORE ? roster.before().get().region() : location(from).region();
        cost.put(
                Term.SAME_REGION,
                !corner.isEmpty() && corner.equals(location(to).region()) ? 1L : 0L);
        int minutes = from == BEFORE
                ? roster.before().get().minutes()[to]
                : roster.travel().minutes()[from][to];
        cost.put(
                Term.NEAR,
                minutes < roster.rules().nearMinutes() ? (long) roster.rules().nearMinutes() - minutes : 0);
        cost.put(Term.DISTANCE_LOST, farthestKm - distance(from, to).get());
        long far = 0;
        for (int member = 0; member < roster.locations().size() && from != BEFORE; member++) {
            boolean both = minutes(member, owner.get(from)) > 150 && minutes(member, owner.get(to)) > 150;
            far += both ? 1 : 0;
        }
        cost.put(Term.LONG_TRIPS_IN_A_ROW, far);
        return cost;
    }

    Map<Term, Long> costOfDays(LocalDate from, LocalDate to) {
        if (roster.rules().gap().isEmpty()) {
            return Map.of();
        }
        Rules.Gap gap = roster.rules().gap().get();
        long weeks = (long) Math.floor((to.toEpochDay() - from.toEpochDay()) / 7.0 + 0.5);
        long beyond = weeks < gap.least() ? gap.least() - weeks : weeks > gap.most() ? weeks - gap.most() : 0;
        return Map.of(Term.GAP_UNUSUAL, beyond, Term.GAP_OFF, Math.abs(weeks - gap.weeks()));
    }

    long longestTravel(List<Stop> season) {
        long longest = Long.MIN_VALUE;
        for (int member = 0; member < roster.locations().size(); member++) {
            long total = roster.locations().get(member).standing().travelSoFar();
            for (Stop stop : season) {
                total += minutes(member, owner.get(siteOf(stop)));
            }
            longest = Math.max(longest, total);
        }
        return longest - roster.rules().maxTravelOffset();
    }

    /** From a member to a host's seat, as often as the member comes. */
    private long minutes(int member, int host) {
        long way = roster.travel().minutes()[owner.indexOf(member)][owner.indexOf(host)];
        return way * roster.locations().get(member).standing().attendance() / 100;
    }
}
