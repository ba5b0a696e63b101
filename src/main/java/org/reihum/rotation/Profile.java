package org.reihum.rotation;

import java.util.Comparator;
import java.util.List;

/**
 * What matters, and in which order: terms with a level, the lower decides first, and a whole-number weight inside the
 * level. One list scores, explains and judges.
 */
public record Profile(String name, List<Weighted> terms) {

    /** A term where it counts. {@link Term#SMALLEST_DISTANCE} stands alone on its level. */
    public record Weighted(Term term, int level, long weight) {}

    /** The weights of a roster file, as its format names them. */
    public record FileWeights(
            long hostChanged,
            long dateChanged,
            long dateCost,
            long notPreferredWeekday,
            long wishMissed,
            long schoolHoliday,
            long sameRegion,
            long nearPerMinute,
            long maxTravel) {}

    public Profile {
        terms = terms.stream().sorted(Comparator.comparingInt(Weighted::level)).toList();
    }

    /** Strict levels, as the pages use them. */
    public static Profile standard() {
        return new Profile(
                "standard",
                List.of(
                        new Weighted(Term.DATE_CHANGED, 0, 3),
                        new Weighted(Term.HOST_CHANGED, 0, 2),
                        new Weighted(Term.OWED_WAITS, 1, 1),
                        new Weighted(Term.WAITED_LESS, 2, 1),
                        new Weighted(Term.SCHOOL_HOLIDAY, 3, 3),
                        new Weighted(Term.DATE_COST, 3, 2),
                        new Weighted(Term.WISH_MISSED, 3, 2),
                        new Weighted(Term.GAP_UNUSUAL, 3, 2),
                        new Weighted(Term.WEEKDAY_MISSED, 3, 1),
                        new Weighted(Term.OTHER_SITE, 3, 1),
                        new Weighted(Term.SMALLEST_DISTANCE, 4, 1),
                        new Weighted(Term.SAME_REGION, 5, 1),
                        new Weighted(Term.GAP_OFF, 6, 1),
                        new Weighted(Term.DISTANCE_LOST, 7, 1),
                        new Weighted(Term.LONGEST_TRAVEL, 8, 1),
                        new Weighted(Term.LONG_TRIPS_IN_A_ROW, 9, 1)));
    }

    /** One weighted sum. */
    public static Profile file(FileWeights weights) {
        return new Profile(
                "file",
                List.of(
                        new Weighted(Term.HOST_CHANGED, 0, weights.hostChanged()),
                        new Weighted(Term.DATE_CHANGED, 0, weights.dateChanged()),
                        new Weighted(Term.DATE_COST, 0, weights.dateCost()),
                        new Weighted(Term.WEEKDAY_MISSED, 0, weights.notPreferredWeekday()),
                        new Weighted(Term.WISH_MISSED, 0, weights.wishMissed()),
                        new Weighted(Term.SCHOOL_HOLIDAY, 0, weights.schoolHoliday()),
                        new Weighted(Term.SAME_REGION, 0, weights.sameRegion()),
                        new Weighted(Term.NEAR, 0, weights.nearPerMinute()),
                        new Weighted(Term.LONGEST_TRAVEL, 0, weights.maxTravel())));
    }

    /** The levels in use, first to last. */
    List<Integer> levels() {
        return terms.stream().map(Weighted::level).distinct().toList();
    }

    /** What decides before the smallest distance does. */
    Profile aboveSpread() {
        int level = terms.stream()
                .filter(each -> each.term() == Term.SMALLEST_DISTANCE)
                .mapToInt(Weighted::level)
                .findFirst()
                .orElseThrow();
        return new Profile(
                name, terms.stream().filter(each -> each.level() < level).toList());
    }

    /** What decides first. */
    Profile firstLevel() {
        return new Profile(
                name,
                terms.stream()
                        .filter(each -> each.level() == terms.get(0).level())
                        .toList());
    }

    boolean spreads() {
        return terms.stream().anyMatch(each -> each.term() == Term.SMALLEST_DISTANCE);
    }
}
