package org.reihum.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters to one person, for the pages that show what the person was told. */
@Component
public class PersonalLetters {

    private final JdbcClient jdbc;

    PersonalLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Letters of that scope, the newest first: those that were written for a purpose that begins so, wherever they went,
     * and any other to that person's address. People who share a mailbox are told apart by their names.
     */
    public List<LetterLine> of(String scope, String purposeBegin, String recipientName, String recipientAddress) {
        return jdbc.sql("""
                        select l.id, l.scope, l.recipient_name, l.recipient_address, l.subject, l.written_at, s.state
                        from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where l.scope = :scope and (l.purpose like :purpose escape '!'
                              or l.recipient_name = :name and l.recipient_address = :address)
                        order by l.id desc
                        """)
                .param("scope", scope)
                .param("purpose", purposeBegin.replaceAll("([!%_])", "!$1") + "%")
                .param("name", recipientName)
                .param("address", recipientAddress)
                .query((row, number) -> new LetterLine(
                        row.getLong("id"),
                        row.getString("scope"),
                        row.getString("recipient_name"),
                        row.getString("recipient_address"),
                        row.getString("subject"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        LetterState.valueOf(row.getString("state"))))
                .list();
    }
}
