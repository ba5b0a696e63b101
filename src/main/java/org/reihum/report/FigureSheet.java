package org.reihum.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The cells of the file of figures. */
@Component
class FigureSheet {

    private record Column(String key, Function<Figures, Object> figure) {}

    private static final List<String> MEETING = List.of("number", "date", "city", "host", "state");

    private static final List<Column> COUNTED = List.of(
            new Column("invited", Figures::invited),
            new Column("accepted", Figures::accepted),
            new Column("promoted", Figures::promoted),
            new Column("waiting", Figures::waiting),
            new Column("withdrawn", Figures::withdrawn),
            new Column("declined", Figures::declined),
            new Column("tentative", Figures::tentative),
            new Column("open", Figures::open),
            new Column("expected", Figures::expected),
            new Column("presentExpected", Figures::presentExpected),
            new Column("walkIns", Figures::walkIns),
            new Column("present", Figures::present),
            new Column("participants", Figures::participants),
            new Column("noShows", Figures::noShows),
            new Column("noShowPercent", figures -> figures.noShowPercent().orElse(null)),
            new Column("networks", figures -> figures.networks().size()),
            new Column("which", figures -> String.join(", ", figures.networks().keySet())),
            new Column("organisations", Figures::organisations));

    private static final List<Column> SIZES = List.of(
            new Column("smes", Figures::smes),
            new Column("largeOnes", Figures::largeOnes),
            new Column("sizeUnknown", Figures::sizeUnknown),
            new Column("unsigned", Figures::unsigned));

    private static final List<Column> ALL =
            Stream.of(COUNTED, functions(), SIZES).flatMap(List::stream).toList();

    private final ReportWords words;

    FigureSheet(ReportWords words) {
        this.words = words;
    }

    private static List<Column> functions() {
        return Stream.of(org.reihum.network.Function.values())
                .map(function -> new Column(
                        "function." + function, figures -> figures.functions().getOrDefault(function, 0)))
                .toList();
    }

    String heading(Locale language) {
        return line(MEETING.stream(), ALL.stream().map(Column::key), key -> words.of("report.csv." + key, language));
    }

    private static String line(Stream<String> left, Stream<String> right, Function<String, String> word) {
        return SafeCsv.line(Stream.concat(left, right).map(word).toList());
    }

    String held(MeetingCard meeting, Figures figures, Locale language) {
        return SafeCsv.line(Stream.concat(head(meeting, "HELD", language), counted(figures, language))
                .toList());
    }

    /** A cancelled meeting is listed, without figures. */
    String cancelled(MeetingCard meeting, Locale language) {
        return SafeCsv.line(
                Stream.concat(head(meeting, "CANCELLED", language), ALL.stream().map(column -> ""))
                        .toList());
    }

    String total(Figures figures, Locale language) {
        Stream<String> head = Stream.of(words.of("report.csv.total", language), "", "", "", "");
        return SafeCsv.line(Stream.concat(head, counted(figures, language)).toList());
    }

    private Stream<String> head(MeetingCard meeting, String state, Locale language) {
        return Stream.of(
                Integer.toString(meeting.number()),
                words.day(meeting.day(), language),
                meeting.city(),
                meeting.host(),
                words.of("report.csv.state." + state, language));
    }

    private Stream<String> counted(Figures figures, Locale language) {
        return ALL.stream().map(column -> words.value(column.figure().apply(figures), language));
    }
}
