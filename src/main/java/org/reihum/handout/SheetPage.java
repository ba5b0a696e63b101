package org.reihum.handout;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the attendance list. It holds a fixed number of lines, so that it is known before printing who signs where.
 *
 * @param number from 1
 * @param code by which its scan is recognised; null on a draft
 * @param walkIns as many lines for people whom nobody expected
 */
record SheetPage(int number, @Nullable String code, List<PrintedLine> lines, List<Integer> walkIns) {

    static final int LINES = 15;
    private static final int LEAST_WALK_INS = 6;

    /** @param position of a line, from 0 */
    static int of(int position) {
        return position / LINES + 1;
    }

    /** @param whole with lines for walk-ins: at least six, and to the end of the sheet */
    static int count(int lines, boolean whole) {
        return Math.max(1, (lines + (whole ? LEAST_WALK_INS : 0) + LINES - 1) / LINES);
    }

    static List<SheetPage> of(List<PrintedLine> lines, boolean whole, IntFunction<@Nullable String> code) {
        return IntStream.rangeClosed(1, count(lines.size(), whole))
                .mapToObj(number -> sheet(number, lines, whole, code.apply(number)))
                .toList();
    }

    private static SheetPage sheet(int number, List<PrintedLine> lines, boolean whole, @Nullable String code) {
        int from = Math.min(lines.size(), (number - 1) * LINES);
        int to = Math.min(lines.size(), number * LINES);
        int blank = whole ? LINES - (to - from) : 0;
        return new SheetPage(number, code, lines.subList(from, to), Collections.nCopies(blank, 0));
    }

    /** "Blatt 2: Müller bis Peters", for the bookmarks. */
    public String heading(String name) {
        return lines.isEmpty()
                ? name
                : name + ": " + lines.get(0).lastName() + " – "
                        + lines.get(lines.size() - 1).lastName();
    }
}
