package org.reihum.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Channel;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.Substitute;
import org.reihum.invitation.Substituted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody else in the place of one of a group, who has the seat from then on. */
@Component
class Swapping {

    private final SignedUpPeople people;
    private final KnownGuests knownGuests;
    private final NamingSubstitute substitutes;

    Swapping(SignedUpPeople people, KnownGuests knownGuests, NamingSubstitute substitutes) {
        this.people = people;
        this.knownGuests = knownGuests;
        this.substitutes = substitutes;
    }

    /**
     * @param address the other person's, or null when nothing may be written to it
     * @return whether the other person comes now, also when that was so before
     */
    @Transactional
    public boolean swap(GroupPage group, long person, NamedPerson other, @Nullable String address, Instant now) {
        SignedUp leaving = people.ownOne(group, person);
        if (leaving.is(other)) {
            return true;
        }
        if (knownGuests.answersAlone(other, group.door().meeting().id())) {
            return false;
        }
        Substituted result = substitutes.name(
                leaving.invitation().orElseThrow(SignUpLinkNotValid::new),
                new Substitute(other.name(), address),
                Channel.SIGN_UP,
                group.signUp().contact().full(),
                now);
        if (result instanceof Substituted.Done done) {
            leaving.becomes(other, done.substitute());
            people.save(leaving);
        }
        return result instanceof Substituted.Done;
    }
}
