package org.reihum.invitation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;

/**
 * An invited person, as whoever reads mail sees it.
 *
 * @param email that letters of this invitation go to; empty when there is none
 * @param ownEmail that is in the register now; empty when there is none
 * @param renewed whether the link that was sent first, and whatever came with it, has been withdrawn
 * @param represents whether the person stands in for somebody
 * @param withdrawn whether the person was invited, and is not any more
 */
public record Invited(
        InvitationId id,
        MeetingId meeting,
        PersonId person,
        String name,
        String email,
        String ownEmail,
        boolean renewed,
        boolean represents,
        boolean withdrawn,
        Answer answer,
        boolean toBeReconfirmed) {

    /** The addresses of the person, in one spelling. */
    public Set<Mailbox> mailboxes() {
        return Stream.of(email, ownEmail)
                .filter(address -> !address.isEmpty())
                .map(Mailbox::of)
                .collect(Collectors.toSet());
    }
}
