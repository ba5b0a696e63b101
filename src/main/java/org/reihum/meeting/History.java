package org.reihum.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What happened to the meetings. */
public interface History extends Repository<MeetingEvent, Long> {

    MeetingEvent save(MeetingEvent event);

    void deleteByMeetingId(long meetingId);

    List<MeetingEvent> findByMeetingIdOrderByAtDescIdDesc(long meetingId);

    /** What happened to that meeting, latest first. */
    default List<MeetingEvent> of(MeetingId meeting) {
        return findByMeetingIdOrderByAtDescIdDesc(meeting.value());
    }

    @Query("""
            select e from MeetingEvent e where e.meetingId in (select m.id from Meeting m where m.seriesId = :seriesId)
            order by e.at, e.id
            """)
    List<MeetingEvent> findBySeries(long seriesId);

    /** Why meetings of the series stay where something speaks against it; a reason holds until the meeting moves on. */
    default Map<MeetingId, String> overrides(SeriesId series) {
        Map<MeetingId, String> reasons = new HashMap<>();
        findBySeries(series.value()).forEach(event -> {
            if (event.overrides()) {
                reasons.put(event.meeting(), event.note());
            } else if (event.kind() == MeetingEvent.Kind.MOVED) {
                reasons.remove(event.meeting());
            }
        });
        return reasons;
    }
}
