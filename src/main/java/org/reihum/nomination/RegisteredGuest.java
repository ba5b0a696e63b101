package org.reihum.nomination;

import java.util.Optional;
import org.reihum.mail.Mailbox;
import org.reihum.network.Contact;
import org.reihum.network.PersonId;

/**
 * Somebody in the register whom a nomination means. Anybody with a link can type an address: to one that the register
 * does not have for the person nothing is sent.
 *
 * @param contact as the register has it
 * @param guest as the network names the person
 */
record RegisteredGuest(PersonId person, Contact contact, Nomination.Guest guest) {

    /** Whether the register lacks only the consent that the network tells of. */
    boolean bringsConsent() {
        return guest.consents() && contact.lacksGround() && isSameAddress();
    }

    /** Where the invitation goes; empty: on paper. */
    public Optional<String> mailbox() {
        return bringsConsent() ? Optional.ofNullable(contact.email()) : contact.mailbox();
    }

    /** The address that was typed, when it is another than the register's. */
    public Optional<String> addressNotTaken() {
        return isSameAddress() ? Optional.empty() : Optional.ofNullable(guest.email());
    }

    private boolean isSameAddress() {
        String typed = guest.email();
        String known = contact.email();
        return typed != null && known != null && Mailbox.of(typed).equals(Mailbox.of(known));
    }
}
