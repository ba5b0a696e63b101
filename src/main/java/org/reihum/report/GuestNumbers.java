package org.reihum.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reihum.attendance.Attendee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for guests who are in no register: that of the first entry under their name and organisation at the meetings of a
 * report, so that one who came twice has one number. Entries that a correction took away keep theirs in the older versions,
 * and open lists theirs as the report has copied them.
 */
@Component
class GuestNumbers {

    private static final String GUESTS =
            """
            select lower(last_name) as last_name, lower(first_name) as first_name, lower(organisation) as organisation,
                   min(entry) as entry
            from (select last_name, first_name, organisation, id as entry from attendance
                  where person_id is null and meeting_id in (:meetings) and meeting_id not in (%1$s)
                  union all
                  select last_name, first_name, organisation, attendance_id from attendance_record
                  where person_id is null and attendance_id is not null and meeting_id in (:meetings)
                    and meeting_id not in (%1$s)
                  union all
                  select last_name, first_name, organisation, attendance_id from report_open_line
                  where person_id is null and report_id = :report) guests
            group by lower(last_name), lower(first_name), lower(organisation)
            """.formatted("select meeting_id from report_open_list where report_id = :report");

    /** The numbers of the guests of one report. */
    record Numbers(Map<Object, Long> numbers) {

        /** "P12" for somebody of the register, "G7" for a guest. */
        String of(Attendee who) {
            return who.person() == null
                    ? "G" + numbers.getOrDefault(who.identity(), 0L)
                    : "P" + who.person().value();
        }
    }

    private final JdbcClient jdbc;

    GuestNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Numbers of(long report, List<ReportContent.MeetingLine> meetings) {
        Map<Object, Long> numbers = new HashMap<>();
        if (!meetings.isEmpty()) {
            jdbc.sql(GUESTS)
                    .param(
                            "meetings",
                            meetings.stream().map(ReportContent.MeetingLine::id).toList())
                    .param("report", report)
                    .query(row -> {
                        Attendee guest = Attendee.walkIn(
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getString("organisation"),
                                null);
                        numbers.merge(guest.identity(), row.getLong("entry"), Math::min);
                    });
        }
        return new Numbers(numbers);
    }
}
