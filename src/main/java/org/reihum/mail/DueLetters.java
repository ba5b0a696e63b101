package org.reihum.mail;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters whose turn it is. Several runs, also on several machines, may ask at once: each row is claimed for one
 * of them, and each change names the claim, so that a run that slept through its lease changes nothing.
 */
@Component
class DueLetters {

    /** How long a run may keep what it claimed; a killed one's letters go on after it. */
    static final Duration LEASE = Duration.ofMinutes(6);

    private static final String DUE = """
            select letter_id, state, attempts from outbox_state
            where (state in ('NEW', 'RETRY', 'UNKNOWN') and due_at <= :now)
               or (state = 'CLAIMED' and lease_until <= :now)
            order by due_at, letter_id limit :most for update skip locked
            """;

    private static final String CLAIM = """
            update outbox_state set state = 'CLAIMED', attempts = attempts + 1,
                owner = :owner, lease_until = :lease, changed_at = :now
            where letter_id = :id and state = :state and attempts = :attempts
            """;

    private static final String MARK = """
            update outbox_state set state = :state, attempts = :attempts, due_at = :due, last_error = coalesce(:error, last_error),
                owner = null, lease_until = null, changed_at = :now
            where letter_id = :id and state = 'CLAIMED' and owner = :owner
            """;

    private record Row(long letterId, LetterState state, int attempts) {}

    private final JdbcClient jdbc;
    private final Enclosures enclosures;
    private final KeptFiles files;

    DueLetters(JdbcClient jdbc, Enclosures enclosures, KeptFiles files) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
        this.files = files;
    }

    /** Claims at most {@code most} letters, the longest due first. Committed when it returns. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<ClaimedLetter> claim(int most, Instant now) {
        var owner = UUID.randomUUID();
        // letters of one mailing share their files: read once for all that are claimed together
        var contents = new HashMap<FileId, byte[]>();
        return jdbc.sql(DUE).param("now", utc(now)).param("most", most).query(Row.class).list().stream()
                .filter(row -> isOurs(row, owner, now))
                .map(row -> read(row, owner, contents, now))
                .toList();
    }

    /** Notes what became of a claimed letter. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void mark(ClaimedLetter claimed, Outcome outcome, Instant now) {
        Next next = Next.after(claimed, outcome, now);
        jdbc.sql(MARK)
                .param("state", next.state().name())
                .param("attempts", next.attempts())
                .param("due", next.due().map(DueLetters::utc).orElse(null))
                .param("error", next.error().orElse(null))
                .param("now", utc(now))
                .param("id", claimed.id())
                .param("owner", claimed.owner())
                .update();
    }

    private boolean isOurs(Row row, UUID owner, Instant now) {
        return jdbc.sql(CLAIM)
                        .param("owner", owner)
                        .param("lease", utc(now.plus(LEASE)))
                        .param("now", utc(now))
                        .param("id", row.letterId())
                        .param("state", row.state().name())
                        .param("attempts", row.attempts())
                        .update()
                == 1;
    }

    private ClaimedLetter read(Row row, UUID owner, Map<FileId, byte[]> contents, Instant now) {
        List<Enclosure> enclosed = enclosures.of(row.letterId());
        enclosed.forEach(enclosure -> contents.computeIfAbsent(enclosure.file(), files::content));
        return jdbc.sql("select * from outbox_letter where id = :id")
                .param("id", row.letterId())
                .query((found, line) -> new ClaimedLetter(
                        row.letterId(),
                        row.state(),
                        row.attempts() + 1,
                        owner,
                        now.plus(LEASE),
                        found.getString("message_id"),
                        letter(found).with(enclosed),
                        contents,
                        firstOfThread(row.letterId(), found.getString("thread"))))
                .single();
    }

    /** The Message-ID of the first letter of the thread that has left before. */
    private Optional<String> firstOfThread(long letter, @Nullable String thread) {
        return jdbc.sql("""
                        select l.message_id from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where l.thread = :thread and l.id < :letter and s.state in ('SENT', 'UNKNOWN')
                        order by l.id fetch first 1 row only
                        """)
                .param("thread", thread)
                .param("letter", letter)
                .query(String.class)
                .optional();
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("purpose"),
                row.getString("scope"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getString("plain_text"),
                row.getString("html"),
                calendar(row.getString("calendar_method"), row.getBytes("calendar")),
                Optional.ofNullable(row.getString("reply_to")),
                Locale.forLanguageTag(row.getString("language")),
                List.of(),
                Optional.ofNullable(row.getString("thread")),
                Optional.ofNullable(row.getString("unsubscribe")).map(URI::create),
                Optional.ofNullable(row.getString("in_reply_to")),
                row.getBoolean("by_hand"));
    }

    private static Optional<CalendarPart> calendar(@Nullable String method, byte @Nullable [] content) {
        return method == null || content == null ? Optional.empty() : Optional.of(new CalendarPart(method, content));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
