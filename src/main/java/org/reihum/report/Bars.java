package org.reihum.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture of bars in up to three parts: full, hatched and empty, so that it can be read in black and white and by whoever
 * does not see colours; beside each bar it stands in words and numbers.
 *
 * @param title for whoever hears the picture
 * @param legend what full, hatched and empty mean; empty where bars have one part
 * @param height of the drawing, {@link #WIDTH} wide
 * @param words every bar, one after the other, for whoever hears the picture
 */
record Bars(String title, List<String> legend, double height, List<Bar> bars, List<String> words) {

    static final int WIDTH = 680;
    private static final int MOST = 25;
    private static final int ROW = 26;
    private static final int THICK = 15;
    private static final int TOP = 34;
    private static final int TOP_WITHOUT_LEGEND = 6;
    private static final int LEFT = 160;
    private static final int LONGEST = 205;
    private static final int GAP = 8;
    private static final int LETTERS_BELOW = 31;
    private static final int HATCH = 4;

    /** What a bar shows. @param below small, below its label; may be empty. @param text its numbers in words */
    record Row(String label, String below, double full, double hatched, double empty, String text) {

        Row(String label, double full, double hatched, double empty, String text) {
            this(label, "", full, hatched, empty, text);
        }

        /** For whoever hears the picture. */
        String words() {
            return (below.isEmpty() ? label : label + ", " + below) + ": " + text;
        }

        double all() {
            return full + hatched + empty;
        }
    }

    /**
     * One bar.
     *
     * @param baseLine of its words
     * @param present width of the full part; {@code walkIns} of the hatched part behind it, {@code missing} of the empty one
     * @param hatch data of a path
     * @param wordsAt where the words begin
     */
    record Bar(
            String label,
            String below,
            double y,
            double baseLine,
            double present,
            double walkInsAt,
            double walkIns,
            String hatch,
            double missingAt,
            double missing,
            double wordsAt,
            String text) {

        public int left() {
            return LEFT;
        }

        public int thick() {
            return THICK;
        }
    }

    /** As many pictures as it takes, so that each fits on a page; none where all is nought. */
    static List<Bars> of(String title, List<String> legend, List<Row> rows) {
        double most = rows.stream().mapToDouble(Row::all).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        return IntStream.range(0, (rows.size() + MOST - 1) / MOST)
                .mapToObj(part -> rows.subList(part * MOST, Math.min(rows.size(), (part + 1) * MOST)))
                .map(part -> picture(title, legend, part, LONGEST / most))
                .toList();
    }

    private static Bars picture(String title, List<String> legend, List<Row> rows, double unit) {
        int top = legend.isEmpty() ? TOP_WITHOUT_LEGEND : TOP;
        List<Bar> bars = IntStream.range(0, rows.size())
                .mapToObj(at -> bar(rows.get(at), top + at * ROW, unit))
                .toList();
        return new Bars(
                title,
                legend,
                top + rows.size() * ROW,
                bars,
                rows.stream().map(Row::words).toList());
    }

    private static Bar bar(Row row, int y, double unit) {
        double hatchedAt = LEFT + row.full() * unit;
        double emptyAt = hatchedAt + row.hatched() * unit;
        double end = emptyAt + row.empty() * unit;
        return new Bar(
                row.label(),
                brief(row.below(), LETTERS_BELOW),
                y,
                y + 12,
                tenth(row.full() * unit),
                tenth(hatchedAt),
                tenth(row.hatched() * unit),
                hatch(hatchedAt, y, row.hatched() * unit),
                tenth(emptyAt),
                tenth(row.empty() * unit),
                tenth(row.all() == 0 ? LEFT : end + GAP),
                row.text());
    }

    /** Upright lines. */
    static String hatch(double x, double y, double width) {
        return IntStream.rangeClosed(1, (int) ((width - 1) / HATCH))
                .mapToObj(at -> String.format(
                        Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x + at * HATCH, y, x + at * HATCH, y + THICK))
                .collect(Collectors.joining());
    }

    /** So long that it fits beside a bar. */
    static String brief(String label, int letters) {
        return label.length() <= letters
                ? label
                : label.substring(0, letters - 1).strip() + "…";
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public String box() {
        return String.format(Locale.ROOT, "0 0 %d %.0f", WIDTH, height);
    }
}
