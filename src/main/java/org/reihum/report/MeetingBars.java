package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.MeetingLine;

/** Bars for each meeting: who was expected and came, who came besides, who did not come. */
final class MeetingBars {

    private static final int LETTERS_OF_CITY = 16;

    private MeetingBars() {}

    /** None where nothing was held. @param several whether each has to say of which series it is */
    static List<Bars> of(List<MeetingLine> meetings, boolean several, Wording words) {
        List<String> legend = List.of(
                words.of("report.bars.legend.present"),
                words.of("report.bars.legend.walkIns"),
                words.of("report.bars.legend.missing"));
        return Bars.of(
                words.of("report.bars.title"),
                legend,
                meetings.stream()
                        .map(line -> row(line, several ? line.series() : "", words))
                        .toList());
    }

    private static Bars.Row row(MeetingLine line, String series, Wording words) {
        Counts counts = line.counts();
        String label = words.of("report.bars.meeting", line.number(), Bars.brief(line.city(), LETTERS_OF_CITY));
        return counts == null
                ? new Bars.Row(label, series, 0, 0, 0, words.of("report.paper.state.cancelled"))
                : new Bars.Row(
                        label, series, counts.present(), counts.walkIns(), counts.noShows(), text(counts, words));
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
}
