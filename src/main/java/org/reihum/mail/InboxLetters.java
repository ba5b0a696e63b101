package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that came in, for the pages that show them. */
@Component
class InboxLetters {

    /** How many are there, and how many could not be read and have not been dealt with. */
    record Counts(int all, int quarantined) {}

    private static final String FOUND = """
            from inbox_letter l where (:fate = '' or l.fate = :fate)
              and (:words = '' or lower(l.sender_name) like :words escape '!'
                or lower(l.sender_address) like :words escape '!' or lower(l.subject) like :words escape '!')
            """;

    private final JdbcClient jdbc;

    InboxLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of what the filter lets through, newest first. */
    List<InboxLine> page(InboxFilter filter) {
        return jdbc.sql("""
                        select l.*, (select min(r.letter_id) from letter_return r where r.inbox_id = l.id) as returned,
                            (select count(*) from inbox_raw w where w.letter_id = l.id) as kept
                        """ + FOUND + " order by l.id desc limit :most offset :skipped")
                .params(parameters(filter))
                .param("most", Letters.PAGE)
                .param("skipped", (filter.page() - 1L) * Letters.PAGE)
                .query(InboxLetters::line)
                .list();
    }

    int count(InboxFilter filter) {
        return jdbc.sql("select count(*) " + FOUND)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    Counts counts() {
        return jdbc.sql("""
                        select count(*) as "all", count(case when fate = 'QUARANTINED' then 1 end) as quarantined from inbox_letter
                        """).query(Counts.class).single();
    }

    /** The mail as it came; empty when it was read, or was kept long enough. */
    Optional<byte[]> raw(long id) {
        return jdbc.sql("select content from inbox_raw where letter_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static InboxLine line(ResultSet row, int number) throws SQLException {
        return new InboxLine(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("sender_name"),
                row.getString("sender_address"),
                row.getString("subject"),
                InboxFate.valueOf(row.getString("fate")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("returned", Long.class)),
                row.getInt("kept") > 0);
    }

    private static Map<String, Object> parameters(InboxFilter filter) {
        var words = filter.words().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Map.of(
                "fate",
                filter.fate().map(InboxFate::name).orElse(""),
                "words",
                words.isEmpty() ? "" : "%" + words + "%");
    }
}
