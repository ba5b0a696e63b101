package org.reihum.hosting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.hosting.EnquiryLine.Standing;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.network.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enquiries about a meeting, as its page at the desk shows them. */
@Component
public class EnquiryBoard {

    private static final String LINES = """
            select e.*, s.name as series, p.name as city, n.short_name as network, r.name as room, m.zone
            from host_enquiry e
            join meeting m on m.id = e.meeting_id
            join series s on s.id = m.series_id
            join place p on p.id = m.place_id
            join network n on n.id = e.network_id
            left join room r on r.id = e.room_id
            """;

    private final JdbcClient jdbc;
    private final EnquirySettings settings;

    EnquiryBoard(JdbcClient jdbc, EnquirySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public MeetingEnquiries of(MeetingCard meeting, Instant now) {
        List<EnquiryLine> lines = jdbc.sql(LINES + " where e.meeting_id = :meeting order by e.id")
                .param("meeting", meeting.id().value())
                .query((row, number) -> line(row, now))
                .list();
        boolean underWay =
                lines.stream().anyMatch(line -> line.networkId().equals(meeting.hostId()) && line.isUnderWay());
        boolean provisional = meeting.state() == MeetingState.PROVISIONAL && !meeting.isOver(now);
        return new MeetingEnquiries(lines, provisional && !underWay);
    }

    /** Those about meetings that are to come, are not called off and have nobody's yes. */
    List<EnquiryLine> ofMeetingsWithoutYes(LocalDate today, Instant now) {
        return jdbc.sql(LINES + """
                         where m.state <> 'CANCELLED' and (m.takes_place_on is null or m.takes_place_on >= :today)
                           and (e.state = 'OPEN' or (m.state = 'PROVISIONAL' and e.state in ('OTHER_DATE', 'PASSED')
                                and (e.proposed_day is null or m.takes_place_on is null
                                     or e.proposed_day <> m.takes_place_on)))
                           and not exists (select 1 from host_enquiry y where y.holds_meeting_id = m.id)
                         order by m.takes_place_on, e.id
                        """)
                .param("today", today)
                .query((row, number) -> line(row, now))
                .list();
    }

    private EnquiryLine line(ResultSet row, Instant now) throws SQLException {
        return new EnquiryLine(
                new MeetingId(row.getLong("meeting_id")),
                row.getString("series") + " in " + row.getString("city"),
                ZoneId.of(row.getString("zone")),
                new NetworkId(row.getLong("network_id")),
                row.getString("network"),
                standing(row, now),
                row.getString("recipient_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                instant(row, "reminded_at"),
                instant(row, "answered_at"),
                row.getObject("proposed_day", LocalDate.class),
                row.getString("note"),
                row.getString("room"));
    }

    private Standing standing(ResultSet row, Instant now) throws SQLException {
        EnquiryState state = EnquiryState.valueOf(row.getString("state"));
        if (state != EnquiryState.OPEN) {
            return Standing.valueOf(state.name());
        }
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        if (settings.isUnanswered(asked, ZoneId.of(row.getString("zone")), now)) {
            return Standing.UNANSWERED;
        }
        return row.getObject("reminded_at") == null ? Standing.OPEN : Standing.REMINDED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
