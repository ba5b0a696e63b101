package org.reihum.registration;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** For which meetings people may sign up. */
@Component
public class Doors {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final SignUpRules rules;
    private final Letterheads letterheads;

    Doors(AllSeries allSeries, Timetable timetable, SignUpRules rules, Letterheads letterheads) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.rules = rules;
        this.letterheads = letterheads;
    }

    /** Those of the series' meetings for which everybody may sign up now. */
    public Set<MeetingId> openAmong(Series series, Collection<MeetingCard> meetings, Instant now) {
        Map<MeetingId, SignUpRule> set = rules.of(series.id());
        boolean lettersLeave = lettersLeave();
        return meetings.stream()
                .filter(meeting -> new Door(
                                series, meeting, set.getOrDefault(meeting.id(), SignUpRule.UNSET), lettersLeave)
                        .isOpen(now))
                .map(MeetingCard::id)
                .collect(Collectors.toSet());
    }

    /** Where everybody may sign up for the meeting now; empty when nobody may. */
    public Optional<URI> addressOf(MeetingId id, Instant now) {
        Door door = of(id);
        return letterheads
                .current()
                .filter(letterhead -> door.isOpen(now))
                .map(letterhead -> URI.create(letterhead.baseUrl() + door.path()));
    }

    /** @throws NotOnTheCalendar when there is no such meeting */
    Door of(String slug, int number) {
        Series series = allSeries.findBySlug(slug).orElseThrow(() -> new NotOnTheCalendar(slug));
        return timetable.of(series.id()).stream()
                .filter(meeting -> meeting.number() == number)
                .findFirst()
                .map(meeting -> new Door(series, meeting, rules.of(meeting.id()), lettersLeave()))
                .orElseThrow(() -> new NotOnTheCalendar(slug + "/" + number));
    }

    /** @throws NotOnTheCalendar when there is no such meeting */
    Door of(MeetingId id) {
        MeetingCard meeting = timetable.card(id);
        return new Door(allSeries.get(meeting.seriesId()), meeting, rules.of(id), lettersLeave());
    }

    private boolean lettersLeave() {
        return letterheads.current().isPresent();
    }
}
