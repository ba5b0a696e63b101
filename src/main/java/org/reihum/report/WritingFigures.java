package org.reihum.report;

import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Counts meetings and writes their lines and notes, and the line of all together. */
@Component
class WritingFigures {

    private final MeetingFigures figures;
    private final FigureSheet sheet;
    private final ReportLines lines;
    private final ReportNotes notes;

    WritingFigures(MeetingFigures figures, FigureSheet sheet, ReportLines lines, ReportNotes notes) {
        this.figures = figures;
        this.sheet = sheet;
        this.lines = lines;
        this.notes = notes;
    }

    void heading(Report report) {
        write(report, 0, sheet.heading(report.language()));
    }

    /** @param position its line in the file, from 1 */
    void meeting(Report report, int position, MeetingCard card) {
        if (card.cancelled()) {
            write(report, position, sheet.cancelled(card, report.language()));
            notes.write(report.id(), card, List.of(new ReportNotes.Note(ReportNotes.Code.CANCELLED, 0)));
        } else {
            Figures counted = figures.over(List.of(card));
            write(report, position, sheet.held(card, counted, report.language()));
            notes.write(report.id(), card, ReportNotes.onHeld(counted));
        }
    }

    void total(Report report, Timetable timetable) {
        if (report.period().isPresent()) {
            Figures counted = figures.over(report.scope().held(timetable, report.requestedAt()));
            write(report, ReportLines.LAST, sheet.total(counted, report.language()));
        }
    }

    private void write(Report report, int position, String line) {
        lines.write(report.id(), ReportFile.FIGURES, List.of(new ReportLines.Line(position, line)));
    }
}
