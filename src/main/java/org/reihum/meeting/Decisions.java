package org.reihum.meeting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was decided in the meetings. */
public interface Decisions extends Repository<Decision, Long> {

    Decision save(Decision decision);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id")
    Optional<Decision> findLocked(long id);

    List<Decision> findByMeetingIdOrderById(long meetingId);

    /** In the order in which they were recorded, withdrawn ones too. */
    default List<Decision> of(MeetingId meeting) {
        return findByMeetingIdOrderById(meeting.value());
    }
}
