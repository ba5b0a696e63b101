package org.reihum.invitation;

import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations. What pages show of them comes from {@link GuestList}. */
public interface Invitations extends Repository<Invitation, Long> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(long id);

    List<Invitation> findByMeetingIdOrderById(long meetingId);

    @Query("select i.meetingId from Invitation i where i.id = :id")
    Optional<Long> findMeetingOf(long id);

    @Query("select i.personId from Invitation i where i.meetingId = :meetingId")
    List<Long> findPeopleInvitedTo(long meetingId);

    /** Those who may move up, first in line first; a late sign-up moves up only by an organiser's act. */
    @Query("""
            select i from Invitation i
            where i.meetingId = :meetingId and i.seat = org.reihum.invitation.Seat.WAITING and i.late = false
            order by i.waitingPosition
            """)
    List<Invitation> findInLine(long meetingId);

    /** Whether {@link #findInLine} would find anybody. */
    @Query("""
            select count(i) > 0 from Invitation i
            where i.meetingId = :meetingId and i.seat = org.reihum.invitation.Seat.WAITING and i.late = false
            """)
    boolean isSomebodyInLine(long meetingId);

    @Query("""
            select count(i) from Invitation i
            where i.meetingId = :meetingId and i.waitingPosition < :position
            """)
    int countBefore(long meetingId, int position);

    /** 1 for the first of all who wait. */
    default int placeInLine(Invitation waiting) {
        return countBefore(waiting.meeting().value(), waiting.waitingPosition()) + 1;
    }

    default List<Invitation> to(MeetingId meeting) {
        return findByMeetingIdOrderById(meeting.value());
    }

    /** @throws IllegalStateException when there is none: ids reach us signed, or from our own pages */
    default Invitation get(InvitationId id) {
        return findById(id.value()).orElseThrow(() -> new IllegalStateException("no invitation " + id));
    }
}
