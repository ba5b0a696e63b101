package org.reihum.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingId;
import org.reihum.network.GermanOrder;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who came to which meeting. No-shows are those who were expected and are not here. */
public interface Attendances extends Repository<Attendance, Long> {

    Attendance save(Attendance attendance);

    Attendance saveAndFlush(Attendance attendance);

    Optional<Attendance> findById(long id);

    List<Attendance> findByMeetingIdOrderById(long meetingId);

    Optional<Attendance> findByMeetingIdAndPersonId(long meetingId, long personId);

    int countByMeetingIdAndOnlineFalse(long meetingId);

    int countByMeetingIdAndOnlineTrue(long meetingId);

    void delete(Attendance attendance);

    int deleteByIdAndMeetingId(long id, long meetingId);

    void flush();

    @Query("select a.meetingId, count(a) from Attendance a where a.meetingId in :meetings and a.online = false"
            + " group by a.meetingId")
    List<Object[]> countPresent(Collection<Long> meetings);

    /** How many people are, or were, in the room at each of those meetings; one where nobody was is left out. */
    default Map<MeetingId, Long> presentAt(Collection<MeetingId> meetings) {
        return countPresent(meetings.stream().map(MeetingId::value).toList()).stream()
                .collect(Collectors.toMap(row -> new MeetingId((Long) row[0]), row -> (Long) row[1]));
    }

    @Query("select a.meetingId, count(a) from Attendance a where a.meetingId in :meetings and a.online = true"
            + " group by a.meetingId")
    List<Object[]> countOnline(Collection<Long> meetings);

    /** How many people take, or took, part through the link; one where nobody did is left out. */
    default Map<MeetingId, Long> onlineAt(Collection<MeetingId> meetings) {
        return countOnline(meetings.stream().map(MeetingId::value).toList()).stream()
                .collect(Collectors.toMap(row -> new MeetingId((Long) row[0]), row -> (Long) row[1]));
    }

    @Query("select distinct a.meetingId, a.networkId from Attendance a"
            + " where a.meetingId in :meetings and a.networkId is not null and a.online = false")
    List<Object[]> findRepresented(Collection<Long> meetings);

    /** Which networks at least one person in the room represented, at each of those meetings. */
    default Map<MeetingId, Set<NetworkId>> representedAt(Collection<MeetingId> meetings) {
        return findRepresented(meetings.stream().map(MeetingId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> new MeetingId((Long) row[0]),
                        Collectors.mapping(row -> new NetworkId((Long) row[1]), Collectors.toSet())));
    }

    /** How many people are, or were, in the room. */
    default int present(MeetingId meeting) {
        return countByMeetingIdAndOnlineFalse(meeting.value());
    }

    /** How many take, or took, part through the link. */
    default int online(MeetingId meeting) {
        return countByMeetingIdAndOnlineTrue(meeting.value());
    }

    /** Who is, or was, there, in the room and online, by name as German lists have it. */
    default List<Attendance> at(MeetingId meeting) {
        return findByMeetingIdOrderById(meeting.value()).stream()
                .sorted(GermanOrder.ofPeople(
                        entry -> entry.who().lastName(), entry -> entry.who().firstName()))
                .toList();
    }

    default Optional<Attendance> of(MeetingId meeting, PersonId person) {
        return findByMeetingIdAndPersonId(meeting.value(), person.value());
    }
}
