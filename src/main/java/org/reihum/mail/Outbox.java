package org.reihum.mail;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where rooms post their letters: kept in the caller's transaction, so a letter exists exactly if its cause does. */
@Component
public class Outbox {

    private static final String WRITE = """
            insert into outbox_letter (purpose, scope, message_id, recipient_name, recipient_address, reply_to,
                subject, plain_text, html, calendar_method, calendar, written_at)
            values (:purpose, :scope, :messageId, :name, :address, :replyTo,
                :subject, :text, :html, :method, :calendar, :now)
            """;

    private static final String WAIT = """
            insert into outbox_state (letter_id, state, attempts, due_at, changed_at)
            select id, 'NEW', 0, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
            from outbox_letter where purpose = :purpose
            """;

    private static final String COUNT = """
            select count(case when s.state in ('NEW', 'CLAIMED', 'RETRY') then 1 end) as waiting,
                count(case when s.state = 'SENT' then 1 end) as sent,
                count(case when s.state = 'FAILED' then 1 end) as failed,
                count(case when s.state = 'UNKNOWN' then 1 end) as doubtful
            from outbox_state s join outbox_letter l on l.id = s.letter_id
            where :scope = '' or l.scope = :scope
            """;

    private final JdbcClient jdbc;
    private final Letterheads letterheads;
    private final OnlyOnce onlyOnce;

    Outbox(JdbcClient jdbc, OnlyOnce onlyOnce, Letterheads letterheads) {
        this.jdbc = jdbc;
        this.onlyOnce = onlyOnce;
        this.letterheads = letterheads;
    }

    /**
     * Writes the letter into the outbox, within the caller's transaction, and fixes its Message-ID.
     *
     * @return whether it was written: false when a letter of this purpose exists already, which is then left as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Letter letter, Instant now) {
        var moment = now.atOffset(ZoneOffset.UTC);
        if (!write(letter, moment)) {
            return false;
        }
        jdbc.sql(WAIT).param("purpose", letter.purpose()).param("now", moment).update();
        return true;
    }

    /** How the letters stand: those of one scope, or all when it is empty. */
    public LetterCounts counts(String scope) {
        return jdbc.sql(COUNT)
                .param("scope", scope)
                .query((row, number) -> new LetterCounts(
                        row.getInt("waiting"), row.getInt("sent"), row.getInt("failed"), row.getInt("doubtful")))
                .single();
    }

    private boolean write(Letter letter, OffsetDateTime now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("purpose", letter.purpose());
        values.put("scope", letter.scope());
        values.put("messageId", newMessageId());
        values.put("name", letter.recipientName());
        values.put("address", letter.recipientAddress());
        values.put("replyTo", letter.replyTo().orElse(null));
        values.put("subject", letter.subject());
        values.put("text", letter.text());
        values.put("html", letter.html());
        values.put("method", letter.calendar().map(CalendarPart::method).orElse(null));
        values.put("calendar", letter.calendar().map(CalendarPart::content).orElse(null));
        values.put("now", now);
        return onlyOnce.insert(WRITE, values);
    }

    private String newMessageId() {
        var host = letterheads.current().map(Letterhead::baseUrl).map(URI::getHost);
        return "<" + UUID.randomUUID() + "@" + host.orElse("reihum.invalid") + ">";
    }
}
