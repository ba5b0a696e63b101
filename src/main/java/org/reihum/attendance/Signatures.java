package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed, of those who were there: a signature on paper belongs to the entry from the door and makes no second one. */
@Component
public class Signatures {

    /**
     * Somebody who was there.
     *
     * @param person empty for who is not in the register
     * @param drawn signed on the device
     * @param typedBack is on the list only because a signed sheet says so
     */
    public record Entry(
            long attendance,
            Optional<PersonId> person,
            String firstName,
            String lastName,
            String organisation,
            boolean signed,
            boolean drawn,
            boolean typedBack) {}

    private final AttendanceBook book;
    private final JdbcClient jdbc;

    Signatures(AttendanceBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** All who were there, in the order in which they were noted. */
    public List<Entry> of(MeetingId meeting) {
        return jdbc.sql("select id, person_id, first_name, last_name, organisation, signed, method,"
                        + " signature is not null as drawn from attendance"
                        + " where meeting_id = :meeting order by id")
                .param("meeting", meeting.value())
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("person_id", Long.class))
                                .map(PersonId::new),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("organisation"),
                        row.getBoolean("signed"),
                        row.getBoolean("drawn"),
                        row.getString("method").equals(CheckInMethod.SHEET.name())))
                .list();
    }

    /** Not within a transaction. {@link CheckedIn.AlreadyIn} when the list says so already, or the entry is gone. */
    public CheckedIn put(MeetingId meeting, long attendance, boolean signed, CheckIn how, Instant now) {
        return book.note(
                meeting,
                Act.SIGNED,
                how,
                now,
                () -> changed(meeting, attendance, signed)
                        ? new CheckedIn.In(attendance)
                        : new CheckedIn.AlreadyIn(attendance, null, ""));
    }

    /** Erases what was drawn on devices at meetings before that day; that they signed stays noted. */
    public void forget(LocalDate before) {
        jdbc.sql("update attendance set signature = null where signature is not null"
                        + " and meeting_id in (select id from meeting where takes_place_on < :day)")
                .param("day", before)
                .update();
    }

    private boolean changed(MeetingId meeting, long attendance, boolean signed) {
        return jdbc.sql("update attendance set signed = :signed"
                                + " where id = :id and meeting_id = :meeting and signed <> :signed")
                        .param("signed", signed)
                        .param("id", attendance)
                        .param("meeting", meeting.value())
                        .update()
                == 1;
    }
}
