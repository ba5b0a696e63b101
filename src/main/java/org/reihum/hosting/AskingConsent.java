package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the host the invitation by a link, and asks for consent; asked again, an earlier answer does not count. */
@Component
class AskingConsent {

    private final Candidates candidates;
    private final HostConsents consents;
    private final ConsentLinks links;
    private final AllSeries allSeries;
    private final EnquiryWriter writer;
    private final Outbox outbox;

    AskingConsent(
            Candidates candidates,
            HostConsents consents,
            ConsentLinks links,
            AllSeries allSeries,
            EnquiryWriter writer,
            Outbox outbox) {
        this.candidates = candidates;
        this.consents = consents;
        this.links = links;
        this.allSeries = allSeries;
        this.writer = writer;
        this.outbox = outbox;
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
        Proposal words = allSeries.get(meeting.seriesId()).proposal();
        var letter = new EnquiryLetter(
                EnquiryLetter.Kind.CONSENT,
                writer.greeting(host.name(), host.language()),
                meeting.text(host.language()),
                meeting.city(),
                false,
                words,
                links.linkFor(consent));
        outbox.post(
                new Letter(
                        "consent:" + consent.id() + ":" + consent.timesAsked(),
                        "meeting:" + meeting.id().value(),
                        host.name().full(),
                        host.address(),
                        writer.subject(letter),
                        writer.text(letter),
                        writer.html(letter),
                        Optional.empty(),
                        Optional.of(words.contactEmail())),
                now);
    }
}
