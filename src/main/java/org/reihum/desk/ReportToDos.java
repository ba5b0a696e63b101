package org.reihum.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingText;
import org.reihum.report.DueReport;
import org.reihum.report.DueReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That a funder waits for the report of a period; or that its lists were closed or corrected since it was made. */
@Component
@Order(4)
class ReportToDos implements ToDoSource {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DueReports due;

    ReportToDos(DueReports due) {
        this.due = due;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        return due.toBeMade(now, locale).stream()
                .map(report -> ToDo.of(
                        key(report, today),
                        "/desk/reports",
                        report.funder(),
                        report.period(),
                        MeetingText.shortDay(report.dueOn(), locale)))
                .toList();
    }

    private static String key(DueReport report, LocalDate today) {
        if (report.latest() != null) {
            return report.provisional() ? "desk.todo.report.again" : "desk.todo.report.outdated";
        }
        return report.isOverdue(today) ? "desk.todo.report.over" : "desk.todo.report";
    }
}
