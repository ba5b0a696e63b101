package org.reihum.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendances;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps of meetings are done as far as Reihum can see for itself. In three queries for any number of meetings. */
@Component
class KnownSteps {

    private static final String FACTS = """
            select m.id as meeting,
                (select count(*) from invitation i where i.meeting_id = m.id and i.withdrawn_at is null) as invited,
                (select count(*) from invitation i where i.meeting_id = m.id and i.withdrawn_at is null
                    and i.reminded_at is not null) as reminded,
                (select count(*) from invitation i
                 where i.meeting_id = m.id and i.eve_reminded_at is not null) as told,
                (select count(*) from decision d where d.meeting_id = m.id and d.withdrawn_at is null
                    and d.next_meeting_id is not null) as decided,
                (select count(*) from meeting_event e where e.meeting_id = m.id and e.kind = 'RECORDED') as recorded
            from meeting m where m.id in (:meetings)
            """;

    private record Facts(long meeting, int invited, int reminded, int told, int decided, int recorded) {}

    /** @param recorded whether the meeting was taken over from records */
    record Known(Set<Milestone> steps, boolean recorded) {}

    private final JdbcClient jdbc;
    private final Attendances attendances;

    KnownSteps(JdbcClient jdbc, Attendances attendances) {
        this.jdbc = jdbc;
        this.attendances = attendances;
    }

    /** @param meetings at least one */
    Map<MeetingId, Known> of(Collection<MeetingCard> meetings, LocalDate today) {
        List<MeetingId> ids = meetings.stream().map(MeetingCard::id).toList();
        Map<Long, Facts> facts = jdbc
                .sql(FACTS)
                .param("meetings", ids.stream().map(MeetingId::value).toList())
                .query(Facts.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Facts::meeting, Function.identity()));
        Map<MeetingId, Long> present = attendances.presentAt(ids);
        Map<MeetingId, Long> online = attendances.onlineAt(ids);
        return meetings.stream()
                .collect(Collectors.toMap(
                        MeetingCard::id,
                        meeting -> known(
                                meeting,
                                facts.get(meeting.id().value()),
                                present.getOrDefault(meeting.id(), 0L) + online.getOrDefault(meeting.id(), 0L),
                                today)));
    }

    private static Known known(MeetingCard meeting, Facts facts, long tookPart, LocalDate today) {
        Set<Milestone> steps = EnumSet.noneOf(Milestone.class);
        add(steps, Milestone.DATE_AND_ROOM, isFixed(meeting));
        add(steps, Milestone.INVITED, facts.invited() > 0);
        add(steps, Milestone.REMINDED, facts.reminded() > 0);
        add(steps, Milestone.DEADLINE, isPast(meeting.answerBy(), today));
        add(steps, Milestone.LAST_DETAILS, facts.told() > 0);
        add(steps, Milestone.HELD, tookPart > 0);
        add(steps, Milestone.NEXT_HOST, facts.decided() > 0);
        return new Known(steps, facts.recorded() > 0);
    }

    private static void add(Set<Milestone> known, Milestone step, boolean done) {
        if (done) {
            known.add(step);
        }
    }

    private static boolean isFixed(MeetingCard meeting) {
        return meeting.state() == MeetingState.CONFIRMED && meeting.missing().isEmpty();
    }

    private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
