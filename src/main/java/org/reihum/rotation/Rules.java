package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the whole roster.
 *
 * @param minGap meetings from one hosting of a location to its next, at least; 0 or 1: no such rule
 * @param minDaysBetween days from one meeting to the next, at least
 * @param onceAMonth at most one meeting in a calendar month
 * @param gap weeks wanted from one meeting to the next; empty: none is wanted
 * @param closedForAll days on which nobody meets: public holidays that hold everywhere, the summer break
 * @param schoolHolidays days that cost, wherever the meeting is
 * @param notBackToBack pairs of location ids that must not host one after the other, in either order
 * @param nearMinutes consecutive hosts nearer than this cost
 * @param maxTravelOffset minutes taken off the longest travel, so that only what planning can change is left
 */
public record Rules(
        int minGap,
        int minDaysBetween,
        boolean onceAMonth,
        Optional<Gap> gap,
        List<Closure> closedForAll,
        List<Closure> schoolHolidays,
        List<Pair> notBackToBack,
        int nearMinutes,
        int maxTravelOffset) {

    /** Two locations, by id. */
    public record Pair(String one, String other) {
        boolean is(String first, String second) {
            return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
        }
    }

    /** Whole weeks: the aim, and the span that needs no reason. */
    public record Gap(int weeks, int least, int most) {}

    public Rules {
        closedForAll = List.copyOf(closedForAll);
        schoolHolidays = List.copyOf(schoolHolidays);
        notBackToBack = List.copyOf(notBackToBack);
    }

    boolean isOpenForAll(LocalDate day) {
        for (Closure closure : closedForAll) {
            if (closure.covers(day)) {
                return false;
            }
        }
        return true;
    }

    boolean inSchoolHolidays(LocalDate day) {
        for (Closure closure : schoolHolidays) {
            if (closure.covers(day)) {
                return true;
            }
        }
        return false;
    }

    Optional<Closure> closedForAllOn(LocalDate day) {
        return closedForAll.stream().filter(closure -> closure.covers(day)).findFirst();
    }
}
