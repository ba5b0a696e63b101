package org.reihum.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.Mailbox;
import org.springframework.stereotype.Component;

/**
 * Finds whom a name and an address mean, as somebody has typed them. An address alone says little: colleagues and whole
 * offices share one. Whoever was not entered with an address is not recognised.
 */
@Component
public class Recognising {

    private final People people;

    Recognising(People people) {
        this.people = people;
    }

    /**
     * Who has this address and this name, however both are spelled. The first name may be missing, here or in the
     * register; of several, the one with this first name is meant.
     *
     * @param except people who are somebody else already
     */
    public Optional<PersonId> find(PersonName name, @Nullable String email, Set<PersonId> except) {
        if (email == null) {
            return Optional.empty();
        }
        List<Person> sharing = people.findByAddress(spellings(email)).stream()
                .filter(person -> isAlike(person.name().lastName(), name.lastName()))
                .filter(person -> !except.contains(person.id()))
                .toList();
        return sharing.stream()
                .filter(person -> isAlike(person.name().firstName(), name.firstName()))
                .findFirst()
                .or(() -> sharing.stream()
                        .filter(person -> name.firstName().isBlank()
                                || person.name().firstName().isBlank())
                        .findFirst())
                .map(Person::id);
    }

    private static boolean isAlike(String one, String other) {
        return Spelling.of(one).equals(Spelling.of(other));
    }

    private static List<String> spellings(String email) {
        String even = Mailbox.of(email).toString();
        return Stream.of(even, email.toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
