package org.reihum.attendance;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.attendance.AttendanceNotes.Note;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes what lists kept elsewhere say of who came: new entries in one go, and what is put right one by one. */
@Component
class WritingEntries {

    private static final String ENTRY = """
            insert into attendance (meeting_id, person_id, first_name, last_name, organisation_id, organisation, size_class,
                network_id, function, signed, method, checked_in_by, online)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Attendances attendances;
    private final AttendanceNotes notes;
    private final JdbcTemplate batches;

    WritingEntries(Attendances attendances, AttendanceNotes notes, JdbcTemplate batches) {
        this.attendances = attendances;
        this.notes = notes;
        this.batches = batches;
    }

    void write(MeetingCard meeting, List<PastAttendance> entries, String by, Instant now) {
        List<Note> done = new ArrayList<>(putRight(
                meeting,
                entries.stream().filter(entry -> entry.instead() != null).toList()));
        // whoever counts next does so by SQL, and so does what is entered now
        attendances.flush();
        List<PastAttendance> fresh = entries.stream()
                .filter(entry -> entry.instead() == null && entry.turnout().came())
                .toList();
        enter(meeting, fresh, by).forEach(id -> done.add(new Note(Act.IN, id)));
        notes.add(meeting.id(), done, new CheckIn(CheckInMethod.AFTERWARDS, null, by, false), now);
    }

    private List<Note> putRight(MeetingCard meeting, List<PastAttendance> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, Attendance> known = attendances
                .findByMeetingIdOrderById(meeting.id().value())
                .stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
        return entries.stream().map(entry -> putRight(meeting, entry, known)).toList();
    }

    private Note putRight(MeetingCard meeting, PastAttendance entry, Map<Long, Attendance> known) {
        Attendance entered = Optional.ofNullable(known.get(entry.instead()))
                .orElseThrow(
                        () -> new IllegalStateException(entry.instead() + " is not on the list of " + meeting.id()));
        if (entry.turnout().came()) {
            entered.correct(entry.who(), isOnline(meeting, entry), entry.signed());
            return new Note(Act.CORRECTED, entered.id());
        }
        attendances.delete(entered);
        return new Note(Act.UNDONE, entered.id());
    }

    private static boolean isOnline(MeetingCard meeting, PastAttendance entry) {
        return entry.turnout() == Turnout.ONLINE || meeting.online().only();
    }

    /** @return their numbers */
    private List<Long> enter(MeetingCard meeting, List<PastAttendance> entries, String by) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(ENTRY, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int at) throws SQLException {
                        fill(row, meeting, entries.get(at), by);
                    }

                    @Override
                    public int getBatchSize() {
                        return entries.size();
                    }
                },
                keys);
        return keys.getKeyList().stream()
                .flatMap(key -> Stream.of((Number) key.values().iterator().next()))
                .map(Number::longValue)
                .toList();
    }

    private static void fill(PreparedStatement row, MeetingCard meeting, PastAttendance entry, String by)
            throws SQLException {
        Attendee who = entry.who();
        row.setLong(1, meeting.id().value());
        row.setObject(2, Optional.ofNullable(who.person()).map(PersonId::value).orElse(null), Types.BIGINT);
        row.setString(3, who.firstName());
        row.setString(4, who.lastName());
        row.setObject(
                5,
                Optional.ofNullable(who.organisationId())
                        .map(OrganisationId::value)
                        .orElse(null),
                Types.BIGINT);
        row.setString(6, who.organisation());
        row.setString(7, who.sizeClass() == null ? null : who.sizeClass().name());
        row.setObject(
                8, Optional.ofNullable(who.network()).map(NetworkId::value).orElse(null), Types.BIGINT);
        row.setString(9, who.function().name());
        row.setBoolean(10, entry.signed());
        row.setString(11, CheckInMethod.AFTERWARDS.name());
        row.setString(12, by);
        row.setBoolean(13, isOnline(meeting, entry));
    }
}
