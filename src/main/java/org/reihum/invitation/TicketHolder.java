package org.reihum.invitation;

import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;

/** Whose ticket it is, and for which meeting. */
public record TicketHolder(InvitationId invitation, MeetingId meeting, PersonId person) {

    static TicketHolder of(long invitation, long meeting, long person) {
        return new TicketHolder(new InvitationId(invitation), new MeetingId(meeting), new PersonId(person));
    }
}
