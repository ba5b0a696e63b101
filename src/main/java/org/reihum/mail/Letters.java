package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the outbox, for the pages that show them. */
@Component
class Letters {

    static final int PAGE = 50;

    private static final String FOUND = """
            from outbox_letter l join outbox_state s on s.letter_id = l.id
            where (:state = '' or s.state = :state) and (:scope = '' or l.scope = :scope)
              and (:words = '' or lower(l.recipient_name) like :words escape '!'
                or lower(l.recipient_address) like :words escape '!' or lower(l.subject) like :words escape '!')
            """;

    private final JdbcClient jdbc;
    private final Enclosures enclosures;

    Letters(JdbcClient jdbc, Enclosures enclosures) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
    }

    /** One page of what the filter lets through, newest first, without bodies. */
    List<LetterLine> page(LetterFilter filter) {
        return jdbc.sql("select l.id, l.scope, l.recipient_name, l.recipient_address, l.subject, l.written_at, s.state "
                        + FOUND + " order by l.id desc limit :most offset :skipped")
                .params(parameters(filter))
                .param("most", PAGE)
                .param("skipped", (filter.page() - 1L) * PAGE)
                .query(Letters::line)
                .list();
    }

    static LetterLine line(ResultSet row, int number) throws SQLException {
        return new LetterLine(
                row.getLong("id"),
                row.getString("scope"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                LetterState.valueOf(row.getString("state")));
    }

    int count(LetterFilter filter) {
        return jdbc.sql("select count(*) " + FOUND)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** How many came back and were not sent again. */
    int returned() {
        return jdbc.sql("select count(*) from outbox_state where state = 'RETURNED'")
                .query(Integer.class)
                .single();
    }

    Optional<KeptLetter> find(long id) {
        return jdbc.sql("select l.*, s.state, s.attempts, s.due_at, s.last_error, s.changed_at, s.mailing_id"
                        + " from outbox_letter l join outbox_state s on s.letter_id = l.id where l.id = :id")
                .param("id", id)
                .query(KeptLetter::of)
                .optional()
                .map(kept -> kept.with(enclosures.of(id)));
    }

    /** Lets a failed or doubtful letter go out again; false when its state does not ask for that. */
    @Transactional
    public boolean retry(long id, Instant now) {
        return jdbc.sql("update outbox_state set state = 'RETRY', attempts = 0, due_at = :now, changed_at = :now"
                                + " where letter_id = :id and state in ('FAILED', 'UNKNOWN', 'RETURNED')")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Map<String, Object> parameters(LetterFilter filter) {
        var words = filter.words().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Map.of(
                "state",
                filter.state().map(LetterState::name).orElse(""),
                "scope",
                filter.scope(),
                "words",
                words.isEmpty() ? "" : "%" + words + "%");
    }
}
