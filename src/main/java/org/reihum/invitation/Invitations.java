package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations. What pages show of them comes from {@link GuestList}. */
public interface Invitations extends Repository<Invitation, Long> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(long id);

    @Query("select i from Invitation i where i.meetingId = :meetingId and i.withdrawnAt is null order by i.id")
    List<Invitation> findInvitedTo(long meetingId);

    /** Those who are not invited any more. */
    @Query("select i from Invitation i where i.meetingId = :meetingId and i.withdrawnAt is not null")
    List<Invitation> findWithdrawn(long meetingId);

    @Query("select i.meetingId from Invitation i where i.id = :id")
    Optional<Long> findMeetingOf(long id);

    @Query("select i.personId from Invitation i where i.meetingId = :meetingId and i.withdrawnAt is null")
    List<Long> findPeopleInvitedTo(long meetingId);

    /** Those who may move up by themselves, first in line first; a late sign-up or a lapsed offer does not. */
    @Query("""
            select i from Invitation i
            where i.meetingId = :meetingId and i.admission.seat = org.reihum.invitation.Seat.WAITING
                and i.admission.late = false and i.admission.offeredUntil is null
            order by i.admission.waitingPosition
            """)
    List<Invitation> findInLine(long meetingId);

    /** Whether {@link #findInLine} would find anybody. */
    @Query("""
            select count(i) > 0 from Invitation i
            where i.meetingId = :meetingId and i.admission.seat = org.reihum.invitation.Seat.WAITING
                and i.admission.late = false and i.admission.offeredUntil is null
            """)
    boolean isSomebodyInLine(long meetingId);

    /** Those who move up when there are more seats than before: the line, and behind it who came late. */
    @Query("""
            select i from Invitation i
            where i.meetingId = :meetingId and i.admission.seat = org.reihum.invitation.Seat.WAITING
                and i.admission.offeredUntil is null
            order by i.admission.late, i.admission.waitingPosition
            """)
    List<Invitation> findWaiting(long meetingId);

    /** Those whose offer has run out at that time, first in line first. */
    @Query("""
            select i from Invitation i
            where i.meetingId = :meetingId and i.admission.offeredUntil <= :now
            order by i.admission.waitingPosition
            """)
    List<Invitation> findLapsed(long meetingId, Instant now);

    /** Those who have a seat and have not confirmed it again, who was asked last and answered last first. */
    @Query("""
            select i from Invitation i
            where i.meetingId = :meetingId and i.admission.seat = org.reihum.invitation.Seat.SEATED
                and i.reply.reconfirmSince is not null
            order by i.reply.reconfirmSince desc, i.reply.answeredAt desc, i.id desc
            """)
    List<Invitation> findUnconfirmed(long meetingId);

    /** The networks of those who have a seat, or are offered one, leaving out one invitation. */
    @Query("""
            select distinct i.countedFor.networkId from Invitation i
            where i.meetingId = :meetingId and i.id <> :except and i.countedFor.networkId is not null
                and (i.admission.seat = org.reihum.invitation.Seat.SEATED or i.admission.offeredUntil is not null)
            """)
    List<Long> findNetworksSeated(long meetingId, long except);

    /** Whose receipt is due by then, who waits longest first. */
    @Query("select i.id from Invitation i where i.marks.receiptDue <= :until order by i.marks.receiptDue, i.id")
    List<Long> findReceiptsDue(Instant until);

    @Query("select i from Invitation i where i.personId = :personId and i.withdrawnAt is null order by i.id")
    List<Invitation> findOfPerson(long personId);

    /** To meetings from that day on, in the order in which meetings are locked, where more than one has to be. */
    @Query("""
            select i.id from Invitation i, Meeting m
            where m.id = i.meetingId and i.personId = :personId and i.withdrawnAt is null and (m.day is null or m.day >= :day)
            order by i.meetingId
            """)
    List<Long> findByPersonFrom(long personId, LocalDate day);

    /** The substitute who comes for that invitation. */
    @Query("select i from Invitation i where i.countedFor.standsInFor = :invitationId")
    Optional<Invitation> findByStandsInFor(long invitationId);

    /** The meetings whose people were invited with that mailing, in the order in which meetings are locked. */
    @Query("select distinct i.meetingId from Invitation i where i.marks.mailingId = :mailing order by i.meetingId")
    List<Long> findMeetingsInvitedWith(long mailing);

    List<Invitation> findByMarksMailingIdAndMeetingIdOrderById(long mailing, long meetingId);

    /** Their events are deleted before. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where i.id in :invitations")
    void delete(Collection<Long> invitations);

    @Query("select distinct i.meetingId from Invitation i where i.id in :invitations order by i.meetingId")
    List<Long> findMeetingsOf(Collection<Long> invitations);

    @Query("select i from Invitation i where i.id in :invitations and i.meetingId = :meetingId order by i.id")
    List<Invitation> findThese(Collection<Long> invitations, long meetingId);

    /** Also who is not invited any more. */
    Optional<Invitation> findByMeetingIdAndPersonId(long meetingId, long personId);

    List<Invitation> findByMeetingIdAndPersonIdIn(long meetingId, Collection<Long> personIds);

    void flush();

    @Query("""
            select count(i) from Invitation i
            where i.meetingId = :meetingId and i.admission.waitingPosition < :position
            """)
    int countBefore(long meetingId, int position);

    /** 1 for the first of all who wait. */
    default int placeInLine(Invitation waiting) {
        return countBefore(waiting.meeting().value(), waiting.waitingPosition()) + 1;
    }

    default List<Invitation> to(MeetingId meeting) {
        return findInvitedTo(meeting.value());
    }

    /** @throws IllegalStateException when there is none: ids reach us signed, or from our own pages */
    default Invitation get(InvitationId id) {
        return findById(id.value()).orElseThrow(() -> new IllegalStateException("no invitation " + id));
    }

    /** @throws NotOnTheCalendar when nobody is invited to that meeting under that id */
    default Invitation at(MeetingId meeting, InvitationId id) {
        return findById(id.value())
                .filter(found -> found.meeting().equals(meeting))
                .orElseThrow(() -> new NotOnTheCalendar(id));
    }
}
