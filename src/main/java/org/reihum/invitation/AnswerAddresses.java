package org.reihum.invitation;

import java.util.Optional;
import org.reihum.mail.ReplyAddresses;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The mail addresses that calendar programs send their answers to: the ORGANIZER of each person's entry. */
@Component
public class AnswerAddresses {

    private static final String PURPOSE = "rsvp";

    private final ReplyAddresses addresses;

    AnswerAddresses(ReplyAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The same for life. Who answers to an address of the own needs no other proof than to know it.
     *
     * @throws IllegalStateException when the meeting was never published
     */
    public String of(MeetingCard meeting, InvitationId invitation) {
        String mailbox = meeting.organizerEmail();
        if (mailbox == null) {
            throw new IllegalStateException("nobody answers to a meeting that was never published: " + meeting.id());
        }
        return meeting.organizerTokens() ? addresses.of(mailbox, PURPOSE, invitation.value()) : mailbox;
    }

    /** Where an answer in words goes: beside the person, where we read it; else to who answers questions. */
    String forWords(MeetingCard meeting, InvitationId invitation, ContactPerson contact) {
        String mailbox = meeting.organizerEmail();
        boolean read = mailbox != null && meeting.organizerTokens() && addresses.isRead(mailbox);
        return read ? of(meeting, invitation) : contact.email();
    }

    /** Whose address it is; empty when it is nobody's own. */
    Optional<InvitationId> read(String address) {
        var id = addresses.read(PURPOSE, address);
        return id.isPresent() ? Optional.of(new InvitationId(id.getAsLong())) : Optional.empty();
    }
}
