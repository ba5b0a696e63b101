package org.reihum.feedback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reihum.mail.WrittenLetters;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose link was used, and what was said: two tables that nothing joins. */
@Component
class FeedbackBook {

    private final JdbcClient jdbc;

    private final WrittenLetters letters;

    FeedbackBook(JdbcClient jdbc, WrittenLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** A link as the page knows it. */
    record Link(MeetingId meeting, boolean used) {}

    /** Who has been written to; a letter that was recalled has reached nobody. */
    Set<PersonId> asked(MeetingId meeting) {
        Set<String> written = letters.of(scope(meeting)).stream()
                .map(WrittenLetters.Written::purpose)
                .collect(Collectors.toSet());
        return jdbc
                .sql("select id, person_id from feedback_link where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query((row, number) -> Map.entry(purpose(row.getLong("id")), new PersonId(row.getLong("person_id"))))
                .list()
                .stream()
                .filter(link -> written.contains(link.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    static String scope(MeetingId meeting) {
        return "meeting:" + meeting.value();
    }

    static String purpose(long link) {
        return "feedback:" + link;
    }

    /** Within the transaction that writes the letter. @return number of the person's link, made when there is none */
    long link(MeetingId meeting, PersonId person, String by, Instant now) {
        jdbc.sql("insert into feedback_link (meeting_id, person_id, asked_at, asked_by)"
                        + " select :meeting, :person, :now, :by where not exists (select 1 from feedback_link"
                        + " where meeting_id = :meeting and person_id = :person)")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return jdbc.sql("select id from feedback_link where meeting_id = :meeting and person_id = :person")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    Optional<Link> find(long link) {
        return jdbc.sql("select meeting_id, used from feedback_link where id = :id")
                .param("id", link)
                .query((row, number) -> new Link(new MeetingId(row.getLong("meeting_id")), row.getBoolean("used")))
                .optional();
    }

    /** @return false when it was used before, also at the same moment */
    boolean use(long link) {
        return jdbc.sql("update feedback_link set used = true where id = :id and used = false")
                        .param("id", link)
                        .update()
                == 1;
    }

    void keep(MeetingId meeting, FeedbackForm said) {
        jdbc.sql("insert into feedback_answer (id, meeting_id, overall, good, better)"
                        + " values (:id, :meeting, cast(:overall as integer), :good, :better)")
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("overall", said.overall())
                .param("good", FeedbackForm.text(said.good()))
                .param("better", FeedbackForm.text(said.better()))
                .update();
    }

    /** In an order that says nothing. */
    List<Said> of(MeetingId meeting) {
        return jdbc.sql("select overall, good, better from feedback_answer where meeting_id = :meeting order by id")
                .param("meeting", meeting.value())
                .query((row, number) -> new Said(
                        Optional.ofNullable(row.getObject("overall", Integer.class)),
                        row.getString("good"),
                        row.getString("better")))
                .list();
    }
}
