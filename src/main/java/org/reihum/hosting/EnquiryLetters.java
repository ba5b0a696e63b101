package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.letter.Greetings;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
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
        ContactPerson contact = allSeries.get(meeting.seriesId()).contact();
        MeetingText text = meeting.text(candidate.language());
        boolean substitute = !enquiry.network().equals(meeting.hostId());
        var letter = new EnquiryLetter(
                kind,
                greetings.to(candidate.name(), candidate.language()),
                text,
                substitute ? candidate.city() : meeting.city(),
                substitute,
                words.signOff(text),
                contact,
                links.linkFor(enquiry, meeting, now));
        outbox.post(
                new Letter(
                        "enquiry:" + enquiry.id().value() + ":" + kind + ":" + enquiry.timesAsked(),
                        "meeting:" + meeting.id().value(),
                        candidate.name().full(),
                        candidate.address(),
                        writer.subject(letter),
                        writer.text(letter),
                        writer.html(letter),
                        Optional.empty(),
                        Optional.of(contact.email())),
                now);
    }
}
