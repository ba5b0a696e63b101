package org.reihum.hosting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.springframework.stereotype.Component;

/** The personal links by which a host sees the invitation and consents to it; asked again, the link before stops. */
@Component
class ConsentLinks {

    private static final String PURPOSE = "consent";
    private static final Duration VALID = Duration.ofDays(120);

    private final SignedLinks links;
    private final HostConsents consents;
    private final Letterheads letterheads;

    ConsentLinks(SignedLinks links, HostConsents consents, Letterheads letterheads) {
        this.links = links;
        this.consents = consents;
        this.letterheads = letterheads;
    }

    URI linkFor(HostConsent consent) {
        String token = links.token(
                PURPOSE, consent.id(), consent.timesAsked(), consent.askedAt().plus(VALID));
        return URI.create(letterheads.inForce().baseUrl() + "/host/letter/" + token);
    }

    /** Empty when the link is altered, expired, or another one has taken its place. */
    Optional<HostConsent> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> consents.findById(ref.id()).filter(found -> found.timesAsked() == ref.version()));
    }
}
