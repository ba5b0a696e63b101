package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.attendance.OpenLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That the list of a meeting is still open on the day after; due are ten days, but who remembers best remembers now. */
@Component
@Order(3)
class AttendanceToDos implements ToDoSource {

    private final OpenLists openLists;

    AttendanceToDos(OpenLists openLists) {
        this.openLists = openLists;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        return openLists.all(now).stream()
                .map(meeting -> ToDo.of(
                        "desk.todo.attendance",
                        "/desk/meetings/" + meeting.id().value() + "/attendance",
                        meeting.text(locale).title(),
                        meeting.text(locale).day()))
                .toList();
    }
}
