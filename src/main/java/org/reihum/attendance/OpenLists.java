package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The meetings of the last year that are over and whose list nobody has closed: what is older was over before Reihum was
 * used, or will not be closed any more. In as many queries for thirty as for one.
 */
@Component
public class OpenLists {

    /** Where nobody was expected and nobody came there is no list to close. */
    private static final String OPEN = """
            select m.id from meeting m
            where m.state <> 'CANCELLED' and m.takes_place_on between :first and :last
              and not exists (select 1 from attendance_version v where v.meeting_id = m.id)
              and %s
            """.formatted(HeldMeetings.LISTED);

    private static final List<MeetingId> NO_MEETING = List.of(new MeetingId(0));

    private final Timetable timetable;
    private final JdbcClient jdbc;

    OpenLists(Timetable timetable, JdbcClient jdbc) {
        this.timetable = timetable;
        this.jdbc = jdbc;
    }

    /** From the day after the meeting on, the latest first. */
    public List<MeetingCard> all(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<MeetingId> ids = jdbc.sql(OPEN)
                .param("first", today.minusYears(1))
                .param("last", today)
                .query((row, number) -> new MeetingId(row.getLong("id")))
                .list();
        return timetable.cards(ids.isEmpty() ? NO_MEETING : ids).stream()
                .filter(meeting -> isDue(meeting, now))
                .sorted(Comparator.comparing(MeetingCard::day, Comparator.reverseOrder()))
                .toList();
    }

    private static boolean isDue(MeetingCard meeting, Instant now) {
        LocalDate day = meeting.day();
        return day != null
                && ClosingList.mayBeClosed(meeting, now)
                && day.isBefore(now.atZone(meeting.zone()).toLocalDate());
    }
}
