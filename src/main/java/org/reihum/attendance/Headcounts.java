package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts who was invited, expected and there: of a closed list what its latest version says, else what is known now. */
@Component
public class Headcounts {

    private static final String EXCUSED = """
            select count(*) from invitation
            where meeting_id = :meeting and withdrawn_at is null and answer = 'NO' and seat_given_up_at >= :morning
            """;

    private final GuestList guestList;
    private final AttendanceLines lines;
    private final AttendanceVersions versions;
    private final JdbcClient jdbc;

    Headcounts(GuestList guestList, AttendanceLines lines, AttendanceVersions versions, JdbcClient jdbc) {
        this.guestList = guestList;
        this.lines = lines;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public AttendanceStand of(MeetingCard meeting, Instant now) {
        CountedList list = list(meeting, versions.latest(meeting.id()), now);
        return new AttendanceStand(list.figures(), list.version());
    }

    /** @param version of the closed list; 0 counts what is known now */
    @Transactional(readOnly = true)
    public CountedList list(MeetingCard meeting, int version, Instant now) {
        List<AttendanceLine> all = lines(meeting, version, now);
        return new CountedList(all, figures(meeting, all, now), version);
    }

    /** In no particular order. @param version of the closed list; 0 for what is known now */
    @Transactional(readOnly = true)
    public List<AttendanceLine> lines(MeetingCard meeting, int version, Instant now) {
        return version == 0 ? lines.of(meeting, now) : versions.inAnyOrder(meeting.id(), version);
    }

    /** Of those lines. */
    AttendanceFigures figures(MeetingCard meeting, List<AttendanceLine> all, Instant now) {
        boolean begun = !meeting.cancelled()
                && meeting.begins().filter(begins -> !begins.isAfter(now)).isPresent();
        return AttendanceFigures.of(guestList.counts(meeting.id()), excused(meeting), begun, all);
    }

    private int excused(MeetingCard meeting) {
        LocalDate day = meeting.day();
        if (day == null) {
            return 0;
        }
        OffsetDateTime morning = day.atStartOfDay(meeting.zone()).toInstant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(EXCUSED)
                .param("meeting", meeting.id().value())
                .param("morning", morning)
                .query(Integer.class)
                .single();
    }
}
