package org.reihum.nomination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.reihum.network.Directory;
import org.reihum.network.People;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Recognising;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;

/** Whom a nomination means of those in the register: by address and name, else by name and organisation. */
@Component
class RegisteredGuests {

    private static final int NAMESAKES = 20;

    private final Recognising recognising;
    private final Directory directory;
    private final People people;

    RegisteredGuests(Recognising recognising, Directory directory, People people) {
        this.recognising = recognising;
        this.directory = directory;
        this.people = people;
    }

    Optional<RegisteredGuest> find(Nomination.Guest guest, LocalDate today) {
        return recognising
                .find(guest.name(), guest.email(), Set.of())
                .or(() -> colleague(guest, today))
                .map(id -> new RegisteredGuest(id, people.get(id).contact(), guest));
    }

    private Optional<PersonId> colleague(Nomination.Guest guest, LocalDate today) {
        PersonName name = guest.name();
        return directory.search(name.firstName() + " " + name.lastName(), today, 0, NAMESAKES).stream()
                .filter(card -> isAlike(card.name().firstName(), name.firstName())
                        && isAlike(card.name().lastName(), name.lastName())
                        && isAlike(card.organisation(), guest.organisation()))
                .map(PersonCard::id)
                .findFirst();
    }

    private static boolean isAlike(String one, String other) {
        return Spelling.of(one).equals(Spelling.of(other));
    }
}
