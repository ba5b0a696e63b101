package org.reihum.meeting;

import java.util.List;
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
}
