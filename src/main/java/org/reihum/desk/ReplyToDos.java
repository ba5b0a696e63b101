package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.reply.ReplyPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That people have written what no program could deal with. */
@Component
@Order(1)
class ReplyToDos implements ToDoSource {

    private final ReplyPanel replies;

    ReplyToDos(ReplyPanel replies) {
        this.replies = replies;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        int waiting = replies.waiting(now);
        return waiting == 0 ? List.of() : List.of(ToDo.of("desk.todo.replies", "/desk/replies", waiting));
    }
}
