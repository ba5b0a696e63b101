package org.reihum.hosting;

import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** How it stands with the host's consent to a meeting's invitation. */
@Component
class ConsentStanding {

    /** From nothing asked to all that is needed. */
    enum Kind {
        NOT_ASKED,
        OPEN,
        CHANGES,
        /** Given, and then the letter was changed. */
        OUTDATED,
        GIVEN
    }

    private final HostConsents consents;
    private final InvitationSeen invitation;

    ConsentStanding(HostConsents consents, InvitationSeen invitation) {
        this.consents = consents;
        this.invitation = invitation;
    }

    /** Of the host who stands in the plan now; what another one said before is not asked for any more. */
    Optional<HostConsent> of(MeetingCard meeting) {
        return consents.findByMeetingIdAndNetworkId(
                meeting.id().value(), meeting.hostId().value());
    }

    Kind kind(MeetingCard meeting) {
        return of(meeting)
                .map(consent -> switch (consent.state()) {
                    case OPEN -> Kind.OPEN;
                    case CHANGES -> Kind.CHANGES;
                    case GIVEN -> consent.holdsFor(invitation.fingerprint(meeting.id())) ? Kind.GIVEN : Kind.OUTDATED;
                })
                .orElse(Kind.NOT_ASKED);
    }
}
