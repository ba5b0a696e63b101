package org.reihum.desk;

import java.util.ArrayList;
import java.util.List;
import org.reihum.mail.MailTroubles;
import org.springframework.stereotype.Component;

/** What is to be done about letters that came back, or came in and could not be read. */
@Component
class MailToDos {

    private final MailTroubles troubles;

    MailToDos(MailTroubles troubles) {
        this.troubles = troubles;
    }

    List<ToDo> all() {
        var now = troubles.now();
        List<ToDo> todos = new ArrayList<>();
        if (now.away()) {
            todos.add(ToDo.of("desk.todo.inbox.away", "/desk/mail/inbox"));
        }
        if (now.returned() > 0) {
            todos.add(ToDo.of("desk.todo.returned", "/desk/mail?state=RETURNED", now.returned()));
        }
        if (now.unread() > 0) {
            todos.add(ToDo.of("desk.todo.unread", "/desk/mail/inbox?fate=QUARANTINED", now.unread()));
        }
        return todos;
    }
}
