package org.reihum.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of letters that came in. A letter has one, however often it is fetched and by however many; whoever reads it has
 * claimed its row, and each change names the claim.
 */
@Component
class Arrivals {

    /** Longer than reading may take; a killed run's letter goes on after it. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** How long who wrote and about what is kept; that the letter was read is known for ever. */
    static final Duration NAMED = Duration.ofDays(180);

    private record Row(long id, InboxFate fate, int attempts, Optional<OffsetDateTime> leaseUntil) {}

    private final JdbcClient jdbc;
    private final OnlyOnce once;

    Arrivals(JdbcClient jdbc, OnlyOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** Committed when it returns. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Claimed claim(String digest, Instant now) {
        var owner = UUID.randomUUID();
        boolean fresh = once.insert(
                """
                insert into inbox_letter (digest, received_at, sender_name, sender_address, subject, message_id,
                    fate, reason, attempts, owner, lease_until)
                values (:digest, :now, '', '', '', '', 'READING', '', 1, :owner, :lease)
                """, Map.of("digest", digest, "now", utc(now), "owner", owner, "lease", utc(now.plus(LEASE))));
        var row = jdbc.sql("select id, fate, attempts, lease_until from inbox_letter where digest = :digest")
                .param("digest", digest)
                .query((found, number) -> new Row(
                        found.getLong("id"),
                        InboxFate.valueOf(found.getString("fate")),
                        found.getInt("attempts"),
                        Optional.ofNullable(found.getObject("lease_until", OffsetDateTime.class))))
                .single();
        return fresh ? new Claimed.Ours(row.id(), owner, 1) : again(row, owner, now);
    }

    private Claimed again(Row row, UUID owner, Instant now) {
        if (row.fate() != InboxFate.READING) {
            return new Claimed.Before(row.fate());
        }
        boolean over =
                row.leaseUntil().filter(end -> !end.toInstant().isAfter(now)).isPresent();
        return over && take(row, owner, now)
                ? new Claimed.Ours(row.id(), owner, row.attempts() + 1)
                : new Claimed.Elsewhere();
    }

    private boolean take(Row row, UUID owner, Instant now) {
        return jdbc.sql("update inbox_letter set owner = :owner, lease_until = :lease, attempts = attempts + 1"
                                + " where id = :id and fate = 'READING' and attempts = :attempts")
                        .param("owner", owner)
                        .param("lease", utc(now.plus(LEASE)))
                        .param("id", row.id())
                        .param("attempts", row.attempts())
                        .update()
                == 1;
    }

    /** Claims one that was put aside, or that a killed run was to read once more; empty when it is not, or no longer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Claimed.Ours> claimQuarantined(long id, Instant now) {
        var owner = UUID.randomUUID();
        int claimed = jdbc.sql(
                        "update inbox_letter set fate = 'READING', owner = :owner, lease_until = :lease, attempts = 1"
                                + " where id = :id and (fate = 'QUARANTINED' or fate = 'READING' and lease_until <= :now)"
                                + " and exists (select 1 from inbox_raw r where r.letter_id = inbox_letter.id)")
                .param("owner", owner)
                .param("lease", utc(now.plus(LEASE)))
                .param("now", utc(now))
                .param("id", id)
                .update();
        return claimed == 1 ? Optional.of(new Claimed.Ours(id, owner, 1)) : Optional.empty();
    }

    Instant receivedAt(long id) {
        return jdbc.sql("select received_at from inbox_letter where id = :id")
                .param("id", id)
                .query((row, number) ->
                        row.getObject("received_at", OffsetDateTime.class).toInstant())
                .single();
    }

    /**
     * Notes what became of a letter, in the transaction of what became of it.
     *
     * @throws IllegalStateException when the claim was lost: then nothing of it may stay
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Claimed.Ours claim, Envelope envelope, InboxFate fate, String reason, Instant now) {
        if (!mark(claim, envelope, fate, reason, now)) {
            throw new IllegalStateException("another run has letter " + claim.id());
        }
        jdbc.sql("delete from inbox_raw where letter_id = :id")
                .param("id", claim.id())
                .update();
    }

    /** Puts a letter aside with the mail as it came; nothing happens when the claim was lost. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void putAside(Claimed.Ours claim, Envelope envelope, Quarantine why, KeptRaw raw, Instant now) {
        if (mark(claim, envelope, InboxFate.QUARANTINED, why.key(), now) && raw.content().length > 0) {
            once.insert(
                    "insert into inbox_raw (letter_id, content, kept_until) values (:id, :content, :until)",
                    Map.of("id", claim.id(), "content", raw.content(), "until", utc(raw.until())));
        }
    }

    /**
     * Lets any run take it again at once.
     *
     * @param tried false: that attempt does not count, for it was never the letter's fault
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(Claimed.Ours claim, boolean tried, Instant now) {
        jdbc.sql("update inbox_letter set lease_until = :now, attempts = attempts - :back"
                        + " where id = :id and fate = 'READING' and owner = :owner and lease_until > :now")
                .param("now", utc(now))
                .param("back", tried ? 0 : 1)
                .param("id", claim.id())
                .param("owner", claim.owner())
                .update();
    }

    /** Puts one aside again that was to be read once more and could not be read now; what was known of it stays. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void putBack(Claimed.Ours claim) {
        jdbc.sql("update inbox_letter set fate = 'QUARANTINED', owner = null, lease_until = null"
                        + " where id = :id and fate = 'READING' and owner = :owner")
                .param("id", claim.id())
                .param("owner", claim.owner())
                .update();
    }

    /** Somebody has dealt with a letter that could not be read; false when it is none. */
    @Transactional
    public boolean settle(long id) {
        boolean settled = jdbc.sql("update inbox_letter set fate = 'IGNORED', reason = 'mail.inbox.reason.settled'"
                                + " where id = :id and fate = 'QUARANTINED'")
                        .param("id", id)
                        .update()
                == 1;
        if (settled) {
            jdbc.sql("delete from inbox_raw where letter_id = :id")
                    .param("id", id)
                    .update();
        }
        return settled;
    }

    private boolean mark(Claimed.Ours claim, Envelope envelope, InboxFate fate, String reason, Instant now) {
        return jdbc.sql("""
                        update inbox_letter set fate = :fate, reason = :reason, sender_name = :name, sender_address = :address,
                            subject = :subject, message_id = :messageId, owner = null, lease_until = null, read_at = :now
                        where id = :id and fate = 'READING' and owner = :owner
                        """)
                        .param("fate", fate.name())
                        .param("reason", reason)
                        .param("name", envelope.name())
                        .param("address", envelope.address())
                        .param("subject", envelope.subject())
                        .param("messageId", envelope.messageId())
                        .param("now", utc(now))
                        .param("id", claim.id())
                        .param("owner", claim.owner())
                        .update()
                == 1;
    }

    /** Deletes the mails that were kept long enough, and the names in old rows. */
    @Transactional
    public void forget(Instant now) {
        jdbc.sql("delete from inbox_raw where kept_until <= :now")
                .param("now", utc(now))
                .update();
        jdbc.sql("update inbox_letter set sender_name = '', sender_address = '', subject = '', message_id = ''"
                        + " where received_at < :old"
                        + " and (sender_address <> '' or subject <> '' or sender_name <> '' or message_id <> '')")
                .param("old", utc(now.minus(NAMED)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
