package org.reihum.report;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of reports: heading and lines, from what was counted. */
@Component
class ReportTables {

    private final FigureSheet figures;
    private final ParticipationSheet participations;
    private final ReportContents contents;
    private final MessageSource messages;

    ReportTables(
            FigureSheet figures, ParticipationSheet participations, ReportContents contents, MessageSource messages) {
        this.figures = figures;
        this.participations = participations;
        this.contents = contents;
        this.messages = messages;
    }

    /** What a sheet of that file is called. */
    String name(Report report, ReportFile file) {
        return words(report).of("report.sheet." + file);
    }

    List<String> heading(Report report, ReportFile file) {
        return switch (file) {
            case FIGURES -> figures.heading(report.severalSeries(), report.language());
            case PARTICIPATIONS -> participations.heading(report);
            case HOSTING, REACH, RESPONSE ->
                table((OtherBody) kept(report).body(), report).heading(words(report));
        };
    }

    /** To be read within a transaction, one after the other. */
    Iterator<List<@Nullable Object>> lines(Report report, ReportFile file) {
        return switch (file) {
            case FIGURES ->
                figures.lines((ReportContent) kept(report), report.language()).iterator();
            case PARTICIPATIONS ->
                participations.lines(
                        report, ((ReportContent) kept(report)).body().meetings());
            case HOSTING, REACH, RESPONSE ->
                table((OtherBody) kept(report).body(), report).rows().iterator();
        };
    }

    /** What the file of that report holds when it says that. */
    OtherTable table(OtherBody body, Report report) {
        return OtherTables.file(body, words(report));
    }

    private Wording words(Report report) {
        return new Wording(messages, report.language());
    }

    private CountedReport kept(Report report) {
        return contents.of(report)
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has not counted"));
    }
}
