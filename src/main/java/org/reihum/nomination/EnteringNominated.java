package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.MeetingText;
import org.reihum.network.Contact;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.Organisation;
import org.reihum.network.Organisations;
import org.reihum.network.People;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.RegisteringPerson;
import org.reihum.network.SettingGround;
import org.reihum.network.Spelling;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes a person of somebody who is named, or finds the one who is known. A nomination makes nobody represent a network:
 * the organisation works in its circle.
 */
@Component
class EnteringNominated {

    private final RegisteredGuests registered;
    private final RegisteringPerson registering;
    private final SettingGround grounds;
    private final Organisations organisations;
    private final People people;
    private final MessageSource messages;

    EnteringNominated(
            RegisteredGuests registered,
            RegisteringPerson registering,
            SettingGround grounds,
            Organisations organisations,
            People people,
            MessageSource messages) {
        this.registered = registered;
        this.registering = registering;
        this.grounds = grounds;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
    }

    PersonId enter(Nomination nomination, NetworkId network, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Nomination.Guest guest = nomination.guest();
        Optional<RegisteredGuest> known = registered.find(guest, today);
        if (known.isPresent()) {
            return settle(known.get(), nomination, zone);
        }
        var contact = new Contact(
                guest.email(),
                null,
                guest.language(),
                null,
                guest.consents() ? MailGround.CONSENT : null,
                guest.consents() ? note(nomination, zone) : null);
        var entry = new PersonEntry(
                guest.name(),
                contact,
                organisation(guest, network),
                null,
                null,
                guest.kind().function());
        return registering.register(Optional.empty(), entry, today);
    }

    /** What is known about somebody stays; the very address without a ground gets the one that was named for it. */
    private PersonId settle(RegisteredGuest known, Nomination nomination, ZoneId zone) {
        // whoever edits the person waits, or has changed what was found: then nothing is decided
        people.lock(known.person());
        if (known.bringsConsent()) {
            grounds.set(List.of(known.person()), MailGround.CONSENT, note(nomination, zone));
        }
        return known.person();
    }

    private String organisation(Nomination.Guest guest, NetworkId network) {
        return organisations
                .findFirstByNameKeyOrderByNameAscIdAsc(Spelling.key(guest.organisation()))
                .orElseGet(() -> organisations.save(
                        new Organisation(guest.organisation(), guest.kind().organisation(), null, network)))
                .name();
    }

    /** Whoever keeps the register reads it, in its language. */
    private String note(Nomination nomination, ZoneId zone) {
        String day = MeetingText.inFigures(nomination.namedAt().atZone(zone).toLocalDate(), Locale.GERMAN);
        Object[] words = {nomination.namedBy(), day};
        String note = messages.getMessage("nomination.ground", words, Locale.GERMAN);
        return note.substring(0, Math.min(note.length(), 200));
    }
}
