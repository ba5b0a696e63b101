package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the outbox with all that is known of its way.
 *
 * @param due when it is tried next by itself, unless a run has it in hand
 */
record KeptLetter(
        long id,
        Letter letter,
        String messageId,
        Instant writtenAt,
        LetterState state,
        int attempts,
        Optional<Instant> due,
        Optional<String> lastError,
        Instant changedAt,
        Optional<MailingId> mailing) {

    static KeptLetter of(ResultSet row, int number) throws SQLException {
        return new KeptLetter(
                row.getLong("id"),
                DueLetters.letter(row),
                row.getString("message_id"),
                instant(row.getObject("written_at", OffsetDateTime.class)).orElseThrow(),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("last_error")),
                instant(row.getObject("changed_at", OffsetDateTime.class)).orElseThrow(),
                Optional.ofNullable(row.getObject("mailing_id", Long.class)).map(MailingId::new));
    }

    KeptLetter with(List<Enclosure> enclosures) {
        return new KeptLetter(
                id, letter.with(enclosures), messageId, writtenAt, state, attempts, due, lastError, changedAt, mailing);
    }

    /** When it is tried again by itself. */
    public Optional<Instant> next() {
        return state == LetterState.RETRY || state == LetterState.UNKNOWN ? due : Optional.empty();
    }

    /** Until when it cannot leave, as long as it waits for its first try. */
    public Optional<Instant> heldUntil() {
        return state == LetterState.NEW ? due.filter(writtenAt::isBefore) : Optional.empty();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime value) {
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }
}
