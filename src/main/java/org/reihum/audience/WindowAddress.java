package org.reihum.audience;

import java.util.List;
import java.util.stream.IntStream;
import org.reihum.paper.Typeface;

/** An address as it is read through the window of an envelope (DIN 5008, form B: 80 by 27.3 mm, at best at 11 points). */
record WindowAddress(List<String> lines) {

    private static final double WIDTH = 80;
    private static final double HEIGHT = 27.1;
    private static final double LINE_HEIGHT = 1.15;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final int LARGEST = 11;
    private static final int SMALLEST = 5;

    /** At which all of it fits, with lines that run on: a class of {@code paper/style}. */
    public String size() {
        return "f"
                + IntStream.iterate(LARGEST, points -> points >= SMALLEST, points -> points - 1)
                        .filter(this::fits)
                        .findFirst()
                        .orElse(SMALLEST);
    }

    private boolean fits(int points) {
        int needed = lines.stream()
                .mapToInt(line -> Typeface.REGULAR.lines(line, WIDTH, points))
                .sum();
        return needed * points * MM_PER_POINT * LINE_HEIGHT <= HEIGHT;
    }
}
