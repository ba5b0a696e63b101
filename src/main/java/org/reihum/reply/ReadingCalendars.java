package org.reihum.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.ical.CalendarMessage;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;
import org.reihum.invitation.SendingAgain;
import org.reihum.mail.IncomingLetter;
import org.reihum.mail.Mailbox;
import org.reihum.mail.Reading;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Understands what calendar programs send (iTIP, RFC 5546): whether it is for us, about what, and what is wanted. */
@Component
class ReadingCalendars {

    /** A reply is of one person, with a substitute of two. */
    private static final int MOST_ATTENDEES = 10;

    private final Timetable timetable;
    private final FindingInvited finding;
    private final TakingAnswers answers;
    private final TakingProposals proposals;
    private final SendingAgain sendingAgain;

    ReadingCalendars(
            Timetable timetable,
            FindingInvited finding,
            TakingAnswers answers,
            TakingProposals proposals,
            SendingAgain sendingAgain) {
        this.timetable = timetable;
        this.finding = finding;
        this.answers = answers;
        this.proposals = proposals;
        this.sendingAgain = sendingAgain;
    }

    Reading read(IncomingLetter letter, CalendarMessage message, Instant now) {
        if (message instanceof CalendarMessage.Reply reply) {
            return about(reply.about(), letter)
                    .map(meeting ->
                            reply(voice(letter, meeting, reply.about(), reply.participants(), reply.proposal()), now))
                    .orElseGet(() -> Fates.ignored("foreign"));
        }
        if (message instanceof CalendarMessage.Counter counter) {
            return about(counter.about(), letter)
                    .map(meeting -> proposals.counter(
                            voice(letter, meeting, counter.about(), counter.participants(), counter.proposal()), now))
                    .orElseGet(() -> Fates.ignored("foreign"));
        }
        if (message instanceof CalendarMessage.Refresh refresh) {
            return about(refresh.about(), letter)
                    .map(meeting -> refresh(
                            voice(letter, meeting, refresh.about(), refresh.participants(), Optional.empty()), now))
                    .orElseGet(() -> Fates.ignored("foreign"));
        }
        return Fates.ignored("method");
    }

    private Voice voice(
            IncomingLetter letter,
            MeetingCard meeting,
            About about,
            List<Participant> participants,
            Optional<Proposal> proposal) {
        List<String> attendees = participants.stream()
                .flatMap(one -> one.addresses().stream())
                .limit(10)
                .toList();
        return Voice.of(letter, about, finding.find(letter, meeting, attendees), participants, proposal);
    }

    /** The meeting it is about; empty when it is none of ours, or another organizer's. */
    private Optional<MeetingCard> about(About about, IncomingLetter letter) {
        return timetable.find(about.uid()).filter(meeting -> isForUs(about, letter, meeting));
    }

    /**
     * Exchange leaves the organizer out, and mailing lists and aliases change addresses: what came to our mailbox about a
     * meeting of ours is for us.
     */
    private static boolean isForUs(About about, IncomingLetter letter, MeetingCard meeting) {
        Optional<Mailbox> ours = Optional.ofNullable(meeting.organizerEmail()).map(Mailbox::of);
        return about.organizer().isEmpty()
                || about.organizer().filter(organizer -> isAt(organizer, ours)).isPresent()
                || letter.deliveredTo().stream().anyMatch(address -> isAt(address, ours));
    }

    /** That mailbox itself, or with a token behind a plus. */
    private static boolean isAt(String address, Optional<Mailbox> ours) {
        Mailbox given = Mailbox.of(address);
        return ours.filter(mailbox -> given.domain().equals(mailbox.domain())
                        && (given.name().equals(mailbox.name()) || given.name().startsWith(mailbox.name() + "+")))
                .isPresent();
    }

    private Reading reply(Voice voice, Instant now) {
        boolean otherInstance = voice.about()
                .instance()
                .map(instance -> instance.in(voice.meeting().zone()))
                .filter(instance -> !voice.meeting().begins().equals(Optional.of(instance)))
                .isPresent();
        if (otherInstance) {
            return Fates.ignored("instance");
        }
        if (voice.proposal().isPresent()) {
            return proposals.counter(voice, now);
        }
        if (voice.delegates()) {
            return proposals.delegation(voice, now);
        }
        return voice.status().isPresent() ? answers.take(voice, false, now) : Fates.ignored("noAnswer");
    }

    private Reading refresh(Voice voice, Instant now) {
        return voice.match()
                .invited()
                .filter(invited -> !voice.letter().automatic())
                .filter(invited -> sendingAgain.send(invited.id(), now))
                .map(invited -> Fates.applied("refresh"))
                .orElseGet(() -> Fates.ignored("refresh"));
    }
}
