package org.reihum.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;
import org.reihum.ical.ParticipationStatus;
import org.reihum.invitation.Answer;
import org.reihum.invitation.CalendarAnswer;
import org.reihum.mail.IncomingLetter;
import org.reihum.meeting.MeetingCard;

/**
 * Who speaks in a calendar message, and what is said.
 *
 * @param match whom it is known to be
 * @param who of those it names
 * @param all whom it names
 */
record Voice(
        IncomingLetter letter,
        About about,
        Match match,
        Participant who,
        List<Participant> all,
        Optional<Proposal> proposal) {

    /** Clocks differ by minutes; what is written later than that is no time at all. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Participant NOBODY = new Participant(List.of(), Optional.empty(), 0, List.of());

    static Voice of(
            IncomingLetter letter,
            About about,
            Match match,
            List<Participant> participants,
            Optional<Proposal> proposal) {
        return new Voice(letter, about, match, speaker(match, participants), participants, proposal);
    }

    /** A reply is of one; one of a delegation names the substitute too, and some name everybody. */
    private static Participant speaker(Match match, List<Participant> participants) {
        Set<String> own =
                match.invited().map(invited -> List.of(invited.email(), invited.ownEmail())).orElse(List.of()).stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return participants.stream()
                .filter(one -> one.addresses().stream().anyMatch(own::contains))
                .findFirst()
                .or(() -> participants.stream()
                        .filter(one -> !one.delegates().isEmpty())
                        .findFirst())
                .or(() -> participants.stream().findFirst())
                .orElse(NOBODY);
    }

    MeetingCard meeting() {
        return match.meeting();
    }

    boolean delegates() {
        return who.status().filter(ParticipationStatus.DELEGATED::equals).isPresent()
                || !who.delegates().isEmpty();
    }

    Optional<ParticipationStatus> status() {
        return who.status().filter(CalendarAnswer::says);
    }

    /** When it was said: never later than the letter that says so. */
    Instant stamp() {
        Instant written = letter.writtenAt();
        return about.stamp()
                .map(stamp -> stamp.isAfter(letter.receivedAt().plus(CLOCKS_DIFFER)) ? written : stamp)
                .orElse(written);
    }

    Optional<CalendarAnswer> answer(boolean onlyFirst) {
        return status().map(status -> new CalendarAnswer(
                status, Math.max(0, about.sequence()), stamp(), who.guests(), about.comment(), onlyFirst));
    }

    CalendarWords words() {
        @Nullable
        Answer answer = answer(false).map(said -> said.answer(meeting())).orElse(null);
        // what has no zone of its own is meant as the meeting's clocks go
        ZoneId zone = meeting().zone();
        return new CalendarWords(
                first(who.addresses()),
                answer,
                Math.max(0, about.sequence()),
                stamp(),
                who.guests(),
                proposal.map(other -> other.start(zone)),
                proposal.flatMap(other -> other.end(zone)),
                first(who.delegates()));
    }

    /** What makes it the same thing said once more, whatever letter brings it. */
    String fingerprint(ReplyKind kind) {
        return KeepingReplies.fingerprint(
                kind,
                about.uid(),
                match.invited().map(invited -> invited.id().value()),
                letter.senderAddress().toLowerCase(Locale.ROOT),
                about.sequence(),
                about.stamp(),
                about.comment(),
                who,
                proposal);
    }

    ReceivedReply kept(ReplyKind kind) {
        var reply = new ReceivedReply(fingerprint(kind), kind, letter, about.comment())
                .about(meeting().id())
                .saying(words());
        match.invited().ifPresent(invited -> reply.from(invited, match.proven()));
        return reply;
    }

    private static String first(Collection<String> addresses) {
        return addresses.stream().findFirst().orElse("");
    }
}
