package org.reihum.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.History;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingEvent;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Scheduling;
import org.reihum.meeting.Series;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings that were held, announced or cancelled, as they stand, and what is on record of how they came about. */
@Component
@Profile("demo")
@Order(5)
class EnteringMeetings implements DemoPart {

    private static final int PUT_ON_THE_CALENDAR_WEEKS_BEFORE = 16;

    private final Scheduling scheduling;
    private final Meetings meetings;
    private final History history;
    private final Letterheads letterheads;

    EnteringMeetings(Scheduling scheduling, Meetings meetings, History history, Letterheads letterheads) {
        this.scheduling = scheduling;
        this.meetings = meetings;
        this.history = history;
        this.letterheads = letterheads;
    }

    @Override
    public void enter(Shelves shelves) {
        Map<String, List<DemoRow>> assignments =
                DemoRow.of("host_assignments").stream().collect(Collectors.groupingBy(row -> row.text("meeting_id")));
        MeetingTable table = new MeetingTable(shelves);
        for (DemoRow row : table.meetings()) {
            enter(row, assignments.getOrDefault(row.text("id"), List.of()), table, shelves);
        }
    }

    private void enter(DemoRow row, List<DemoRow> assignments, MeetingTable table, Shelves shelves) {
        Series series = shelves.series.get(row.text("reihe_id"));
        Instant scheduled = noon(scheduledOn(row, assignments));
        Meeting meeting = scheduling.schedule(series.id(), table.details(row), DemoLogin.ROSA.displayName(), scheduled);
        MeetingState state = DemoWords.state(row.text("status"));
        Instant changed = noon(changedOn(row, state, assignments));
        meeting.recordAs(state, row.number("ical_sequence"), changed);
        if (state != MeetingState.PROVISIONAL) {
            meeting.publishAs(series.name(), sender(), true);
        }
        // flushed, because those who read it next do so by SQL
        shelves.meetings.put(row.text("id"), meetings.saveAndFlush(meeting));
        shelves.changed.put(row.text("id"), changed);
        assignments.forEach(assignment -> record(meeting, assignment, shelves));
        row.value("bemerkung").ifPresent(note -> record(meeting, changed, kind(row, state), note));
    }

    private static LocalDate scheduledOn(DemoRow row, List<DemoRow> assignments) {
        return assignments.stream()
                .map(assignment -> assignment.day("von"))
                .findFirst()
                .orElseGet(() -> row.day("datum").minusWeeks(PUT_ON_THE_CALENDAR_WEEKS_BEFORE));
    }

    private static LocalDate changedOn(DemoRow row, MeetingState state, List<DemoRow> assignments) {
        if (state == MeetingState.CANCELLED) {
            return row.day("datum").minusDays(1);
        }
        return assignments.stream()
                .map(assignment -> assignment.day("von"))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> scheduledOn(row, assignments));
    }

    private static MeetingEvent.Kind kind(DemoRow row, MeetingState state) {
        if (state == MeetingState.CANCELLED) {
            return MeetingEvent.Kind.CANCELLED;
        }
        return row.number("ical_sequence") > 0 ? MeetingEvent.Kind.MOVED : MeetingEvent.Kind.RECORDED;
    }

    private void record(Meeting meeting, DemoRow assignment, Shelves shelves) {
        String host = shelves.networks.get(assignment.text("netzwerk_id")).shortName();
        String note = Stream.of(host, assignment.text("status"), assignment.text("grund"))
                .filter(part -> !part.equals("gültig"))
                .collect(Collectors.joining(", "));
        Instant at = noon(assignment.day(assignment.value("bis").isPresent() ? "bis" : "von"));
        record(meeting, at, MeetingEvent.Kind.RECORDED, note);
    }

    private void record(Meeting meeting, Instant at, MeetingEvent.Kind kind, String note) {
        history.save(new MeetingEvent(meeting.id(), at, kind, DemoLogin.ROSA.displayName(), note));
    }

    private String sender() {
        return letterheads.current().map(Letterhead::senderAddress).orElse(DemoLetterhead.SENDER_ADDRESS);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(DemoClock.ZONE).toInstant();
    }
}
