package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.mail.ReturnedMail.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters of ours that came back. */
@Component
class Returns {

    /** A return as the letter's page shows it. */
    record Line(Kind kind, String status, String reason, Instant at, long inboxId) {}

    private record Sent(long id, String recipientAddress) {}

    private final JdbcClient jdbc;
    private final OnlyOnce once;
    private final Undeliverable undeliverable;

    Returns(JdbcClient jdbc, OnlyOnce once, Undeliverable undeliverable) {
        this.jdbc = jdbc;
        this.once = once;
        this.undeliverable = undeliverable;
    }

    /**
     * Notes a notice with the letters it is about.
     *
     * @return whether one of them is ours; otherwise nothing has happened
     */
    @Transactional
    public boolean note(ReturnNotice notice, long inboxId, Instant now) {
        List<Sent> ours = notice.messageIds().isEmpty()
                ? List.of()
                : jdbc.sql("select id, recipient_address from outbox_letter where message_id in (:ids)")
                        .param("ids", notice.messageIds())
                        .query(Sent.class)
                        .list();
        ours.forEach(letter -> note(letter, of(letter, notice), inboxId, now));
        return !ours.isEmpty();
    }

    /** What is said of that recipient; where mail is forwarded, of the one it was forwarded to. */
    private static ReturnedMail of(Sent letter, ReturnNotice notice) {
        var recipient = Mailbox.of(letter.recipientAddress());
        return notice.failures().stream()
                .filter(failure -> Mailbox.of(failure.recipient()).equals(recipient))
                .findFirst()
                .orElse(notice.failures().get(0));
    }

    private void note(Sent letter, ReturnedMail returned, long inboxId, Instant now) {
        if (returned.kind() == Kind.ARRIVED) {
            return;
        }
        once.insert(
                "insert into letter_return (letter_id, inbox_id, kind, status, reason, at)"
                        + " values (:letter, :inbox, :kind, :status, :reason, :now)",
                Map.of(
                        "letter", letter.id(),
                        "inbox", inboxId,
                        "kind", returned.kind().name(),
                        "status", returned.status(),
                        "reason", returned.reason(),
                        "now", now.atOffset(ZoneOffset.UTC)));
        if (returned.kind() == Kind.FAILED) {
            markReturned(letter.id(), now);
        }
        if (returned.permanent()) {
            undeliverable.note(letter.recipientAddress(), returned.status(), letter.id(), now);
        }
    }

    /** A letter whose arrival was in doubt has been on its way, too. */
    private void markReturned(long letterId, Instant now) {
        jdbc.sql("update outbox_state set state = 'RETURNED', due_at = null, changed_at = :now"
                        + " where letter_id = :id and state in ('SENT', 'UNKNOWN')")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", letterId)
                .update();
    }

    /** All that mail servers said of a letter, newest first. */
    List<Line> of(long letterId) {
        return jdbc.sql("select * from letter_return where letter_id = :id order by id desc")
                .param("id", letterId)
                .query(Returns::line)
                .list();
    }

    /** The letter that came back with this one. */
    Optional<Long> letterOf(long inboxId) {
        return jdbc.sql("select min(letter_id) from letter_return where inbox_id = :id")
                .param("id", inboxId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                Kind.valueOf(row.getString("kind")),
                row.getString("status"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("inbox_id"));
    }
}
