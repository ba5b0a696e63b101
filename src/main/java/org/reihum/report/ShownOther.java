package org.reihum.report;

import java.util.List;

/**
 * One of the other reports as page and paper show it: the same table and pictures in the same words.
 *
 * @param table what it says; the lines of a reach stand in its files alone
 */
record ShownOther(OtherContent content, Wording words, OtherTable table, List<Bars> bars) implements ShownSheet {

    static ShownOther of(OtherContent content, Wording words) {
        return new ShownOther(
                content, words, OtherTables.shown(content.body(), words), OtherBars.of(content.body(), words));
    }

    /** How to read it. */
    public String rule() {
        return content.body() instanceof ResponseTimes times
                ? words.of("report.response.hint", times.unanswered())
                : words.of(content.body() instanceof Reach ? "report.reach.hint" : "report.hosting.hint");
    }

    /** By which version of its list a meeting is counted; a dash where lists are not asked. */
    public String list(CountedMeeting meeting) {
        return words.text(ComparingOthers.list(meeting, words));
    }
}
