package org.reihum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.attendance.HeldMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which meetings a report counts, and by which versions of their lists: chosen once, at the beginning of its run. */
@Component
class ListedMeetings {

    private final Timetable timetable;
    private final HeldMeetings held;
    private final AttendanceVersions versions;
    private final JdbcClient jdbc;

    ListedMeetings(Timetable timetable, HeldMeetings held, AttendanceVersions versions, JdbcClient jdbc) {
        this.timetable = timetable;
        this.held = held;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /** A run that goes on keeps to what it has chosen. */
    @Transactional
    public void choose(Report report) {
        if (!chosen(report.id()).isEmpty()) {
            return;
        }
        List<MeetingCard> meetings = report.scope().meetings(timetable, held, report.requestedAt());
        for (int position = 0; position < meetings.size(); position++) {
            MeetingCard meeting = meetings.get(position);
            jdbc.sql("insert into report_meeting (report_id, position, meeting_id, list_version)"
                            + " values (:report, :position, :meeting, :version)")
                    .param("report", report.id())
                    .param("position", position)
                    .param("meeting", meeting.id().value())
                    .param("version", meeting.cancelled() ? 0 : versions.latest(meeting.id()))
                    .update();
        }
    }

    /** In the order of the report. */
    List<Listed> of(long report) {
        Map<MeetingId, Integer> chosen = chosen(report);
        Map<MeetingId, MeetingCard> cards = timetable.cards(chosen.keySet()).stream()
                .collect(Collectors.toMap(MeetingCard::id, Function.identity()));
        return chosen.entrySet().stream()
                .map(each -> new Listed(cards.get(each.getKey()), each.getValue()))
                .toList();
    }

    private Map<MeetingId, Integer> chosen(long report) {
        Map<MeetingId, Integer> chosen = new LinkedHashMap<>();
        jdbc.sql("select meeting_id, list_version from report_meeting where report_id = :report order by position")
                .param("report", report)
                .query(row -> {
                    chosen.put(new MeetingId(row.getLong(1)), row.getInt(2));
                });
        return chosen;
    }
}
