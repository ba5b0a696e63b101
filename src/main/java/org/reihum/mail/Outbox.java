package org.reihum.mail;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
                subject, plain_text, html, calendar_method, calendar, language, thread, unsubscribe, in_reply_to,
                by_hand, written_at)
            values (:purpose, :scope, :messageId, :name, :address, :replyTo,
                :subject, :text, :html, :method, :calendar, :language, :thread, :unsubscribe, :inReplyTo,
                :byHand, :now)
            """;

    private static final String WAIT = """
            insert into outbox_state (letter_id, state, attempts, due_at, changed_at, mailing_id)
            select id, 'NEW', 0, cast(:due as timestamp with time zone), cast(:now as timestamp with time zone),
                cast(:mailing as bigint)
            from outbox_letter where purpose = :purpose
            """;

    /** A recalled letter never left, so that its purpose is still to be met. */
    private static final String FREE = """
            update outbox_letter set purpose = 'recalled:' || cast(id as varchar(20))
            where purpose = :purpose
              and exists (select 1 from outbox_state s where s.letter_id = outbox_letter.id and s.state = 'RECALLED')
            """;

    private static final String COUNT = """
            select count(case when s.state in ('NEW', 'CLAIMED', 'RETRY') then 1 end) as waiting,
                count(case when s.state = 'SENT' then 1 end) as sent,
                count(case when s.state in ('FAILED', 'RETURNED') then 1 end) as failed,
                count(case when s.state = 'UNKNOWN' then 1 end) as doubtful
            from outbox_state s join outbox_letter l on l.id = s.letter_id
            where :scope = '' or l.scope = :scope
            """;

    private final JdbcClient jdbc;
    private final Letterheads letterheads;
    private final OnlyOnce onlyOnce;
    private final Mailings mailings;
    private final Enclosures enclosures;

    Outbox(JdbcClient jdbc, OnlyOnce onlyOnce, Letterheads letterheads, Mailings mailings, Enclosures enclosures) {
        this.jdbc = jdbc;
        this.onlyOnce = onlyOnce;
        this.letterheads = letterheads;
        this.mailings = mailings;
        this.enclosures = enclosures;
    }

    /**
     * Writes the letter into the outbox, within the caller's transaction, and fixes its Message-ID. It leaves at once:
     * for what a person causes for herself, and for what cannot wait.
     *
     * @return whether it was written: false when a letter of this purpose exists already, which is then left as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Letter letter, Instant now) {
        if (!write(letter, now)) {
            return false;
        }
        await(letter, Optional.empty(), Optional.of(now), now);
        return true;
    }

    /**
     * As {@link #post}, for a letter of those that an organiser's act sends to many: all that the caller's transaction
     * hands over here is one mailing, waits until the hold is over, and can be recalled until then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Letter letter, Instant now) {
        if (!write(letter, now)) {
            return false;
        }
        OpenMailing mailing = mailings.with(letter, now);
        await(letter, Optional.of(mailing.id()), mailing.leavesAt(), now);
        mailing.oneMore();
        return true;
    }

    private void await(Letter letter, Optional<MailingId> mailing, Optional<Instant> due, Instant now) {
        enclosures.write(letter);
        jdbc.sql(WAIT)
                .param("purpose", letter.purpose())
                .param("due", due.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mailing", mailing.map(MailingId::value).orElse(null))
                .update();
    }

    /** How the letters stand: those of one scope, or all when it is empty. */
    public LetterCounts counts(String scope) {
        return jdbc.sql(COUNT)
                .param("scope", scope)
                .query((row, number) -> new LetterCounts(
                        row.getInt("waiting"), row.getInt("sent"), row.getInt("failed"), row.getInt("doubtful")))
                .single();
    }

    private boolean write(Letter letter, Instant now) {
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
        values.put("language", letter.language().getLanguage());
        values.put("thread", letter.thread().orElse(null));
        values.put("unsubscribe", letter.unsubscribe().map(URI::toASCIIString).orElse(null));
        values.put("inReplyTo", letter.inReplyTo().orElse(null));
        values.put("byHand", letter.byHand());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return onlyOnce.insert(WRITE, values)
                || jdbc.sql(FREE).param("purpose", letter.purpose()).update() == 1 && onlyOnce.insert(WRITE, values);
    }

    private String newMessageId() {
        var host = letterheads.current().map(Letterhead::baseUrl).map(URI::getHost);
        return "<" + UUID.randomUUID() + "@" + host.orElse("reihum.invalid") + ">";
    }
}
