package org.reihum.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody has dealt with a letter that came in and waited for a person. */
@Component
public class Settling {

    private final JdbcClient jdbc;

    Settling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Part of the transaction in which it was dealt with.
     *
     * @param letterId of {@link IncomingLetter}
     * @param reading what became of it in the end; nothing changes when the letter does not wait
     */
    @Transactional
    public void settle(long letterId, Reading reading) {
        jdbc.sql("update inbox_letter set fate = :fate, reason = :reason where id = :id and fate = 'WAITING'")
                .param("fate", InboxFate.of(reading.fate()).name())
                .param("reason", reading.reason())
                .param("id", letterId)
                .update();
    }
}
