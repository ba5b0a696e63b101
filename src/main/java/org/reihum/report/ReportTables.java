package org.reihum.report;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of reports: heading and lines, from what was counted. */
@Component
class ReportTables {

    private final FigureSheet figures;
    private final ParticipationSheet participations;
    private final OtherSheets others;
    private final ReportContents contents;

    ReportTables(FigureSheet figures, ParticipationSheet participations, OtherSheets others, ReportContents contents) {
        this.figures = figures;
        this.participations = participations;
        this.others = others;
        this.contents = contents;
    }

    List<String> heading(Report report, ReportFile file) {
        return switch (file) {
            case FIGURES -> figures.heading(report.severalSeries(), report.language());
            case PARTICIPATIONS -> participations.heading(report);
            case HOSTING, REACH, RESPONSE -> others.heading(file, report.language());
        };
    }

    /** To be read within a transaction, one after the other. */
    Iterator<List<@Nullable Object>> lines(Report report, ReportFile file) {
        return switch (file) {
            case FIGURES ->
                figures.lines(kept(report, ReportContent.class), report.language())
                        .iterator();
            case PARTICIPATIONS ->
                participations.lines(
                        report, kept(report, ReportContent.class).body().meetings());
            case HOSTING ->
                others.hosting(kept(report, HostingLedger.class), report.language())
                        .iterator();
            case REACH ->
                others.reach(kept(report, Reach.class), report.language()).iterator();
            case RESPONSE ->
                others.response(kept(report, ResponseTimes.class), report.language())
                        .iterator();
        };
    }

    private <T> T kept(Report report, Class<T> type) {
        return contents.read(report.id(), type)
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has not counted"));
    }
}
