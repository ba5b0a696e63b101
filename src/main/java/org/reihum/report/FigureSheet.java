package org.reihum.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.SafeCsv;
import org.springframework.stereotype.Component;

/** The cells of the file of figures. */
@Component
class FigureSheet {

    /** @param key of its heading */
    private record Column(String key, Function<Figures, Object> figure) {

        static Column of(String name, Function<Figures, Object> figure) {
            return new Column("report.csv." + name, figure);
        }
    }

    private static final List<String> MEETING = List.of("number", "date", "city", "host", "state");

    private static final List<Column> COUNTED = List.of(
            Column.of("invited", Figures::invited),
            Column.of("accepted", Figures::accepted),
            Column.of("promoted", Figures::promoted),
            Column.of("waiting", Figures::waiting),
            Column.of("withdrawn", Figures::withdrawn),
            Column.of("declined", Figures::declined),
            Column.of("tentative", Figures::tentative),
            Column.of("open", Figures::open),
            Column.of("expected", Figures::expected),
            Column.of("presentExpected", Figures::presentExpected),
            Column.of("walkIns", Figures::walkIns),
            Column.of("present", Figures::present),
            Column.of("online", Figures::online),
            Column.of("participants", Figures::participants),
            Column.of("noShows", Figures::noShows),
            Column.of("noShowPercent", figures -> figures.noShowPercent().orElse(null)),
            Column.of("networks", figures -> figures.networks().size()),
            Column.of("which", figures -> String.join(", ", figures.networks().keySet())),
            Column.of("organisations", Figures::organisations));

    private static final List<Column> SIZES = List.of(
            Column.of("smes", Figures::smes),
            Column.of("largeOnes", Figures::largeOnes),
            Column.of("sizeUnknown", Figures::sizeUnknown),
            Column.of("unsigned", Figures::unsigned));

    private static final List<Column> ALL =
            Stream.of(COUNTED, functions(), SIZES).flatMap(List::stream).toList();

    private final ReportWords words;

    FigureSheet(ReportWords words) {
        this.words = words;
    }

    private static List<Column> functions() {
        return Stream.of(org.reihum.network.Function.values())
                .map(function -> new Column(
                        "network.function." + function,
                        figures -> figures.functions().getOrDefault(function, 0)))
                .toList();
    }

    String heading(Locale language) {
        Stream<String> keys = Stream.concat(
                MEETING.stream().map(name -> "report.csv." + name), ALL.stream().map(Column::key));
        return SafeCsv.line(keys.map(key -> words.of(key, language)).toList());
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
