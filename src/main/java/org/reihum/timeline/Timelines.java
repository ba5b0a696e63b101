package org.reihum.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The time line of a meeting, made of what the series has, what is otherwise for the meeting, and what Reihum knows. */
@Component
public class Timelines {

    /** So many days after the meeting nothing is called late any more. */
    private static final int OVER = 30;

    private final UsualSteps usual;
    private final Entries entries;
    private final KnownSteps known;

    Timelines(UsualSteps usual, Entries entries, KnownSteps known) {
        this.usual = usual;
        this.entries = entries;
        this.known = known;
    }

    public Timeline of(MeetingCard meeting, Instant now) {
        return of(List.of(meeting), now).get(0);
    }

    /**
     * Those of meetings of one series, in four queries however many they are.
     *
     * @param meetings at least one
     */
    public List<Timeline> of(List<MeetingCard> meetings, Instant now) {
        LocalDate today = now.atZone(meetings.get(0).zone()).toLocalDate();
        Map<Milestone, Usual> steps = usual.of(meetings.get(0).seriesId());
        var special = entries.of(meetings.stream().map(MeetingCard::id).toList());
        var facts = known.of(meetings, today);
        return meetings.stream()
                .map(meeting -> timeline(
                        meeting,
                        steps,
                        special.getOrDefault(meeting.id(), Map.of()),
                        Objects.requireNonNull(facts.get(meeting.id())),
                        today,
                        now))
                .toList();
    }

    private static Timeline timeline(
            MeetingCard meeting,
            Map<Milestone, Usual> steps,
            Map<Milestone, Entry> special,
            KnownSteps.Known known,
            LocalDate today,
            Instant now) {
        boolean written = known.steps().contains(Milestone.MINUTES)
                || special.getOrDefault(Milestone.MINUTES, Entry.NONE).doneAt() != null;
        List<Task> tasks = steps.entrySet().stream()
                .map(step -> task(
                        meeting,
                        step.getKey(),
                        step.getValue(),
                        special.getOrDefault(step.getKey(), Entry.NONE),
                        known.steps().contains(step.getKey()),
                        written,
                        today))
                .toList();
        return new Timeline(meeting, tasks, today, isQuiet(meeting, known.recorded(), today, now));
    }

    private static Task task(
            MeetingCard meeting,
            Milestone step,
            Usual usual,
            Entry special,
            boolean known,
            boolean written,
            LocalDate today) {
        LocalDate counted = counted(meeting, step, usual);
        LocalDate due = special.day() == null ? counted : special.day();
        // whoever raises no objection to minutes that are written has agreed: nobody has to do anything
        boolean agreed = written && step == Milestone.APPROVED && due != null && !today.isBefore(due);
        return new Task(
                step,
                due,
                counted,
                special.responsible() == null ? usual.responsible() : special.responsible(),
                meeting.host(),
                special.note(),
                known || agreed,
                special.doneAt(),
                special.doneBy());
    }

    /** Registration closes on the day that the meeting has, if it has one. */
    private static @Nullable LocalDate counted(MeetingCard meeting, Milestone step, Usual usual) {
        LocalDate day = meeting.day();
        if (step == Milestone.DEADLINE && meeting.answerBy() != null) {
            return meeting.answerBy();
        }
        return day == null ? null : day.plusDays(usual.days());
    }

    private static boolean isQuiet(MeetingCard meeting, boolean recorded, LocalDate today, Instant now) {
        LocalDate day = meeting.day();
        boolean longOver = day != null && today.isAfter(day.plusDays(OVER));
        return meeting.cancelled() || longOver || meeting.isOver(now) && recorded;
    }
}
