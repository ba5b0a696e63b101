package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingText;
import org.reihum.report.DueReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That a funder waits for the report of a period; or that its lists are closed now, and the one there is was made before. */
@Component
@Order(4)
class ReportToDos implements ToDoSource {

    private final DueReports due;

    ReportToDos(DueReports due) {
        this.due = due;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        return due.toBeMade(now, locale).stream()
                .map(report -> ToDo.of(
                        report.latest() == null ? "desk.todo.report" : "desk.todo.report.again",
                        "/desk/reports",
                        report.funder(),
                        report.period(),
                        MeetingText.shortDay(report.dueOn(), locale)))
                .toList();
    }
}
