package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.GuestList;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.Wordings;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.reihum.network.Directory;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Tells the circle of a series what the round has decided on its next meeting; the invitation comes later. */
@Component
class SaveTheDate {

    private final AllSeries allSeries;
    private final ActiveMembers activeMembers;
    private final Directory directory;
    private final GuestList guestList;
    private final Wordings wordings;
    private final Greetings greetings;
    private final SaveTheDateWords words;
    private final Outbox outbox;

    SaveTheDate(
            AllSeries allSeries,
            ActiveMembers activeMembers,
            Directory directory,
            GuestList guestList,
            Wordings wordings,
            Greetings greetings,
            SaveTheDateWords words,
            Outbox outbox) {
        this.allSeries = allSeries;
        this.activeMembers = activeMembers;
        this.directory = directory;
        this.guestList = guestList;
        this.wordings = wordings;
        this.greetings = greetings;
        this.words = words;
        this.outbox = outbox;
    }

    /**
     * One letter to each who will be invited. Whoever is invited already hears of the change in the letter about it.
     *
     * @return how many were written
     */
    int write(long decision, MeetingCard next, Instant now) {
        Series series = allSeries.get(next.seriesId());
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        return (int) circle(series, next, today).stream()
                .filter(person -> outbox.hold(letter(decision, person, series, next), now))
                .count();
    }

    private Collection<PersonCard> circle(Series series, MeetingCard next, LocalDate today) {
        LocalDate day = next.day();
        Collection<NetworkId> members = activeMembers.of(series.id(), today, day == null ? today : day);
        Set<PersonId> invited = guestList.rows(next.id()).stream()
                .map(row -> new PersonId(row.personId()))
                .collect(Collectors.toSet());
        Map<PersonId, PersonCard> once = new LinkedHashMap<>();
        (series.profile().closed() ? directory.representatives(members, today) : directory.circle(members, today))
                .stream()
                        .filter(person ->
                                person.invitable() && person.contact().mailbox().isPresent())
                        .filter(person -> !invited.contains(person.id()))
                        .forEach(person -> once.putIfAbsent(person.id(), person));
        return once.values();
    }

    private Letter letter(long decision, PersonCard person, Series series, MeetingCard next) {
        Locale locale = person.contact().language();
        MeetingText text = next.text(locale);
        String greeting = greetings.to(person.name(), locale);
        String signOff = wordings.of(next)
                .in(locale)
                .filled(Filling.of(text).to(person.name(), greeting))
                .signOff();
        var facts = new SaveTheDateWords.Facts(greeting, next, text, signOff, series.contact());
        return new Letter(
                        "decision:" + decision + ":save-the-date:" + person.id().value(),
                        "meeting:" + next.id().value(),
                        person.name().full(),
                        person.contact().mailbox().orElseThrow(),
                        words.subject(facts),
                        words.text(facts),
                        words.html(facts),
                        Optional.empty(),
                        Optional.of(series.contact().email()))
                .in(locale);
    }
}
