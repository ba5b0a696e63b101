package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;
import org.reihum.rotation.Profile.Weighted;
import org.reihum.rotation.Slot.CandidateDate;

/**
 * Finds factors that keep strict levels apart in one 64-bit number: each level counts more than all below it together,
 * as far as this roster can make them count. Where the number would not hold them, the lowest levels are dropped from the
 * search, and only there; they still are part of every score.
 */
final class Scale {

    private static final long MOST = 1L << 57;

    private final Board board;
    private final Roster roster;
    private final List<Weighted> terms;

    Scale(Board board) {
        this.board = board;
        this.roster = board.roster;
        this.terms = board.terms();
    }

    /** One factor for each term, weight included; 0: does not count. */
    long[] factors() {
        List<Integer> levels = terms.stream().map(Weighted::level).distinct().toList();
        long[] unit = units(levels);
        return terms.stream()
                .mapToLong(each -> unit[levels.indexOf(each.level())] * each.weight())
                .toArray();
    }

    private long[] units(List<Integer> levels) {
        long[] unit = new long[levels.size()];
        if (levels.size() == 1) {
            unit[0] = 1;
            return unit;
        }
        long[] most = new long[levels.size()];
        for (int level = 0; level < most.length; level++) {
            most[level] = most(levels.get(level));
        }
        int last = most.length;
        while (!fits(most, last)) {
            last--;
        }
        long next = 1;
        for (int level = last - 1; level >= 0; level--) {
            unit[level] = next;
            next *= most[level] + 1;
        }
        return unit;
    }

    private static boolean fits(long[] most, int last) {
        double product = 1;
        for (int level = 0; level < last; level++) {
            product *= most[level] + 1.0;
        }
        return product < MOST || last == 1;
    }

    /** The most that a plan can cost on that level. */
    private long most(int level) {
        return terms.stream()
                .filter(each -> each.level() == level)
                .mapToLong(each -> each.weight() * most(each.term()))
                .sum();
    }

    private long most(Term term) {
        return switch (term) {
            case HOST_CHANGED, DATE_CHANGED ->
                roster.slots().stream()
                        .filter(slot -> slot.published().isPresent())
                        .count();
            case WEEKDAY_MISSED, WISH_MISSED, SCHOOL_HOLIDAY, OTHER_SITE, SAME_REGION -> board.slots;
            case OWED_WAITS, WAITED_LESS, DATE_COST -> mostByCell(term);
            case GAP_UNUSUAL, GAP_OFF -> mostByGap(term);
            case NEAR -> (long) board.slots * roster.rules().nearMinutes();
            case DISTANCE_LOST -> (long) board.slots * board.ways.mostKm();
            case LONG_TRIPS_IN_A_ROW -> (long) board.slots * board.locations;
            case LONGEST_TRAVEL -> longestTravel();
            case SMALLEST_DISTANCE -> 0;
        };
    }

    private long mostByCell(Term term) {
        long most = 0;
        for (int slot = 0; slot < board.slots; slot++) {
            long here = 0;
            for (int site = 0; site < board.sites; site++) {
                for (int date = 0; date < roster.slots().get(slot).dates().size(); date++) {
                    here = Math.max(here, term.of(board.cell(slot, site, date)));
                }
            }
            most += here;
        }
        return most;
    }

    private long mostByGap(Term term) {
        long most = 0;
        for (int slot = 1; slot < board.slots; slot++) {
            for (CandidateDate from : roster.slots().get(slot - 1).dates()) {
                for (CandidateDate to : roster.slots().get(slot).dates()) {
                    most = Math.max(most, term.of(roster.rules(), from.date(), to.date()));
                }
            }
        }
        return (most + firstGap(term)) * board.slots;
    }

    private long firstGap(Term term) {
        LocalDate before = roster.before().flatMap(Before::date).orElse(null);
        return before == null
                ? 0
                : roster.slots().get(0).dates().stream()
                        .mapToLong(date -> term.of(roster.rules(), before, date.date()))
                        .max()
                        .orElse(0);
    }

    /** Where turns are equal, only the hosts of an incomplete last cycle make a difference; the farthest of them each time. */
    private long longestTravel() {
        long farthest = 0;
        for (int member = 0; member < board.locations; member++) {
            for (int host = 0; host < board.locations; host++) {
                farthest = Math.max(farthest, board.burden.minutes(member, host));
            }
        }
        return farthest * (new Course(roster).byQuota() ? board.slots : board.cycles.inIncompleteCycle());
    }
}
