package org.reihum.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on record about the steps of the meetings. */
@Component
class Entries {

    private final JdbcClient jdbc;
    private final Meetings meetings;

    Entries(JdbcClient jdbc, Meetings meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** Of each meeting what is on record. */
    Map<MeetingId, Map<Milestone, Entry>> of(Collection<MeetingId> meetings) {
        Map<MeetingId, Map<Milestone, Entry>> entries = new HashMap<>();
        jdbc.sql("select e.*, coalesce(a.display_name, e.done_by) as who from timeline_entry e"
                        + " left join account a on a.email = e.done_by where e.meeting_id in (:meetings)")
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((ResultSet row) -> {
                    entries.computeIfAbsent(
                                    new MeetingId(row.getLong("meeting_id")), id -> new EnumMap<>(Milestone.class))
                            .put(Milestone.valueOf(row.getString("step")), entry(row));
                });
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new Entry(
                row.getObject("due_on", LocalDate.class),
                owner == null ? null : new Responsible(Owner.valueOf(owner), row.getString("owner_name")),
                row.getString("note"),
                doneAt == null ? null : doneAt.toInstant(),
                row.getString("who"));
    }

    /** Ticked before, it stays as it was. @param by log-in name */
    @Transactional
    void tick(MeetingId meeting, Milestone step, String by, Instant now) {
        begin(meeting, step);
        jdbc.sql("update timeline_entry set done_at = :now, done_by = :by"
                        + " where meeting_id = :meeting and step = :step and done_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("meeting", meeting.value())
                .param("step", step.name())
                .update();
    }

    @Transactional
    void untick(MeetingId meeting, Milestone step) {
        jdbc.sql("update timeline_entry set done_at = null, done_by = null"
                        + " where meeting_id = :meeting and step = :step")
                .param("meeting", meeting.value())
                .param("step", step.name())
                .update();
    }

    /** What is otherwise for this meeting; null for what is as the series has it. */
    @Transactional
    void change(
            MeetingId meeting,
            Milestone step,
            @Nullable LocalDate day,
            @Nullable Responsible responsible,
            String note) {
        begin(meeting, step);
        jdbc.sql("update timeline_entry set due_on = :day, owner = :owner, owner_name = :name, note = :note"
                        + " where meeting_id = :meeting and step = :step")
                .param("day", day)
                .param("owner", responsible == null ? null : responsible.owner().name())
                .param("name", responsible == null ? "" : responsible.name())
                .param("note", note)
                .param("meeting", meeting.value())
                .param("step", step.name())
                .update();
    }

    private void begin(MeetingId meeting, Milestone step) {
        // of two who begin at once, the second finds the row
        meetings.lock(meeting);
        jdbc.sql("insert into timeline_entry (meeting_id, step, owner_name, note)"
                        + " select :meeting, :step, '', '' from meeting m where m.id = :meeting and not exists"
                        + " (select 1 from timeline_entry e where e.meeting_id = :meeting and e.step = :step)")
                .param("meeting", meeting.value())
                .param("step", step.name())
                .update();
    }
}
