package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.MeetingLine;

/**
 * Bars for each meeting: who was expected and came, who came besides, who did not come. Full, hatched and empty, so that it
 * can be read in black and white and by whoever does not see colours; beside each bar it stands in words and numbers.
 *
 * @param height of the drawing, {@link #WIDTH} wide
 * @param words every bar, one after the other, for whoever hears the picture
 */
record MeetingBars(double height, List<Bar> bars, List<String> words) {

    static final int WIDTH = 680;
    private static final int MOST = 25;
    private static final int ROW = 26;
    private static final int THICK = 15;
    private static final int TOP = 34;
    private static final int LEFT = 160;
    private static final int LONGEST = 270;
    private static final int GAP = 8;
    private static final int HATCH = 4;
    private static final int LETTERS = 24;

    /**
     * One meeting.
     *
     * @param baseLine of its words
     * @param present width of the full part; {@code walkIns} of the hatched part behind it, {@code missing} of the empty one
     * @param hatch data of a path
     * @param wordsAt where the words begin
     */
    record Bar(
            String label,
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

    /** As many pictures as it takes, so that each fits on a page; none where nothing was held. */
    static List<MeetingBars> of(List<MeetingLine> meetings, Wording words) {
        int most = meetings.stream()
                .filter(line -> line.counts() != null)
                .mapToInt(line -> all(line.counts()))
                .max()
                .orElse(0);
        if (most == 0) {
            return List.of();
        }
        return IntStream.range(0, (meetings.size() + MOST - 1) / MOST)
                .mapToObj(part -> meetings.subList(part * MOST, Math.min(meetings.size(), (part + 1) * MOST)))
                .map(part -> picture(part, (double) LONGEST / most, words))
                .toList();
    }

    private static MeetingBars picture(List<MeetingLine> meetings, double unit, Wording words) {
        List<Bar> bars = IntStream.range(0, meetings.size())
                .mapToObj(at -> bar(meetings.get(at), TOP + at * ROW, unit, words))
                .toList();
        return new MeetingBars(
                TOP + meetings.size() * ROW,
                bars,
                bars.stream().map(bar -> bar.label() + ": " + bar.text()).toList());
    }

    private static Bar bar(MeetingLine line, int y, double unit, Wording words) {
        Counts counts = line.counts();
        String label = words.of("report.bars.meeting", line.number(), brief(line.city()));
        if (counts == null) {
            return new Bar(label, y, y + 12, 0, LEFT, 0, "", LEFT, 0, LEFT, words.of("report.paper.state.cancelled"));
        }
        double walkInsAt = LEFT + counts.present() * unit;
        double missingAt = walkInsAt + counts.walkIns() * unit;
        return new Bar(
                label,
                y,
                y + 12,
                tenth(counts.present() * unit),
                tenth(walkInsAt),
                tenth(counts.walkIns() * unit),
                hatch(walkInsAt, y, counts.walkIns() * unit),
                tenth(missingAt),
                tenth(counts.noShows() * unit),
                tenth(missingAt + counts.noShows() * unit + GAP),
                text(counts, words));
    }

    private static String text(Counts counts, Wording words) {
        List<String> parts = new ArrayList<>(List.of(words.of("report.bars.present", counts.present())));
        if (counts.walkIns() > 0) {
            parts.add(words.of("report.bars.walkIns", counts.walkIns()));
        }
        if (counts.noShows() > 0) {
            parts.add(words.of("report.bars.missing", counts.noShows()));
        }
        return String.join(", ", parts);
    }

    private static int all(Counts counts) {
        return counts.present() + counts.walkIns() + counts.noShows();
    }

    /** Upright lines. */
    static String hatch(double x, double y, double width) {
        return IntStream.rangeClosed(1, (int) ((width - 1) / HATCH))
                .mapToObj(at -> String.format(
                        Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x + at * HATCH, y, x + at * HATCH, y + THICK))
                .collect(Collectors.joining());
    }

    private static String brief(String city) {
        return city.length() <= LETTERS - 8
                ? city
                : city.substring(0, LETTERS - 9).strip() + "…";
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public String box() {
        return String.format(Locale.ROOT, "0 0 %d %.0f", WIDTH, height);
    }
}
