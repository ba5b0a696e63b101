package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody should look at before a report is handed on. */
@Component
class ReportNotes {

    /** What is remarkable about a meeting in a report. */
    enum Code {
        CANCELLED,
        /** Held, but nobody has closed its list: the figures are those of the moment. */
        OPEN_LIST,
        /** Held, but nobody is on the list of those present. */
        NOBODY,
        /** Some who came have not signed. */
        UNSIGNED
    }

    /** @param amount how many; 0 where nothing is counted */
    record Note(Code code, int amount) {}

    /** @param id of the meeting; {@code meeting} is its number in its series */
    record Shown(long id, String series, int meeting, String city, String code, int amount) {}

    private final JdbcClient jdbc;

    ReportNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static List<Note> about(ReportContent.MeetingLine meeting) {
        ReportContent.Counts counts = meeting.counts();
        if (counts == null) {
            return List.of(new Note(Code.CANCELLED, 0));
        }
        List<Note> notes = new ArrayList<>();
        if (meeting.provisional()) {
            notes.add(new Note(Code.OPEN_LIST, 0));
        }
        if (counts.participations() == 0) {
            notes.add(new Note(Code.NOBODY, 0));
        }
        if (counts.unsigned() > 0) {
            notes.add(new Note(Code.UNSIGNED, counts.unsigned()));
        }
        return notes;
    }

    /** Replaces what was noted about that meeting. */
    void write(long report, ReportContent.MeetingLine meeting) {
        jdbc.sql("delete from report_note where report_id = :report and meeting_id = :meeting")
                .param("report", report)
                .param("meeting", meeting.id())
                .update();
        about(meeting)
                .forEach(note -> jdbc.sql(
                                "insert into report_note (report_id, meeting_id, code, amount) values (:report, :meeting, :code, :amount)")
                        .param("report", report)
                        .param("meeting", meeting.id())
                        .param("code", note.code().name())
                        .param("amount", note.amount())
                        .update());
    }

    List<Shown> of(long report) {
        return jdbc.sql("""
                        select m.id, s.name as series, m.number as meeting, p.name as city, n.code, n.amount
                        from report_note n join meeting m on m.id = n.meeting_id join place p on p.id = m.place_id
                        join series s on s.id = m.series_id
                        where n.report_id = :report order by m.series_id, m.number, n.code
                        """).param("report", report).query(Shown.class).list();
    }
}
