package org.reihum.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.door.DoorStand.Here;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is in. */
@Component
class DoorStands {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DoorGuests guests;
    private final AttendanceVersions versions;
    private final JdbcClient jdbc;

    DoorStands(DoorGuests guests, AttendanceVersions versions, JdbcClient jdbc) {
        this.guests = guests;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    DoorStand of(OpenDoor door, Locale language, Instant now) {
        MeetingText words = door.meeting().text(language);
        boolean closed = isClosed(door.id());
        return new DoorStand(
                words.title(),
                words.when(),
                door.desk(),
                guests.stamp(door.id(), now),
                door.isTime(now),
                door.meeting().cancelled(),
                closed,
                door.link().signature(),
                closed || door.meeting().cancelled() ? List.of() : here(door));
    }

    /** Changes whenever what {@link #of} says may have: much cheaper to read, because every device asks all the time. */
    String stamp(OpenDoor door, Instant now) {
        String book = jdbc.sql("""
                        select (select coalesce(max(id), 0) from attendance_note where meeting_id = :meeting) as acts,
                               (select coalesce(max(id), 0) from attendance where meeting_id = :meeting) as newest,
                               (select count(*) from attendance where meeting_id = :meeting) as present
                        """)
                .param("meeting", door.id().value())
                .query((row, number) ->
                        row.getLong("acts") + "." + row.getLong("newest") + "." + row.getLong("present"))
                .single();
        return String.join(
                "-",
                book,
                guests.stamp(door.id(), now),
                isClosed(door.id()) ? "closed" : "",
                door.isTime(now) ? "open" : "",
                door.meeting().state().name(),
                Integer.toString(door.meeting().sequence()));
    }

    boolean isClosed(MeetingId meeting) {
        return versions.closed(meeting);
    }

    private List<Here> here(OpenDoor door) {
        ZoneId zone = door.meeting().zone();
        return jdbc.sql("""
                        select a.id, a.person_id, a.first_name, a.last_name, a.organisation, a.checked_in_at,
                               coalesce(c.display_name, a.checked_in_by) as checked_in_by,
                               a.online, e.person_id is null and a.online = false as walk_in
                        from attendance a
                        left join expected_guest e on e.meeting_id = a.meeting_id and e.person_id = a.person_id
                        left join account c on c.email = a.checked_in_by
                        where a.meeting_id = :meeting order by a.checked_in_at desc, a.id desc
                        """)
                .param("meeting", door.id().value())
                .query((row, number) -> here(row, zone))
                .list();
    }

    private static Here here(ResultSet row, ZoneId zone) throws SQLException {
        long person = row.getLong("person_id");
        boolean known = !row.wasNull();
        OffsetDateTime at = row.getObject("checked_in_at", OffsetDateTime.class);
        String first = row.getString("first_name");
        return new Here(
                row.getLong("id"),
                known ? person : null,
                first.isEmpty() ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                row.getString("organisation"),
                at == null ? "" : hour(at.toInstant(), zone),
                row.getString("checked_in_by"),
                row.getBoolean("walk_in"),
                row.getBoolean("online"));
    }

    /** The same without the address of an organiser who was first: telephones of helpers get names only. */
    DoorAnswer named(DoorAnswer answer) {
        return answer.by().isEmpty()
                ? answer
                : new DoorAnswer(
                        answer.nonce(),
                        answer.result(),
                        answer.attendance(),
                        answer.person(),
                        answer.at(),
                        jdbc.sql("select display_name from account where email = :by")
                                .param("by", answer.by())
                                .query(String.class)
                                .optional()
                                .orElse(answer.by()));
    }

    static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
