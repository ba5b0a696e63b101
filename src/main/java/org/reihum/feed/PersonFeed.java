package org.reihum.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.FeedHead;
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

    private final People people;
    private final OwnMeetings ownMeetings;
    private final FeedDrafts drafts;
    private final FeedChanges changes;
    private final FeedWords words;

    PersonFeed(People people, OwnMeetings ownMeetings, FeedDrafts drafts, FeedChanges changes, FeedWords words) {
        this.people = people;
        this.ownMeetings = ownMeetings;
        this.drafts = drafts;
        this.changes = changes;
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
        FeedWindow window = new FeedWindow(now);
        Map<MeetingId, OwnMeeting> own = ownMeetings.of(new PersonId(key.id()), now).stream()
                .collect(Collectors.toMap(one -> one.meeting().id(), Function.identity()));
        List<MeetingCard> meetings =
                own.values().stream().map(OwnMeeting::meeting).toList();
        Map<MeetingId, Instant> renamed = changes.ofNames();
        List<CalendarEvent> events = window.shown(meetings).stream()
                .map(meeting -> entry(own.get(meeting.id()), locale, window, renamed))
                .toList();
        FeedHead head = drafts.head(key, words.word("name.own", locale), words.word("about.own", locale));
        return new FeedDraft(head, events, drafts.changedAt(key, window, meetings, events));
    }

    private CalendarEvent entry(OwnMeeting own, Locale locale, FeedWindow window, Map<MeetingId, Instant> renamed) {
        MeetingCard meeting = own.meeting();
        Instant changedAt =
                FeedDrafts.later(FeedDrafts.later(meeting.changedAt(), own.changedAt()), renamed.get(meeting.id()));
        CalendarEvent event = CalendarEntries.feedEntry(
                meeting, locale, words.own(own, locale, window.today()), own.link(), changedAt);
        return own.onlineLink()
                .filter(link -> !meeting.cancelled())
                .map(link -> event.online(URI.create(link)))
                .orElse(event);
    }
}
