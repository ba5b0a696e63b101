package org.reihum.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reihum.mail.MailTroubles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to be done about letters that came back, or came in and could not be read. */
@Component
@Order(3)
class MailToDos implements ToDoSource {

    private final MailTroubles troubles;

    MailToDos(MailTroubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        var found = troubles.now();
        List<ToDo> todos = new ArrayList<>();
        if (found.away()) {
            todos.add(ToDo.of("desk.todo.inbox.away", "/desk/mail/inbox"));
        }
        if (found.stuck()) {
            todos.add(ToDo.of("desk.todo.inbox.stuck", "/desk/mail/inbox"));
        }
        if (found.returned() > 0) {
            todos.add(ToDo.of("desk.todo.returned", "/desk/mail?state=RETURNED", found.returned()));
        }
        if (found.unread() > 0) {
            todos.add(ToDo.of("desk.todo.unread", "/desk/mail/inbox?fate=QUARANTINED", found.unread()));
        }
        return todos;
    }
}
