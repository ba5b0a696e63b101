package org.reihum.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.reihum.invitation.MissedMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads it from the latest version of the closed list of what was held last; while the list is open nobody is missing. */
@Component
class MissedBefore implements MissedMeetings {

    private static final String MISSED = """
            select count(*) from attendance_record r
            where r.person_id = :person and r.standing = 'NO_SHOW' and r.until_version is null
              and r.meeting_id = (select m.id from meeting m
                                  where m.series_id = :series and m.id <> :meeting and m.takes_place_on < :day
                                    and (m.takes_place_on < :today or m.takes_place_on = :today and m.ends_at <= :time)
                                    and %s
                                  order by m.takes_place_on desc, m.id desc fetch first 1 rows only)
            """.formatted(HeldMeetings.HELD);

    /** A meeting without a day comes after all others. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MissedBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean missedBefore(PersonId person, MeetingCard meeting) {
        LocalDate day = meeting.day();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), meeting.zone());
        return jdbc.sql(MISSED)
                        .param("person", person.value())
                        .param("series", meeting.seriesId().value())
                        .param("meeting", meeting.id().value())
                        .param("day", day == null ? NO_DAY : day)
                        .param("today", now.toLocalDate())
                        .param("time", now.toLocalTime())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
