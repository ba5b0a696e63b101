package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mailing puts which other one right, and whom a correction has to reach. */
@Component
class Corrections {

    /** One of the two mailings, for a link to it. */
    record Other(long id, String subject, Instant writtenAt, boolean recalled) {}

    private static final Pattern PURPOSE = Pattern.compile("correction:\\d+:(\\d+)");
    private static final String OTHER = "select id, subject, written_at, recalled_at from mailing ";

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All letters of the mailing but the recalled ones. */
    List<SentLetter> letters(MailingId id) {
        return jdbc.sql("""
                        select l.id, l.purpose, l.scope, l.recipient_name, l.recipient_address, l.reply_to, l.subject,
                            l.language, s.state
                        from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where s.mailing_id = :id and s.state <> 'RECALLED' order by l.id
                        """).param("id", id.value()).query(SentLetter::of).list();
    }

    /** What has been put right by that mailing. */
    Optional<Other> corrected(MailingId by) {
        return others("where id = (select corrects from mailing where id = :id)", by).stream()
                .findFirst();
    }

    /** What puts that mailing right, oldest first. */
    List<Other> of(MailingId id) {
        return others("where corrects = :id order by id", id);
    }

    /** The number of the next one. */
    int next(MailingId id) {
        return 1 + of(id).size();
    }

    /** Of two who correct at once, the second sees what the first has written. */
    void lock(MailingId id) {
        jdbc.sql("select id from mailing where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    void note(MailingId correction, MailingId corrected) {
        jdbc.sql("update mailing set corrects = :corrected where id = :id")
                .param("corrected", corrected.value())
                .param("id", correction.value())
                .update();
    }

    static String purpose(int number, long letter) {
        return "correction:" + number + ":" + letter;
    }

    /** What the letter was for that is behind it, however often it was put right. */
    String original(String purpose) {
        var found = PURPOSE.matcher(purpose);
        return found.matches()
                ? original(jdbc.sql("select purpose from outbox_letter where id = :id")
                        .param("id", Long.valueOf(found.group(1)))
                        .query(String.class)
                        .single())
                : purpose;
    }

    private List<Other> others(String which, MailingId id) {
        return jdbc.sql(OTHER + which)
                .param("id", id.value())
                .query((row, number) -> new Other(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recalled_at") != null))
                .list();
    }
}
