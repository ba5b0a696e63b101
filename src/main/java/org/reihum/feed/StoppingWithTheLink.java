package org.reihum.feed;

import org.reihum.invitation.LinkListener;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** A personal link is renewed because somebody else may know it, and whoever knew it could open the calendar's address. */
@Component
class StoppingWithTheLink implements LinkListener {

    private final Secrets secrets;

    StoppingWithTheLink(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void renewed(PersonId person) {
        secrets.replace(FeedKind.PERSON, person.value());
    }
}
