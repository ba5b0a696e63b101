package org.reihum.invitation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letterhead;
import org.reihum.mail.SignedLinks;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** The links by which a mail program takes a person off all further invitations (List-Unsubscribe, RFC 8058). */
@Component
class WishLinks {

    private static final String PURPOSE = "no-more";
    /** People clear up old mail. */
    private static final Duration VALID = Duration.ofDays(366);

    private final SignedLinks links;

    WishLinks(SignedLinks links) {
        this.links = links;
    }

    URI linkFor(Letterhead letterhead, PersonId person, Instant now) {
        String token = links.token(PURPOSE, person.value(), 0, now.plus(VALID));
        return URI.create(letterhead.baseUrl() + "/unsubscribe/" + token);
    }

    /** Whom the link was made for; empty when it is altered or expired. */
    Optional<PersonId> read(String token, Instant now) {
        return links.read(PURPOSE, token, now).map(ref -> new PersonId(ref.id()));
    }
}
