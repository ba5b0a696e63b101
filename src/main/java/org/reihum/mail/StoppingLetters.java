package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the letters of a mailing from leaving that could not leave so far, such as those that a mail server has put off:
 * for these people it is as if it had been recalled.
 */
@Component
class StoppingLetters {

    private static final String STOP = """
            update outbox_state set state = 'RECALLED', due_at = null, changed_at = :now
            where letter_id = :id and state in ('NEW', 'RETRY')
            """;

    private final JdbcClient jdbc;
    private final Corrections corrections;
    private final MailingList mailings;
    private final ObjectProvider<MailingListener> rooms;

    StoppingLetters(
            JdbcClient jdbc, Corrections corrections, MailingList mailings, ObjectProvider<MailingListener> rooms) {
        this.jdbc = jdbc;
        this.corrections = corrections;
        this.mailings = mailings;
        this.rooms = rooms;
    }

    /**
     * @return how many were stopped; those that a run has in hand leave
     * @throws MailingNotFound when there is no such mailing
     */
    @Transactional
    public int stop(MailingId id, String by, Instant now) {
        MailingLine mailing = mailings.get(id);
        if (mailing.recalled() || mailing.canBeRecalled(now)) {
            return 0;
        }
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        // of two who stop at once, or stop and recall, the second waits here
        jdbc.sql("select id from mailing where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
        List<String> stopped = new ArrayList<>();
        for (SentLetter letter : corrections.letters(id)) {
            if (letter.canBeStopped()
                    && jdbc.sql(STOP)
                                    .param("now", moment)
                                    .param("id", letter.id())
                                    .update()
                            == 1) {
                stopped.add(letter.purpose());
            }
        }
        if (!stopped.isEmpty()) {
            var news = new MailingRecalled(id, mailing.writtenAt(), stopped, by, now, false);
            rooms.orderedStream().forEach(room -> room.recalled(news));
        }
        return stopped.size();
    }
}
