package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.planning.PlacesMap;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Sizes;

/** A report as page and paper show it: the same facts, tables and pictures in the same words. */
record ShownReport(ReportContent content, Wording words, List<MeetingBars> bars, Origins.Counted origins) {

    record Fact(String label, String text) {}

    public String title() {
        return words.of("report.paper.title." + content.cover().kind());
    }

    public String period() {
        return words.period(content.cover().from(), content.cover().to());
    }

    /** Empty once all lists are closed. */
    public String notice() {
        return content.cover().provisional() ? words.of("report.paper.provisional", ReportNames.open(content)) : "";
    }

    /** What the report is about. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        var cover = content.cover();
        var grant = cover.grant();
        if (grant != null) {
            facts.add(fact("funder", words.text(grant.funder())));
            facts.add(fact("purpose", words.text(grant.purpose())));
            facts.add(fact("notice", words.text(grant.notice())));
            facts.add(fact("granted", words.period(grant.from(), grant.to())));
        }
        facts.add(fact("period", period()));
        facts.add(fact("series", String.join(", ", cover.series())));
        facts.add(fact("asOf", words.of("report.paper.asOf", words.moment(cover.requestedAt()), cover.version())));
        return facts;
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

    private Fact fact(String name, String text) {
        return new Fact(words.of("report.paper.fact." + name), text);
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

    public String figure(ReportContent.Difference line) {
        String figure = ReportNames.figure(line, words);
        return line.of().isBlank() ? figure : figure + ": " + line.of();
    }

    public boolean severalSeries() {
        return content.severalSeries();
    }
}
