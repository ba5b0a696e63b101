package org.reihum.invitation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The seats of all meetings. */
interface Seatings extends Repository<Seating, Long> {

    Seating saveAndFlush(Seating seating);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seating s where s.meetingId = :meetingId")
    Optional<Seating> findLocked(long meetingId);

    /** The seats of the meeting, locked until the transaction ends; empty while nobody has been invited. */
    default Optional<Seating> lock(MeetingId meeting) {
        return findLocked(meeting.value());
    }
}
