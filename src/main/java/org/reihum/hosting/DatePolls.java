package org.reihum.hosting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The polls on dates. */
interface DatePolls extends Repository<DatePoll, Long> {

    DatePoll save(DatePoll poll);

    Optional<DatePoll> findById(long id);

    Optional<DatePoll> findFirstByMeetingIdOrderByIdDesc(long meetingId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from DatePoll p where p.id = :id")
    Optional<DatePoll> findLocked(long id);

    @Modifying(flushAutomatically = true)
    @Query("delete from DatePoll p where p.id = :id")
    void delete(long id);

    /** The poll of that meeting that was asked last. */
    default Optional<DatePoll> latest(MeetingId meeting) {
        return findFirstByMeetingIdOrderByIdDesc(meeting.value());
    }

    /** @throws NotAsked when there is no such poll */
    default DatePoll get(long id) {
        return findById(id).orElseThrow(() -> new NotAsked("poll " + id));
    }

    /** Locked until the transaction ends. */
    default DatePoll lock(long id) {
        return findLocked(id).orElseThrow(() -> new NotAsked("poll " + id));
    }
}
