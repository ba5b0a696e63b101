package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.mail.Enclosure;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Writes the letters about a meeting into the outbox: one to each person, each with its own link and calendar part. */
@Component
class Mailing {

    private static final Pattern PURPOSE = Pattern.compile("meeting:\\d+:invitation:(\\d+):([A-Z_]+):.*");

    private final Directory directory;
    private final LetterDraft draft;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final CalendarParts calendarParts;
    private final WishLinks wishLinks;

    Mailing(
            Directory directory,
            LetterDraft draft,
            LetterWriter writer,
            Outbox outbox,
            CalendarParts calendarParts,
            WishLinks wishLinks) {
        this.directory = directory;
        this.draft = draft;
        this.writer = writer;
        this.outbox = outbox;
        this.calendarParts = calendarParts;
        this.wishLinks = wishLinks;
    }

    void write(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        write(List.of(invitation), meeting, kind, now);
    }

    /** @return how many letters were written: people without an address get none */
    int write(Collection<Invitation> to, MeetingCard meeting, LetterKind kind, Instant now) {
        return write(to, meeting, kind, kind.isHeld(), now);
    }

    /** As {@link #write}, but the letters wait and can be recalled, whatever their kind: somebody at the desk sends them. */
    int hold(Collection<Invitation> to, MeetingCard meeting, LetterKind kind, Instant now) {
        return write(to, meeting, kind, true, now);
    }

    /** As {@link #write}, but it leaves at once, whatever its kind: the person has asked for it. */
    void sendAgain(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        write(List.of(invitation), meeting, kind, false, now);
    }

    private int write(Collection<Invitation> to, MeetingCard meeting, LetterKind kind, boolean held, Instant now) {
        Map<PersonId, PersonCard> people =
                peopleBehind(to, now.atZone(meeting.zone()).toLocalDate());
        LetterBasis basis = draft.basis(meeting);
        return (int) to.stream()
                .filter(invitation -> invitation.email().isPresent())
                .filter(invitation ->
                        post(letter(basis, invitation, people.get(invitation.person()), kind, now), held, now))
                .count();
    }

    private boolean post(Letter letter, boolean held, Instant now) {
        return held ? outbox.hold(letter, now) : outbox.post(letter, now);
    }

    private Map<PersonId, PersonCard> peopleBehind(Collection<Invitation> invitations, LocalDate today) {
        List<PersonId> ids = invitations.stream().map(Invitation::person).toList();
        // a person with two affiliations has two cards: any will do, the letter needs the name only
        return directory.cards(ids, today).stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (first, second) -> first));
    }

    private Letter letter(LetterBasis basis, Invitation invitation, PersonCard person, LetterKind kind, Instant now) {
        MeetingCard meeting = basis.meeting();
        LetterFacts facts = draft.facts(basis, invitation, person, kind, now);
        String text = writer.text(facts);
        Instant stamp = invitation.marks().nextStamp(now);
        return new Letter(
                        purpose(meeting.id(), invitation.id()) + kind + ":" + meeting.sequence() + ":"
                                + stamp.getEpochSecond(),
                        scope(meeting.id()),
                        person.name().full(),
                        invitation.email().orElseThrow(),
                        writer.subject(facts),
                        text,
                        writer.html(facts),
                        // without a day there is nothing to put into a calendar; the text says so
                        meeting.begins().map(day -> calendarParts.of(invitation, person, facts, text, stamp)),
                        Optional.of(calendarParts.addressForWords(meeting, invitation, facts.contact())))
                .in(facts.meeting().locale())
                .inThread(purpose(meeting.id(), invitation.id()))
                .withUnsubscribe(wishLinks.linkFor(basis.letterhead(), person.id(), now))
                .with(enclosed(facts, basis));
    }

    private static List<Enclosure> enclosed(LetterFacts facts, LetterBasis basis) {
        List<Enclosure> attached =
                facts.kind().hasAttachments() ? basis.enclosed().attachments() : List.of();
        return Stream.concat(facts.pictures().stream(), attached.stream()).toList();
    }

    /** The scope of all letters about that meeting. */
    static String scope(MeetingId meeting) {
        return "meeting:" + meeting.value();
    }

    /** How the purposes of the letters to one invited person begin. */
    static String purpose(MeetingId meeting, InvitationId invitation) {
        return scope(meeting) + ":invitation:" + invitation.value() + ":";
    }

    /** The invitation that a letter of that purpose belongs to; empty for letters of other rooms. */
    static Optional<Long> invitationOf(String purpose) {
        Matcher parts = PURPOSE.matcher(purpose);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }

    static Optional<LetterKind> kindOf(String purpose) {
        Matcher parts = PURPOSE.matcher(purpose);
        return parts.matches() ? Optional.of(LetterKind.valueOf(parts.group(2))) : Optional.empty();
    }
}
