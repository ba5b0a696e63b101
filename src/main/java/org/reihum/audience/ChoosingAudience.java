package org.reihum.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Finds out whom a filter chooses for a meeting, as of now. */
@Component
class ChoosingAudience {

    private final Timetable timetable;
    private final TargetGroups groups;
    private final Candidates candidates;

    ChoosingAudience(Timetable timetable, TargetGroups groups, Candidates candidates) {
        this.timetable = timetable;
        this.groups = groups;
        this.candidates = candidates;
    }

    /** Each list asked for is one: what was chosen on the page, and each group. Groups that are gone choose nobody. */
    Audience choose(AudienceFilter filter, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        return Audience.of(conditions(filter, meeting, now).stream()
                .map(condition -> candidates.of(condition, meeting.id(), today))
                .toList());
    }

    List<Condition> conditions(AudienceFilter filter, MeetingCard meeting, Instant now) {
        var last = last(meeting, now).map(MeetingCard::id);
        Stream<Criteria> named = filter.groups().isEmpty()
                ? Stream.empty()
                : groups.of(meeting.seriesId()).stream()
                        .filter(group -> filter.asksForGroup(group.id()))
                        .map(TargetGroup::criteria);
        return Stream.concat(Stream.of(filter.criteria()), named)
                .filter(criteria -> !criteria.isEmpty())
                .map(criteria -> new Condition(criteria, meeting.seriesId(), last))
                .toList();
    }

    /** The latest meeting of the series that took place. */
    Optional<MeetingCard> last(MeetingCard meeting, Instant now) {
        return timetable.of(meeting.seriesId()).stream()
                .filter(other ->
                        !other.cancelled() && other.isOver(now) && !other.id().equals(meeting.id()))
                .max(Comparator.comparing(other -> other.ends().orElseThrow()));
    }
}
