package org.reihum.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.planning.PlacesMap;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Sizes;

/** A report as page and paper show it: the same facts, tables and pictures in the same words. */
record ShownReport(ReportContent content, Wording words, Origins.Counted origins) implements ShownSheet {

    @Override
    public List<Bars> bars() {
        return MeetingBars.of(first(content.body().meetings()), content.severalSeries(), words);
    }

    /** That the bars leave out meetings; empty where they have them all. */
    public String barsOfFirst() {
        int meetings = content.body().meetings().size();
        return meetings <= MOST_LINES ? "" : words.of("report.pictures.first", MOST_LINES, meetings);
    }

    /** The figures of all meetings together, in sentences. */
    public List<Fact> summary() {
        Counts total = content.body().total();
        int held = ReportNames.held(content);
        int cancelled = content.body().meetings().size() - held;
        return List.of(
                fact("meetings", words.of("report.paper.sum.meetings", held, cancelled)),
                fact(
                        "participations",
                        words.of(
                                "report.paper.sum.participations",
                                total.participations(),
                                total.walkIns(),
                                total.online())),
                fact("people", words.of("report.paper.sum.people", total.people())),
                fact(
                        "expected",
                        words.of(
                                "report.paper.sum.expected",
                                total.expected(),
                                total.noShows(),
                                words.percent(total.noShowPercent()),
                                total.excused())),
                fact(
                        "networks",
                        words.of("report.paper.sum.networks", total.networks().size())),
                fact("organisations", organisations(content.body().organisations(), total.organisations())));
    }

    private String organisations(Sizes sizes, int all) {
        return words.of(
                "report.paper.sum.organisations",
                all,
                share(sizes.smes(), sizes.smePercent()),
                share(sizes.large(), sizes.largePercent()),
                share(sizes.unknown(), sizes.unknownPercent()));
    }

    private String share(int number, @Nullable String percent) {
        return percent == null ? words.number(number) : words.number(number) + " (" + words.percent(percent) + ")";
    }

    /** The map; absent where no place is known. */
    public List<PlacesMap> maps() {
        return origins.towns().isEmpty() ? List.of() : List.of(origins.map());
    }

    /** The map in words. */
    public String mapWords() {
        String towns = origins.towns().stream()
                .map(spot -> spot.place().name() + " " + words.number(spot.number()))
                .collect(Collectors.joining(", "));
        return words.of("report.map.words", towns, origins.unknown());
    }

    public String standing(ReportContent.MeetingLine line) {
        return ReportNames.standing(line, words);
    }
}
