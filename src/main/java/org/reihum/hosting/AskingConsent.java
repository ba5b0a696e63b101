package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the host the invitation by a link, and asks for consent; asked again, an earlier answer does not count. */
@Component
class AskingConsent {

    private final Candidates candidates;
    private final HostConsents consents;
    private final ConsentLinks links;
    private final EnquiryLetters letters;

    AskingConsent(Candidates candidates, HostConsents consents, ConsentLinks links, EnquiryLetters letters) {
        this.candidates = candidates;
        this.consents = consents;
        this.links = links;
        this.letters = letters;
    }

    /** @return whether there is an address to write to */
    @Transactional
    boolean ask(MeetingCard meeting, String by, Instant now) {
        Optional<Candidate> host =
                candidates.of(meeting.hostId(), now.atZone(meeting.zone()).toLocalDate());
        host.ifPresent(known -> ask(known, meeting, by, now));
        return host.isPresent();
    }

    private void ask(Candidate host, MeetingCard meeting, String by, Instant now) {
        HostConsent consent = consents.findByMeetingIdAndNetworkId(
                        meeting.id().value(), host.network().value())
                .orElseGet(() -> new HostConsent(meeting.id(), host.network()));
        consent.ask(host.name().full(), by, now);
        consents.save(consent);
        letters.write(consent, host, meeting, links.linkFor(consent), now);
    }
}
