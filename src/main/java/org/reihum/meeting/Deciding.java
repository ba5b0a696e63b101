package org.reihum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the round decided. "The next meeting in Heilbronn" makes the next meeting of the series, or changes the
 * one that is planned: the minutes outrank the plan.
 */
@Component
public class Deciding {

    /** @param day null while only host and city are agreed; a day that is known already stays then */
    public record NextMeeting(
            NetworkId host, PlaceId place, @Nullable LocalDate day) {}

    /** @param next empty when the decision concerns something else */
    public record Order(MeetingId meeting, String text, Votes votes, Optional<NextMeeting> next) {}

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final ChangingMeeting changing;
    private final Scheduling scheduling;
    private final Decisions decisions;
    private final HostChanges hostChanges;

    Deciding(
            AllSeries allSeries,
            Timetable timetable,
            ChangingMeeting changing,
            Scheduling scheduling,
            Decisions decisions,
            HostChanges hostChanges) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.changing = changing;
        this.scheduling = scheduling;
        this.decisions = decisions;
        this.hostChanges = hostChanges;
    }

    @Transactional
    public Decision decide(Order order, String who, Instant now) {
        var decision = new Decision(order.meeting(), order.text(), order.votes(), who, now);
        order.next().ifPresent(next -> follow(decision, next, timetable.card(order.meeting()), who, now));
        return decisions.save(decision);
    }

    private void follow(Decision decision, NextMeeting next, MeetingCard meeting, String who, Instant now) {
        Series series = allSeries.get(meeting.seriesId());
        planned(meeting, now)
                .ifPresentOrElse(
                        planned -> change(decision, planned.id(), next, series, who, now),
                        () -> make(decision, next, series, who, now));
    }

    /** The meeting that follows by number, if one is on the calendar. */
    private Optional<MeetingCard> planned(MeetingCard meeting, Instant now) {
        return timetable.of(meeting.seriesId()).stream()
                .filter(other -> other.number() > meeting.number() && !other.cancelled())
                .filter(other ->
                        other.begins().map(begins -> begins.isAfter(now)).orElse(true))
                .min(Comparator.comparingInt(MeetingCard::number));
    }

    private void change(
            Decision decision, MeetingId planned, NextMeeting next, Series series, String who, Instant now) {
        MeetingDetails before = changing.stands(planned).details();
        House house = before.place().equals(next.place()) ? before.house() : House.OPEN;
        MeetingDetails after = before.hosted(new HostAt(next.host(), next.place(), house));
        LocalDate day = next.day();
        changing.decide(
                planned,
                day == null
                        ? after
                        : after.on(day, day.minusDays(series.profile().deadlineDays())),
                decision.text(),
                who,
                now);
        decision.changes(planned, next.host(), next.place(), before);
    }

    private void make(Decision decision, NextMeeting next, Series series, String who, Instant now) {
        LocalDate day = next.day();
        var details = new MeetingDetails(
                day,
                series.profile().beginsAt(),
                series.profile().endsAt(),
                next.host(),
                next.place(),
                House.OPEN,
                "",
                day == null ? null : day.minusDays(series.profile().deadlineDays()),
                List.of());
        Meeting made = scheduling.schedule(series.id(), details, who, now);
        hostChanges.changed(made.id(), Optional.empty(), next.host(), decision.text(), who, now);
        decision.makes(made.id(), next.host(), next.place());
    }
}
