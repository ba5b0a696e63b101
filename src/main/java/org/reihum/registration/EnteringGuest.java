package org.reihum.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.Mailbox;
import org.reihum.network.Contact;
import org.reihum.network.Function;
import org.reihum.network.Organisations;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.RegisteringPerson;
import org.springframework.stereotype.Component;

/** Finds the person who signs up, or registers a new one. What is known about somebody is never changed by a form. */
@Component
class EnteringGuest {

    private final People people;
    private final Organisations organisations;
    private final RegisteringPerson registering;

    EnteringGuest(People people, Organisations organisations, RegisteringPerson registering) {
        this.people = people;
        this.organisations = organisations;
        this.registering = registering;
    }

    /**
     * Who has this address and this last name; of several the one whose first name agrees too. An address alone says
     * little: assistants and whole offices share one.
     *
     * @param except people who are somebody else already
     */
    Optional<PersonId> known(PersonName name, String email, Set<PersonId> except) {
        String lastName = Spelling.of(name.lastName());
        List<Person> found = people.findByAddress(spellings(email)).stream()
                .filter(person -> Spelling.of(person.name().lastName()).equals(lastName))
                .filter(person -> !except.contains(person.id()))
                .toList();
        String firstName = Spelling.of(name.firstName());
        return found.stream()
                .filter(person -> Spelling.of(person.name().firstName()).equals(firstName))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Person::id);
    }

    PersonId register(PersonName name, @Nullable String email, SignUp signUp, LocalDate today) {
        var entry = new PersonEntry(
                name,
                new Contact(email, null, signUp.language(), null),
                organisation(signUp.organisation()),
                null,
                null,
                Function.GUEST);
        return registering.register(Optional.empty(), entry, today);
    }

    /** As the register spells it. */
    private String organisation(String typed) {
        String key = Spelling.key(typed);
        return organisations.names().stream()
                .filter(name -> Spelling.key(name).equals(key))
                .findFirst()
                .orElse(typed);
    }

    private static List<String> spellings(String email) {
        String even = Mailbox.of(email).toString();
        return Stream.of(even, email.toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
