package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a mailing back, whole or not at all. {@link DueLetters} claims rows, this changes them only while nobody has:
 * when a run was quicker with one letter, nothing is recalled.
 */
@Component
class Recalling {

    /** What came of it. */
    sealed interface Result {
        record Recalled(int letters) implements Result {}

        /** The hold is over: letters are leaving or have left. */
        record TooLate() implements Result {}

        /** Somebody else was quicker. */
        record Before() implements Result {}
    }

    /** Of two recalls at once the second waits here, so that what the rooms undo meets in no deadlock. */
    private static final String ONE_AT_A_TIME =
            "select id from mailing where recalled_at is null and (leaves_at is null or leaves_at > :now) order by id for update";

    private static final String NOTE = """
            update mailing set recalled_at = :now, recalled_by = :by
            where id = :id and recalled_at is null and (leaves_at is null or leaves_at > :now)
            """;

    private static final String STOP = """
            update outbox_state set state = 'RECALLED', due_at = null, changed_at = :now
            where mailing_id = :id and state = 'NEW'
            """;

    private static final String PURPOSES = """
            select l.purpose from outbox_letter l join outbox_state s on s.letter_id = l.id
            where s.mailing_id = :id order by l.id
            """;

    private final JdbcClient jdbc;
    private final MailingList mailings;
    private final ObjectProvider<MailingListener> rooms;
    private final TransactionTemplate transaction;

    Recalling(
            JdbcClient jdbc,
            MailingList mailings,
            ObjectProvider<MailingListener> rooms,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.rooms = rooms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws MailingNotFound when there is no such mailing */
    Result recall(MailingId id, String by, Instant now) {
        Result result = transaction.execute(status -> recall(id, by, now, status));
        if (result == null) {
            throw new IllegalStateException("a recall without a result");
        }
        return result;
    }

    private Result recall(MailingId id, String by, Instant now, TransactionStatus status) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        jdbc.sql(ONE_AT_A_TIME).param("now", moment).query(Long.class).list();
        if (note(id, by, moment) == 0) {
            return mailings.get(id).recalledAt().isPresent() ? new Result.Before() : new Result.TooLate();
        }
        int stopped =
                jdbc.sql(STOP).param("now", moment).param("id", id.value()).update();
        if (hasBegun(id)) {
            status.setRollbackOnly();
            return new Result.TooLate();
        }
        List<String> purposes =
                jdbc.sql(PURPOSES).param("id", id.value()).query(String.class).list();
        var news = new MailingRecalled(id, mailings.get(id).writtenAt(), purposes, by, now, true);
        rooms.orderedStream().forEach(room -> room.recalled(news));
        return new Result.Recalled(stopped);
    }

    private int note(MailingId id, String by, OffsetDateTime moment) {
        return jdbc.sql(NOTE)
                .param("now", moment)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    private boolean hasBegun(MailingId id) {
        return jdbc.sql("select count(*) from outbox_state where mailing_id = :id and state <> 'RECALLED'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
