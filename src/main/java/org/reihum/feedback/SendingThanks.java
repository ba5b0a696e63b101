package org.reihum.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.attendance.Signatures;
import org.reihum.mail.Outbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Thanks all who came and asks what it was like: everybody once, whoever sends it how often. */
@Component
class SendingThanks {

    private final Timetable timetable;
    private final Signatures present;
    private final Directory directory;
    private final FeedbackBook book;
    private final ThanksLetters letters;
    private final Outbox outbox;

    SendingThanks(
            Timetable timetable,
            Signatures present,
            Directory directory,
            FeedbackBook book,
            ThanksLetters letters,
            Outbox outbox) {
        this.timetable = timetable;
        this.present = present;
        this.directory = directory;
        this.book = book;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Who was there, may be written to, and has not been thanked. */
    @Transactional(readOnly = true)
    public List<PersonCard> waiting(MeetingCard meeting) {
        LocalDate day = meeting.day();
        if (day == null || meeting.cancelled()) {
            return List.of();
        }
        List<PersonId> came = present.of(meeting.id()).stream()
                .map(Signatures.Entry::person)
                .flatMap(Optional::stream)
                .toList();
        Set<PersonId> asked = book.asked(meeting.id());
        // a person with two employers has two cards and gets one letter
        Map<PersonId, PersonCard> cards = new LinkedHashMap<>();
        directory.cards(came, day).stream()
                .filter(card -> !asked.contains(card.id()))
                // whoever wants no more invitations wants no more letters that nobody asked for
                .filter(card -> card.invitable() && card.contact().mailbox().isPresent())
                .forEach(card -> cards.putIfAbsent(card.id(), card));
        return List.copyOf(cards.values());
    }

    /** @return how many letters wait now, until they leave with the mailings; 0 before the meeting is over */
    @Transactional
    public int send(MeetingId id, String by, Instant now) {
        MeetingCard meeting = timetable.card(id);
        if (!meeting.isOver(now)) {
            return 0;
        }
        List<PersonCard> people = waiting(meeting);
        Map<PersonId, Long> links =
                book.links(id, people.stream().map(PersonCard::id).toList(), by, now);
        ThanksLetters.Frame frame = letters.about(meeting);
        return (int) people.stream()
                .filter(person -> outbox.hold(letters.to(person, frame, links.get(person.id()), now), now))
                .count();
    }
}
