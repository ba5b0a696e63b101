package org.reihum.chasing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said on the telephone; only ever added to. */
@Component
class CallBook {

    private static final String NOTES = """
            select c.person_id, c.at, coalesce(a.display_name, c.noted_by) as who, c.mark, c.note
            from call_note c left join account a on a.email = c.noted_by
            where c.meeting_id = :meeting order by c.id desc
            """;

    private final JdbcClient jdbc;

    CallBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by log-in name */
    void note(MeetingId meeting, PersonId person, @Nullable CallMark mark, String text, String by, Instant now) {
        jdbc.sql("insert into call_note (meeting_id, person_id, at, noted_by, mark, note)"
                        + " values (:meeting, :person, :now, :by, :mark, :text)")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("mark", mark == null ? null : mark.name())
                .param("text", text)
                .update();
    }

    /** All notes about a meeting by person, the latest first. */
    Map<PersonId, List<CallNote>> of(MeetingId meeting) {
        return jdbc
                .sql(NOTES)
                .param("meeting", meeting.value())
                .query((row, number) -> {
                    String mark = row.getString("mark");
                    return new CallNote(
                            new PersonId(row.getLong("person_id")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("who"),
                            mark == null ? null : CallMark.valueOf(mark),
                            row.getString("note"));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(CallNote::person));
    }
}
