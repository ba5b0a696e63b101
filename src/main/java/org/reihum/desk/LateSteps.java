package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.timeline.Milestone;
import org.reihum.timeline.Task;
import org.reihum.timeline.Timeline;
import org.reihum.timeline.Timelines;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which meetings of a series have steps that are late. */
@Component
class LateSteps {

    private static final int DAYS_AROUND = 100;

    /** What the page asks for by itself, with the button that does it. */
    private static final Set<Milestone> SAID_ALREADY = Set.of(Milestone.DATE_AND_ROOM, Milestone.INVITED);

    private final Timetable timetable;
    private final Timelines timelines;
    private final MessageSource messages;

    LateSteps(Timetable timetable, Timelines timelines, MessageSource messages) {
        this.timetable = timetable;
        this.timelines = timelines;
        this.messages = messages;
    }

    List<ToDo> of(Series series, Instant now, Locale locale) {
        List<MeetingCard> near = timetable.of(series.id()).stream()
                .filter(meeting -> isNear(meeting, now))
                .toList();
        return near.isEmpty()
                ? List.of()
                : timelines.of(near, now).stream()
                        .flatMap(timeline -> late(timeline, locale))
                        .toList();
    }

    private static boolean isNear(MeetingCard meeting, Instant now) {
        var today = now.atZone(meeting.zone()).toLocalDate();
        var day = meeting.day();
        return day != null
                && !meeting.cancelled()
                && day.isAfter(today.minusDays(DAYS_AROUND))
                && day.isBefore(today.plusDays(DAYS_AROUND));
    }

    private Stream<ToDo> late(Timeline timeline, Locale locale) {
        List<Task> late = timeline.late().stream()
                .filter(task -> !SAID_ALREADY.contains(task.step()))
                .toList();
        MeetingCard meeting = timeline.meeting();
        return late.stream()
                .limit(1)
                .map(first -> ToDo.of(
                        "timeline.todo",
                        "/desk/meetings/" + meeting.id().value() + "/timeline",
                        meeting.text(locale).title(),
                        late.size(),
                        messages.getMessage("timeline.step." + first.step(), null, locale)));
    }
}
