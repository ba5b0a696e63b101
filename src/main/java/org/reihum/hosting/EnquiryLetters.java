package org.reihum.hosting;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.reihum.letter.Greetings;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.springframework.stereotype.Component;

/** Writes the letters to hosts into the outbox. */
@Component
class EnquiryLetters {

    private final Candidates candidates;
    private final EnquiryLinks links;
    private final AllSeries allSeries;
    private final SeriesWords words;
    private final Greetings greetings;
    private final EnquiryWriter writer;
    private final Outbox outbox;

    EnquiryLetters(
            Candidates candidates,
            EnquiryLinks links,
            AllSeries allSeries,
            SeriesWords words,
            Greetings greetings,
            EnquiryWriter writer,
            Outbox outbox) {
        this.candidates = candidates;
        this.links = links;
        this.allSeries = allSeries;
        this.words = words;
        this.greetings = greetings;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** To whoever manages the network today. @return whether there is an address to write to */
    boolean write(EnquiryLetter.Kind kind, Enquiry enquiry, MeetingCard meeting, Instant now) {
        Optional<Candidate> candidate =
                candidates.of(enquiry.network(), now.atZone(meeting.zone()).toLocalDate());
        candidate.ifPresent(known -> write(kind, enquiry, known, meeting, now));
        return candidate.isPresent();
    }

    void write(EnquiryLetter.Kind kind, Enquiry enquiry, Candidate candidate, MeetingCard meeting, Instant now) {
        boolean substitute = !enquiry.network().equals(meeting.hostId());
        String purpose = "enquiry:" + enquiry.id().value() + ":" + kind + ":" + enquiry.timesAsked();
        var letter = letter(kind, candidate, substitute, meeting, links.linkFor(enquiry, meeting, now));
        post(letter, purpose, candidate, now);
    }

    /** Asks the host who stands in the plan to see the invitation. */
    void write(HostConsent consent, Candidate host, MeetingCard meeting, URI link, Instant now) {
        var letter = letter(EnquiryLetter.Kind.CONSENT, host, false, meeting, link);
        post(letter, "consent:" + consent.id() + ":" + consent.timesAsked(), host, now);
    }

    private EnquiryLetter letter(
            EnquiryLetter.Kind kind, Candidate to, boolean substitute, MeetingCard meeting, URI link) {
        MeetingText text = meeting.text(to.language());
        return new EnquiryLetter(
                kind,
                greetings.to(to.name(), to.language()),
                text,
                substitute ? to.city() : meeting.city(),
                substitute,
                words.signOff(text),
                allSeries.get(meeting.seriesId()).contact(),
                link);
    }

    private void post(EnquiryLetter letter, String purpose, Candidate to, Instant now) {
        outbox.post(
                new Letter(
                                purpose,
                                "meeting:" + letter.meeting().meeting().id().value(),
                                to.name().full(),
                                to.address(),
                                writer.subject(letter),
                                writer.text(letter),
                                writer.html(letter),
                                Optional.empty(),
                                Optional.of(letter.contact().email()))
                        .in(to.language()),
                now);
    }
}
