package org.reihum.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.ical.CalendarEvent;
import org.reihum.invitation.Answer;
import org.reihum.invitation.CalendarEntries;
import org.reihum.invitation.OwnMeeting;
import org.reihum.invitation.OwnMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.People;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** The secret calendar of a person: all meetings with the state of the answer, in the person's language. It names nobody. */
@Component
class PersonFeed implements FeedSource {

    private static final Set<Answer> STAYS_AWAY = EnumSet.of(Answer.NO, Answer.DELEGATED);

    private final People people;
    private final OwnMeetings ownMeetings;
    private final FeedDrafts drafts;
    private final FeedWords words;

    PersonFeed(People people, OwnMeetings ownMeetings, FeedDrafts drafts, FeedWords words) {
        this.people = people;
        this.ownMeetings = ownMeetings;
        this.drafts = drafts;
        this.words = words;
    }

    @Override
    public FeedKind kind() {
        return FeedKind.PERSON;
    }

    @Override
    public Optional<FeedDraft> draft(FeedKey key, Instant now) {
        return people.findById(key.id())
                .map(person -> draft(key, person.contact().language(), now));
    }

    private FeedDraft draft(FeedKey key, Locale locale, Instant now) {
        Map<MeetingId, OwnMeeting> own = ownMeetings.of(new PersonId(key.id())).stream()
                .collect(Collectors.toMap(one -> one.meeting().id(), Function.identity()));
        return drafts.of(
                key,
                words.word("name.own", locale),
                words.word("about.own", locale),
                own.values().stream().map(OwnMeeting::meeting).toList(),
                now,
                (meeting, page, changedAt) ->
                        entry(own.get(meeting.id()), page, changedAt, locale, FeedWindow.today(now)));
    }

    private CalendarEvent entry(OwnMeeting own, URI page, Instant changedAt, Locale locale, LocalDate today) {
        MeetingCard meeting = own.meeting();
        CalendarEvent event = CalendarEntries.feedEntry(
                meeting, locale, words.own(own, locale, today), page, FeedDrafts.later(changedAt, own.changedAt()));
        CalendarEvent shown = STAYS_AWAY.contains(own.answer()) ? event.stayingAway() : event;
        return own.onlineLink()
                .filter(link -> !meeting.cancelled())
                .map(link -> shown.online(URI.create(link)))
                .orElse(shown);
    }
}
