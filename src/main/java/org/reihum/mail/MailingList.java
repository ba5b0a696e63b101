package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All mailings, for the pages that show them. */
@Component
class MailingList {

    private static final String SHOWN = """
            select m.*, c.letters, c.sent, c.failed, c.doubtful, c.withdrawn
            from mailing m join (
                select mailing_id, count(*) as letters,
                    count(case when state = 'SENT' then 1 end) as sent,
                    count(case when state in ('FAILED', 'RETURNED') then 1 end) as failed,
                    count(case when state = 'UNKNOWN' then 1 end) as doubtful,
                    count(case when state = 'RECALLED' then 1 end) as withdrawn
                from outbox_state where mailing_id is not null and
            """;

    private static final String COUNTED = " group by mailing_id) c on c.mailing_id = m.id ";

    private final JdbcClient jdbc;

    MailingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page, newest first.
     *
     * @param scope only mailings of this scope; all when empty
     */
    List<MailingLine> page(String scope, int page) {
        return jdbc.sql(SHOWN
                        + " mailing_id in (select id from mailing where :scope = '' or scope = :scope order by id desc limit :most offset :skipped)"
                        + COUNTED
                        + "order by m.id desc")
                .param("scope", scope)
                .param("most", Letters.PAGE)
                .param("skipped", (page - 1L) * Letters.PAGE)
                .query((row, number) -> line(row))
                .list();
    }

    /** @param scope as of {@link #page} */
    int count(String scope) {
        return jdbc.sql("select count(*) from mailing m where (:scope = '' or m.scope = :scope)"
                        + " and exists (select 1 from outbox_state s where s.mailing_id = m.id)")
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** @throws MailingNotFound when there is none */
    MailingLine get(MailingId id) {
        return jdbc.sql(SHOWN + " mailing_id = :id" + COUNTED)
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional()
                .orElseThrow(() -> new MailingNotFound(id));
    }

    /** One page of the letters of a mailing, without bodies. */
    List<LetterLine> letters(MailingId id, int page) {
        return jdbc.sql("""
                        select l.id, l.scope, l.recipient_name, l.recipient_address, l.subject, l.written_at, s.state
                        from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where s.mailing_id = :id order by l.id limit :most offset :skipped
                        """)
                .param("id", id.value())
                .param("most", Letters.PAGE)
                .param("skipped", (page - 1L) * Letters.PAGE)
                .query(Letters::line)
                .list();
    }

    private static MailingLine line(ResultSet row) throws SQLException {
        return new MailingLine(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("scope"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("leaves_at", OffsetDateTime.class)),
                instant(row.getObject("recalled_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("recalled_by")).orElse(""),
                row.getInt("letters"),
                row.getInt("sent"),
                row.getInt("failed"),
                row.getInt("doubtful"),
                row.getInt("withdrawn"));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime value) {
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }
}
