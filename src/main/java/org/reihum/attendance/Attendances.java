package org.reihum.attendance;

import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.data.repository.Repository;

/** Who came to which meeting. No-shows are those who were expected and are not here. */
public interface Attendances extends Repository<Attendance, Long> {

    Attendance saveAndFlush(Attendance attendance);

    Optional<Attendance> findById(long id);

    List<Attendance> findByMeetingIdOrderByLastNameAscFirstNameAscIdAsc(long meetingId);

    boolean existsByMeetingIdAndPersonId(long meetingId, long personId);

    int countByMeetingId(long meetingId);

    void deleteByIdAndMeetingId(long id, long meetingId);

    /** How many people are, or were, present. */
    default int present(MeetingId meeting) {
        return countByMeetingId(meeting.value());
    }

    default List<Attendance> at(MeetingId meeting) {
        return findByMeetingIdOrderByLastNameAscFirstNameAscIdAsc(meeting.value());
    }

    default boolean isPresent(MeetingId meeting, PersonId person) {
        return existsByMeetingIdAndPersonId(meeting.value(), person.value());
    }
}
