package org.reihum.report;

import java.util.List;

/**
 * One of the other reports as page and paper show it: the same table and pictures in the same words.
 *
 * @param table what it says; the lines of a reach stand in its files alone
 */
record ShownOther(OtherContent content, Wording words, OtherTable table, List<Bars> bars) implements ShownSheet {

    static ShownOther of(OtherContent content, Wording words) {
        OtherTable table = content.body() instanceof ResponseTimes times
                ? TimesInWords.table(times, words)
                : OtherTables.shown(content.body(), words);
        return new ShownOther(content, words, table, OtherBars.of(content.body(), words));
    }

    /** How to read it. */
    public String rule() {
        return content.body() instanceof ResponseTimes times
                ? (half(times) + " " + words.of("report.response.hint", times.unanswered())).strip()
                : words.of(content.body() instanceof Reach ? "report.reach.hint" : "report.hosting.hint");
    }

    private String half(ResponseTimes times) {
        return times.all().answers() == 0
                ? ""
                : words.of("report.response.half", TimesInWords.span(times.all().medianHours(), words));
    }

    /** Whether versions of lists tell anything about it. */
    public boolean asksLists() {
        return content.cover().kind().asksLists();
    }

    /** By which version of its list a meeting is counted; a dash where lists are not asked. */
    public String list(CountedMeeting meeting) {
        return words.text(ComparingOthers.list(meeting, words));
    }
}
