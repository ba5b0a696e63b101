package org.reihum.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All meetings. What pages show of them comes from {@link Timetable}. */
public interface Meetings extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    Meeting saveAndFlush(Meeting meeting);

    void delete(Meeting meeting);

    void flush();

    Optional<Meeting> findById(long id);

    @Query("select coalesce(max(m.number), 0) from Meeting m where m.seriesId = :seriesId")
    int lastNumber(long seriesId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> findLocked(long id);

    /**
     * The meeting, locked until the transaction ends.
     *
     * @throws NotOnTheCalendar when there is no such meeting
     */
    default Meeting lock(MeetingId id) {
        return findLocked(id.value()).orElseThrow(() -> new NotOnTheCalendar(id));
    }

    /** @throws NotOnTheCalendar when there is no such meeting */
    default Meeting get(MeetingId id) {
        return findById(id.value()).orElseThrow(() -> new NotOnTheCalendar(id));
    }
}
