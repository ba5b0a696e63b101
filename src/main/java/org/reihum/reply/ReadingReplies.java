package org.reihum.reply;

import java.time.Instant;
import java.util.List;
import org.reihum.ical.CalendarMessage;
import org.reihum.ical.CalendarReader;
import org.reihum.invitation.InvitedPeople;
import org.reihum.mail.IncomingLetter;
import org.reihum.mail.LetterReader;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/** Turns what people write back into answers, or leaves it to somebody at the desk. */
@Component
class ReadingReplies implements LetterReader {

    private final ReadingCalendars calendars;
    private final ReadingWords words;
    private final InvitedPeople people;
    private final CalendarReader reader = new CalendarReader();

    ReadingReplies(ReadingCalendars calendars, ReadingWords words, InvitedPeople people) {
        this.calendars = calendars;
        this.words = words;
        this.people = people;
    }

    @Override
    public Reading read(IncomingLetter letter, Instant now) {
        List<CalendarMessage> all = letter.calendars().stream()
                .flatMap(calendar -> reader.read(calendar).stream())
                .toList();
        List<CalendarMessage> understood = all.stream()
                .filter(message -> !(message instanceof CalendarMessage.Unreadable))
                .toList();
        if (understood.isEmpty()) {
            return words.read(letter, letter.unreadable() || !all.isEmpty());
        }
        if (isWrittenBesideACalendar(letter, understood)) {
            return words.read(letter, false);
        }
        return Fates.weightiest(understood.stream()
                .map(message -> calendars.read(letter, message, now))
                .toList());
    }

    /** A person who answers our letter in words, and whose program sends our own calendar back with them. */
    private boolean isWrittenBesideACalendar(IncomingLetter letter, List<CalendarMessage> messages) {
        return !letter.text().isBlank()
                && messages.stream().allMatch(CalendarMessage.Other.class::isInstance)
                && people.behind(letter.deliveredTo()).isPresent();
    }
}
