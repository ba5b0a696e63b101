package org.reihum.network;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says for many people at once why letters may go to their addresses, or that they may not. Setting it again undoes it.
 * Who is invited on paper and may be written to now gets the invitation by mail.
 */
@Component
public class SettingGround {

    private final People people;
    private final Correspondence correspondence;

    SettingGround(People people, Correspondence correspondence) {
        this.people = people;
        this.correspondence = correspondence;
    }

    /**
     * @param ground null: none
     * @param note how it is known; empty for nothing
     * @return of how many it was set: those without an address are left as they are
     */
    @Transactional
    public int set(Collection<PersonId> whose, @Nullable MailGround ground, String note) {
        List<Person> found =
                people.findAllOf(whose.stream().map(PersonId::value).toList());
        List<Person> addressed = found.stream()
                .filter(person -> person.contact().email() != null)
                .toList();
        List<Person> reachedOtherwise = addressed.stream()
                .filter(person -> person.contact().mailbox().isPresent() != (ground != null))
                .toList();
        addressed.forEach(person -> {
            person.mayBeMailed(ground, Input.orNull(note));
            people.save(person);
        });
        reachedOtherwise.forEach(person -> correspondence.moved(person.id()));
        return addressed.size();
    }
}
