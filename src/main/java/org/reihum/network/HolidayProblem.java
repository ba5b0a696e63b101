package org.reihum.network;

/**
 * Why something in a file of holidays is passed over.
 *
 * @param line as an editor counts, from 1
 * @param code in words under {@code network.holidays.problem.}
 * @param found what stands there, shortened
 */
record HolidayProblem(int line, Code code, String found) {

    private static final int SHOWN = 60;

    HolidayProblem {
        String oneLine = found.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ").strip();
        found = oneLine.length() > SHOWN ? oneLine.substring(0, SHOWN) + "…" : oneLine;
    }

    /** What is wrong. */
    enum Code {
        /** Not a line of the format. */
        LINE,
        /** Something was begun and not ended, or ended and not begun. */
        NESTING,
        /** It has no first day. */
        NO_DAY,
        /** A time of day stands where a day is wanted. */
        NOT_ALL_DAY,
        DATE,
        ORDER,
        TOO_LONG,
        YEAR,
        NAME,
        NAME_TOO_LONG,
        REPEATS,
        TWICE,
        QUOTE
    }
}
