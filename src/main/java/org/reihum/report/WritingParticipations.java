package org.reihum.report;

import java.util.List;
import org.reihum.report.Numbering.Numbered;
import org.reihum.report.ReportSteps.Attended;
import org.springframework.stereotype.Component;

/** Writes the lines of those who came and who were missed. */
@Component
class WritingParticipations {

    private final ParticipationSheet sheet;
    private final ReportLines lines;

    WritingParticipations(ParticipationSheet sheet, ReportLines lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    void heading(Report report) {
        var heading = new ReportLines.Line(0, sheet.heading(report));
        lines.write(report.id(), ReportFile.PARTICIPATIONS, List.of(heading));
    }

    /** @param some of one report */
    void participations(List<? extends Numbered<Attended>> some) {
        if (some.isEmpty()) {
            return;
        }
        long report = some.get(0).what().report().id();
        lines.write(
                report, ReportFile.PARTICIPATIONS, some.stream().map(this::line).toList());
    }

    private ReportLines.Line line(Numbered<Attended> item) {
        Attended attended = item.what();
        return new ReportLines.Line(item.number(), sheet.line(attended.report(), attended.meeting(), attended.row()));
    }
}
