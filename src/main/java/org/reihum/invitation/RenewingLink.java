package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a person another personal link: the one before stops at once, with all that listens, and the new one goes to the
 * present address.
 */
@Component
public class RenewingLink {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Directory directory;
    private final Mailing mailing;
    private final List<LinkListener> listeners;

    RenewingLink(
            SeatLock seatLock,
            Invitations invitations,
            InvitationEvents trace,
            Directory directory,
            Mailing mailing,
            List<LinkListener> listeners) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.directory = directory;
        this.mailing = mailing;
        this.listeners = listeners;
    }

    /**
     * @param by the organiser who does it
     * @return whether a letter was written: false when there is no address, or nothing to answer any more; in the latter
     *     case the link stays
     * @throws NotOnTheCalendar when nobody is invited to that meeting under that id
     */
    @Transactional
    public boolean renew(MeetingId meeting, InvitationId id, String by, Instant now) {
        invitations
                .findMeetingOf(id.value())
                .filter(found -> found == meeting.value())
                .orElseThrow(() -> new NotOnTheCalendar(id));
        SeatLock.Locked locked = seatLock.lock(id);
        if (Answering.isClosed(locked.meeting(), now)) {
            return false;
        }
        Invitation invitation = invitations.get(id);
        return !invitation.isWithdrawn()
                && renew(invitation, presentCard(invitation, locked.meeting(), now), locked.meeting(), by, now);
    }

    PersonCard presentCard(Invitation invitation, MeetingCard meeting, Instant now) {
        return directory.card(invitation.person(), now.atZone(meeting.zone()).toLocalDate());
    }

    /** With the seats locked. */
    boolean renew(Invitation invitation, PersonCard person, MeetingCard meeting, String by, Instant now) {
        invitation.renewLink(person.contact().mailbox().orElse(null));
        listeners.forEach(listener -> listener.renewed(invitation.person()));
        trace.note(InvitationEvent.Kind.NEW_LINK, invitation, Channel.DESK, by, now);
        return mailing.write(List.of(invitation), meeting, LetterKind.NEW_LINK, now) == 1;
    }
}
