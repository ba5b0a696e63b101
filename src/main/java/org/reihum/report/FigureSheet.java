package org.reihum.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.MeetingLine;
import org.springframework.stereotype.Component;

/** The cells of the file of figures: one line a meeting, and of several one for all together. */
@Component
class FigureSheet {

    private static final List<String> MEETING = List.of("number", "date", "city", "host", "state", "list");

    private final ReportWords words;

    FigureSheet(ReportWords words) {
        this.words = words;
    }

    /** @param series whether there is a column for the series, behind the number */
    List<String> heading(boolean series, Locale language) {
        List<String> heading = Stream.concat(
                        MEETING.stream().map(name -> "report.csv." + name),
                        FigureColumn.ALL.stream().map(FigureColumn::key))
                .map(key -> words.of(key, language))
                .collect(Collectors.toCollection(ArrayList::new));
        if (series) {
            heading.add(1, words.of("report.run.series", language));
        }
        return heading;
    }

    List<List<@Nullable Object>> lines(ReportContent content, Locale language) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        boolean series = content.severalSeries();
        content.body().meetings().forEach(meeting -> lines.add(line(meeting, series, language)));
        if (content.cover().kind() != ReportKind.MEETING) {
            List<@Nullable Object> total = new ArrayList<>();
            total.add(words.of("report.csv.total", language));
            total.addAll(Collections.nCopies(series ? MEETING.size() : MEETING.size() - 1, ""));
            add(total, content.body().total());
            lines.add(total);
        }
        return lines;
    }

    private List<@Nullable Object> line(MeetingLine meeting, boolean series, Locale language) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(meeting.number());
        if (series) {
            line.add(meeting.series());
        }
        line.add(words.day(meeting.day(), language));
        line.add(meeting.city());
        line.add(meeting.host());
        line.add(words.of("report.csv.state." + (meeting.cancelled() ? "CANCELLED" : "HELD"), language));
        line.add(list(meeting, language));
        add(line, meeting.counts());
        return line;
    }

    /** Which version of the list is counted. */
    private Object list(MeetingLine meeting, Locale language) {
        if (meeting.cancelled()) {
            return "";
        }
        return meeting.provisional() ? words.of("report.csv.provisional", language) : meeting.listVersion();
    }

    /** A cancelled meeting is listed, without figures. */
    private static void add(List<@Nullable Object> line, @Nullable Counts counts) {
        FigureColumn.ALL.forEach(
                column -> line.add(counts == null ? null : column.figure().apply(counts)));
    }
}
