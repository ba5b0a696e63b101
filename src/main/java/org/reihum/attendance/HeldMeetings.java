package org.reihum.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which meetings were held (durchgeführt): those that are over and were confirmed. One that nobody ever confirmed was held
 * all the same if somebody has closed its list, or there is one to close. What only was reserved was not.
 */
@Component
public class HeldMeetings {

    /** Whether a meeting {@code m} has a list that could be closed: somebody came, or was expected. */
    static final String LISTED = """
            (exists (select 1 from attendance a where a.meeting_id = m.id)
             or exists (select 1 from invitation i where i.meeting_id = m.id and i.withdrawn_at is null
                        and (i.answer = 'ONLINE' or i.answer = 'YES' and i.seat = 'SEATED')))
            """;

    /** Whether it was held, once it is over. */
    static final String HELD = """
            (m.state = 'CONFIRMED'
             or m.state = 'PROVISIONAL' and (exists (select 1 from attendance_version v where v.meeting_id = m.id)
                                             or %s))
            """.formatted(LISTED);

    private final JdbcClient jdbc;

    HeldMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them that were held by then, in their order. */
    public List<MeetingCard> among(Collection<MeetingCard> meetings, Instant now) {
        List<MeetingCard> over = meetings.stream()
                .filter(meeting -> !meeting.cancelled() && meeting.isOver(now))
                .toList();
        Set<MeetingId> held = listed(over.stream()
                .filter(meeting -> meeting.state() == MeetingState.PROVISIONAL)
                .map(MeetingCard::id)
                .toList());
        return over.stream()
                .filter(meeting -> meeting.state() == MeetingState.CONFIRMED || held.contains(meeting.id()))
                .toList();
    }

    public boolean held(MeetingCard meeting, Instant now) {
        return !among(List.of(meeting), now).isEmpty();
    }

    private Set<MeetingId> listed(List<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select m.id from meeting m where m.id in (:meetings) and " + HELD)
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> new MeetingId(row.getLong("id")))
                .list());
    }
}
