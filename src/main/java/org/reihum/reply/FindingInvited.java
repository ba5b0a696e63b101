package org.reihum.reply;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.mail.IncomingLetter;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/**
 * Finds whose letter it is, and how sure that is. The sender's address alone proves nothing; the answer address does, for
 * only the invited person knows it, until the link that came with it is withdrawn.
 */
@Component
class FindingInvited {

    /** Programs that send a person's answer from an address of their own, and the domain that signs for them. */
    private static final Map<Mailbox, String> SERVICES =
            Map.of(Mailbox.of("calendar-notification@google.com"), "google.com");

    private final InvitedPeople people;
    private final ReplySettings settings;

    FindingInvited(InvitedPeople people, ReplySettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** @param attendees who answers, as the calendar says */
    Match find(IncomingLetter letter, MeetingCard meeting, Collection<String> attendees) {
        return people.behind(letter.deliveredTo())
                .map(invited -> addressed(letter, meeting, attendees, invited))
                .orElseGet(() -> unaddressed(letter, meeting, attendees));
    }

    /** An answer address goes along when a letter is forwarded: whoever else is invited speaks for nobody but himself. */
    private Match addressed(IncomingLetter letter, MeetingCard meeting, Collection<String> attendees, Invited invited) {
        if (!invited.meeting().equals(meeting.id())) {
            // of another meeting: gone astray, or put to an event that it does not belong to
            return Match.ofNobody(meeting);
        }
        List<Invited> named = named(letter, meeting, attendees);
        boolean anothers =
                !named.isEmpty() && named.stream().noneMatch(one -> one.id().equals(invited.id()));
        if (anothers) {
            return match(letter, meeting, only(named));
        }
        boolean proven = isProven(letter, invited);
        return new Match(meeting, Optional.of(invited), proven || !invited.renewed(), named.isEmpty() && !proven);
    }

    /** The invited who have the address of who answers, or else of who sends it. */
    private List<Invited> named(IncomingLetter letter, MeetingCard meeting, Collection<String> attendees) {
        return Stream.of(attendees, untagged(attendees), List.of(letter.senderAddress()))
                .map(addresses -> people.at(meeting.id(), addresses))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Match unaddressed(IncomingLetter letter, MeetingCard meeting, Collection<String> attendees) {
        Optional<Invited> found = only(people.at(meeting.id(), attendees))
                .or(() -> letter.senderProven()
                        ? only(people.at(meeting.id(), List.of(letter.senderAddress())))
                        : Optional.empty())
                .or(() -> only(people.at(meeting.id(), untagged(attendees))));
        return match(letter, meeting, found);
    }

    private Match match(IncomingLetter letter, MeetingCard meeting, Optional<Invited> found) {
        return found.map(invited -> new Match(meeting, found, isProven(letter, invited), false))
                .orElseGet(() -> Match.ofNobody(meeting));
    }

    /** Who wrote in words, and whether that is beyond doubt. */
    record Writer(Invited invited, boolean proven) {}

    /**
     * By the answer address; else by the letter of ours that is answered; else by the sender's address, when one person alone
     * has it.
     */
    Optional<Writer> writer(IncomingLetter letter) {
        Optional<Invited> addressed = people.behind(letter.deliveredTo());
        if (addressed.isPresent()) {
            return addressed.flatMap(invited -> writer(letter, invited, !invited.renewed()));
        }
        return letter.answers()
                .flatMap(people::writtenTo)
                .flatMap(invited -> writer(letter, invited, false))
                .or(() -> nearest(letter).map(invited -> new Writer(invited, isProven(letter, invited))));
    }

    /** Who got the letter, or else who is invited to the same meeting and has the sender's address. */
    private Optional<Writer> writer(IncomingLetter letter, Invited invited, boolean proven) {
        List<Invited> senders = people.at(invited.meeting(), List.of(letter.senderAddress()));
        boolean anothers =
                !senders.isEmpty() && senders.stream().noneMatch(one -> one.id().equals(invited.id()));
        return anothers
                ? only(senders).map(other -> new Writer(other, isProven(letter, other)))
                : Optional.of(new Writer(invited, proven || isProven(letter, invited)));
    }

    private Optional<Invited> nearest(IncomingLetter letter) {
        LocalDate yesterday =
                LocalDate.ofInstant(letter.receivedAt(), ZoneOffset.UTC).minusDays(1);
        List<Invited> ahead =
                letter.senderAddress().isBlank() ? List.of() : people.ahead(List.of(letter.senderAddress()), yesterday);
        boolean onePerson = ahead.stream().map(Invited::person).distinct().count() == 1;
        return onePerson ? Optional.of(ahead.get(0)) : Optional.empty();
    }

    /** Offices share an address: of several nobody is taken. */
    private static Optional<Invited> only(List<Invited> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isProven(IncomingLetter letter, Invited invited) {
        Mailbox sender = Mailbox.of(letter.senderAddress());
        boolean fromThePerson = letter.senderProven() && invited.mailboxes().contains(sender);
        String service = SERVICES.get(sender);
        return settings.trustAll()
                || fromThePerson
                || service != null && letter.signedBy().contains(service);
    }

    /** Without "+tag": many servers put all of these into one box. */
    private static List<String> untagged(Collection<String> addresses) {
        return addresses.stream()
                .map(address -> address.replaceFirst("^([^+@]+)\\+[^@]*@", "$1@"))
                .toList();
    }
}
