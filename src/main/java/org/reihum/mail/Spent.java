package org.reihum.mail;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Letters in the present quarter of a budget's window and in the four before it, newest first. Together these reach at
 * least one window back, so that their sum is never less than what was spent within it.
 *
 * @param quarter number of the present one, from 1970 on
 */
record Spent(long quarter, List<Integer> letters) {

    static final int QUARTERS = 5;

    static Spent nothing(long quarter) {
        return new Spent(quarter, List.of(0, 0, 0, 0, 0));
    }

    /** As it stands in a later quarter: what lies too far back is forgotten. A clock that was set back changes nothing. */
    Spent seenFrom(long later) {
        if (later <= quarter) {
            return this;
        }
        long gone = later - quarter;
        return new Spent(
                later,
                IntStream.range(0, QUARTERS)
                        .mapToObj(i -> i < gone ? 0 : letters.get((int) (i - gone)))
                        .toList());
    }

    Spent oneMore() {
        return new Spent(
                quarter,
                IntStream.range(0, QUARTERS)
                        .mapToObj(i -> i == 0 ? letters.get(0) + 1 : letters.get(i))
                        .toList());
    }

    int sum() {
        return letters.stream().mapToInt(Integer::intValue).sum();
    }
}
