package org.reihum.feedback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reihum.mail.WrittenLetters;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose link was used, and what was said: two tables that nothing joins. */
@Component
class FeedbackBook {

    private static final String MAKE =
            "insert into feedback_link (meeting_id, person_id, asked_at, asked_by) values (?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Meetings meetings;

    private final WrittenLetters letters;

    FeedbackBook(JdbcClient jdbc, JdbcTemplate many, Meetings meetings, WrittenLetters letters) {
        this.jdbc = jdbc;
        this.many = many;
        this.meetings = meetings;
        this.letters = letters;
    }

    /** A link as the page knows it. */
    record Link(MeetingId meeting, boolean used) {}

    /** Who has been written to; a letter that was recalled has reached nobody. */
    Set<PersonId> asked(MeetingId meeting) {
        Set<String> written = letters.of(scope(meeting)).stream()
                .map(WrittenLetters.Written::purpose)
                .collect(Collectors.toSet());
        return links(meeting).entrySet().stream()
                .filter(link -> written.contains(purpose(link.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String scope(MeetingId meeting) {
        return "meeting:" + meeting.value();
    }

    static String purpose(long link) {
        return "feedback:" + link;
    }

    /**
     * Within the transaction that writes the letters.
     *
     * @return number of each one's link; made for those who have none
     */
    Map<PersonId, Long> links(MeetingId meeting, Collection<PersonId> people, String by, Instant now) {
        // of two who send at once, the second finds the links of the first
        meetings.lock(meeting);
        Map<PersonId, Long> before = links(meeting);
        List<PersonId> without =
                people.stream().filter(person -> !before.containsKey(person)).toList();
        many.batchUpdate(MAKE, without, Math.max(1, without.size()), (row, person) -> {
            row.setLong(1, meeting.value());
            row.setLong(2, person.value());
            row.setObject(3, now.atOffset(ZoneOffset.UTC));
            row.setString(4, by);
        });
        return links(meeting);
    }

    private Map<PersonId, Long> links(MeetingId meeting) {
        return jdbc
                .sql("select id, person_id from feedback_link where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query((row, number) -> Map.entry(new PersonId(row.getLong("person_id")), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
