package org.reihum.report;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.reihum.attendance.AttendanceFigures;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CountedList;
import org.reihum.invitation.GuestList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists that were open when a report counted them, as they stood then. */
@Component
class OpenListCopies {

    private static final int AT_ONCE = 1000;

    private static final String LIST = """
            insert into report_open_list (report_id, meeting_id, invited, accepted, promoted, waiting, withdrawn, declined,
                                          tentative, not_answered, excused)
            values (:report, :meeting, :invited, :accepted, :promoted, :waiting, :withdrawn, :declined,
                    :tentative, :open, :excused)
            """;

    private static final String LINE = """
            insert into report_open_line (report_id, meeting_id, standing, attendance_id, person_id, first_name, last_name,
                                          organisation_id, organisation, size_class, network_id, function, signed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    OpenListCopies(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void keep(long report, long meeting, CountedList list) {
        GuestList.Counts guests = list.figures().guests();
        jdbc.sql(LIST)
                .param("report", report)
                .param("meeting", meeting)
                .param("invited", guests.invited())
                .param("accepted", guests.accepted())
                .param("promoted", guests.promoted())
                .param("waiting", guests.waiting())
                .param("withdrawn", guests.withdrawn())
                .param("declined", guests.declined())
                .param("tentative", guests.tentative())
                .param("open", guests.open())
                .param("excused", list.figures().excused())
                .update();
        many.batchUpdate(LINE, list.lines(), AT_ONCE, (row, line) -> {
            row.setLong(1, report);
            row.setLong(2, meeting);
            fill(row, line);
        });
    }

    private static void fill(PreparedStatement row, AttendanceLine line) throws SQLException {
        Attendee who = line.who();
        row.setString(3, line.standing().name());
        row.setObject(4, line.attendance(), Types.BIGINT);
        row.setObject(5, who.person() == null ? null : who.person().value(), Types.BIGINT);
        row.setString(6, who.firstName());
        row.setString(7, who.lastName());
        row.setObject(
                8, who.organisationId() == null ? null : who.organisationId().value(), Types.BIGINT);
        row.setString(9, who.organisation());
        row.setString(10, who.sizeClass() == null ? null : who.sizeClass().name());
        row.setObject(11, who.network() == null ? null : who.network().value(), Types.BIGINT);
        row.setString(12, who.function().name());
        row.setBoolean(13, line.signed());
    }

    /** Empty for a list that was closed, and for reports of releases that kept none. */
    Optional<CountedList> find(long report, long meeting) {
        return jdbc.sql("select * from report_open_list where report_id = :report and meeting_id = :meeting")
                .param("report", report)
                .param("meeting", meeting)
                .query((row, number) -> list(row, lines(report, meeting)))
                .optional();
    }

    private static CountedList list(ResultSet row, List<AttendanceLine> lines) throws SQLException {
        var guests = new GuestList.Counts(
                row.getInt("invited"),
                row.getInt("accepted"),
                row.getInt("promoted"),
                row.getInt("waiting"),
                row.getInt("withdrawn"),
                row.getInt("declined"),
                row.getInt("tentative"),
                row.getInt("not_answered"),
                0,
                0,
                0,
                0,
                0);
        // what is reported has begun
        return new CountedList(lines, AttendanceFigures.of(guests, row.getInt("excused"), true, lines), 0);
    }

    private List<AttendanceLine> lines(long report, long meeting) {
        return jdbc.sql("select * from report_open_line where report_id = :report and meeting_id = :meeting")
                .param("report", report)
                .param("meeting", meeting)
                .query((row, number) -> AttendanceLine.of(row))
                .list();
    }
}
