package org.reihum.invitation;

import java.time.Instant;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person off all further invitations, at the person's own wish, or back on. */
@Component
class WantingInvitations {

    private final People people;

    WantingInvitations(People people) {
        this.people = people;
    }

    @Transactional
    void want(PersonId id, boolean wanted, Instant now) {
        // locked: a double click must not collide with itself
        Person person = people.lock(id);
        person.wantsInvitations(wanted, now);
        people.save(person);
    }
}
