package org.reihum.attendance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the invited people of a meeting answered: as it is now, and as it was when a version of its list was written. What
 * becomes of an invitation later, when answers are corrected or forgotten, changes no figure of a closed list.
 */
@Component
class GuestCounts {

    /** @param excused gave up a seat on the day of the meeting */
    record Counted(GuestList.Counts guests, int excused) {}

    private static final String EXCUSED = """
            select count(*) from invitation
            where meeting_id = :meeting and withdrawn_at is null and answer = 'NO' and seat_given_up_at >= :morning
            """;

    private static final String KEEP = """
            insert into attendance_count (meeting_id, version, invited, accepted, promoted, waiting, withdrawn, declined,
                tentative, not_answered, reconfirm, companions, online, delegated, held, excused)
            values (:meeting, :version, :invited, :accepted, :promoted, :waiting, :withdrawn, :declined,
                :tentative, :open, :reconfirm, :companions, :online, :delegated, :held, :excused)
            """;

    private final GuestList guestList;
    private final JdbcClient jdbc;

    GuestCounts(GuestList guestList, JdbcClient jdbc) {
        this.guestList = guestList;
        this.jdbc = jdbc;
    }

    /** @param version of the closed list; 0 for what is known now */
    Counted of(MeetingCard meeting, int version) {
        return kept(meeting.id(), version).orElseGet(() -> now(meeting));
    }

    /** With a version of the list that has just been written. */
    void keep(MeetingCard meeting, int version) {
        Counted counted = now(meeting);
        GuestList.Counts guests = counted.guests();
        jdbc.sql(KEEP)
                .param("meeting", meeting.id().value())
                .param("version", version)
                .param("invited", guests.invited())
                .param("accepted", guests.accepted())
                .param("promoted", guests.promoted())
                .param("waiting", guests.waiting())
                .param("withdrawn", guests.withdrawn())
                .param("declined", guests.declined())
                .param("tentative", guests.tentative())
                .param("open", guests.open())
                .param("reconfirm", guests.reconfirm())
                .param("companions", guests.companions())
                .param("online", guests.online())
                .param("delegated", guests.delegated())
                .param("held", guests.held())
                .param("excused", counted.excused())
                .update();
    }

    private Counted now(MeetingCard meeting) {
        return new Counted(guestList.counts(meeting.id()), excused(meeting));
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

    private Optional<Counted> kept(MeetingId meeting, int version) {
        return jdbc.sql("select * from attendance_count where meeting_id = :meeting and version = :version")
                .param("meeting", meeting.value())
                .param("version", version)
                .query((row, number) -> new Counted(
                        new GuestList.Counts(
                                row.getInt("invited"),
                                row.getInt("accepted"),
                                row.getInt("promoted"),
                                row.getInt("waiting"),
                                row.getInt("withdrawn"),
                                row.getInt("declined"),
                                row.getInt("tentative"),
                                row.getInt("not_answered"),
                                row.getInt("reconfirm"),
                                row.getInt("companions"),
                                row.getInt("online"),
                                row.getInt("delegated"),
                                row.getInt("held")),
                        row.getInt("excused")))
                .optional();
    }
}
