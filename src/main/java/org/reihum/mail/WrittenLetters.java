package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When which letter of a scope was written, for rooms that tell how often they have written to somebody. */
@Component
public class WrittenLetters {

    public record Written(String purpose, Instant at) {}

    private final JdbcClient jdbc;

    WrittenLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All letters of that scope but the recalled ones, oldest first. */
    public List<Written> of(String scope) {
        return jdbc.sql("""
                        select l.purpose, l.written_at
                        from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where l.scope = :scope and s.state <> 'RECALLED' order by l.id
                        """)
                .param("scope", scope)
                .query((row, number) -> new Written(
                        row.getString("purpose"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
