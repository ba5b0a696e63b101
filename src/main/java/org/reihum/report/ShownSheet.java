package org.reihum.report;

import java.util.ArrayList;
import java.util.List;

/** A report of whatever kind as page and paper show it. */
sealed interface ShownSheet permits ShownReport, ShownOther {

    /**
     * As many lines as a table has on paper: a page that is printed lies in memory whole, and nobody reads on. The page of
     * the report and its Word file have all.
     */
    int MOST_LINES = 200;

    record Fact(String label, String text) {}

    CountedReport content();

    Wording words();

    /** As many as it takes; none where there is nothing to show. */
    List<Bars> bars();

    /** Those that paper shows. */
    default <T> List<T> first(List<T> lines) {
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    /** That there are more of them than paper shows; empty where it shows them all. */
    default String more(List<?> lines) {
        return lines.size() <= MOST_LINES ? "" : words().of("report.paper.first", MOST_LINES, lines.size());
    }

    default String title() {
        return words().of("report.paper.title." + content().cover().kind());
    }

    default String period() {
        return words().period(content().cover().from(), content().cover().to());
    }

    /** That more may come; empty once the period is over. */
    default String running() {
        return ReportNames.running(content(), words());
    }

    /** Empty once the period is over and all lists are closed. */
    default String notice() {
        return ReportNames.notice(content(), words());
    }

    /** As a heading. */
    default String changes() {
        return ReportNames.changes(content(), words());
    }

    default String noChanges() {
        return ReportNames.noChanges(content(), words());
    }

    /** What the report is about. */
    default List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        var cover = content().cover();
        var grant = cover.grant();
        if (grant != null) {
            facts.add(fact("funder", words().text(grant.funder())));
            facts.add(fact("purpose", words().text(grant.purpose())));
            facts.add(fact("notice", words().text(grant.notice())));
            facts.add(fact("granted", words().period(grant.from(), grant.to())));
        }
        facts.add(fact("period", period()));
        facts.add(fact("series", String.join(", ", cover.series())));
        facts.add(fact("asOf", words().of("report.paper.asOf", words().moment(cover.requestedAt()), cover.version())));
        return facts;
    }

    default Fact fact(String name, String text) {
        return new Fact(words().of("report.paper.fact." + name), text);
    }

    default String figure(ReportContent.Difference line) {
        String figure = ReportNames.figure(line, words());
        return line.of().isBlank() ? figure : figure + ": " + line.of();
    }

    /** Whether it counts who came, meeting by meeting, and not one of the others. */
    default boolean counts() {
        return content().cover().kind().counts();
    }
}
