package org.reihum.meeting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits, moves, confirms or cancels a meeting, and tells those concerned, in one transaction. */
@Component
public class ChangingMeeting {

    private final AllSeries allSeries;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Guests guests;
    private final HostChanges hostChanges;
    private final NotingChange noting;

    ChangingMeeting(
            AllSeries allSeries,
            Meetings meetings,
            Agendas agendas,
            Guests guests,
            HostChanges hostChanges,
            NotingChange noting) {
        this.allSeries = allSeries;
        this.meetings = meetings;
        this.agendas = agendas;
        this.guests = guests;
        this.hostChanges = hostChanges;
        this.noting = noting;
    }

    /** How the meeting stands before a change. */
    @Transactional(readOnly = true)
    public Standing stands(MeetingId id) {
        Meeting meeting = meetings.get(id);
        return new Standing(
                id,
                allSeries.get(meeting.series()),
                meeting.number(),
                meeting.state(),
                meeting.details(agendas.of(id)),
                meeting.version());
    }

    /**
     * A meeting as it was read for a change.
     *
     * @param version names this state: see {@link #edit}
     */
    public record Standing(
            MeetingId id, Series series, int number, MeetingState state, MeetingDetails details, int version) {}

    /** What the edit would be, and to how many people it would be written. */
    @Transactional(readOnly = true)
    public Foreseen foresee(MeetingId id, MeetingDetails details, Instant now) {
        Meeting meeting = meetings.get(id);
        Change change = meeting.differenceTo(details, agendas.of(id));
        boolean over = details.day() != null
                && !details.day()
                        .atTime(details.endsAt())
                        .atZone(meeting.zone())
                        .toInstant()
                        .isAfter(now);
        return new Foreseen(
                change, change == Change.NONE || over ? 0 : guests.toBeTold(id, change), noting.isTooLate(id, change));
    }

    /**
     * The consequence of a change that is not made yet.
     *
     * @param tooLate cannot be made, because the attendance list is closed
     */
    public record Foreseen(Change change, int told, boolean tooLate) {}

    /** Whether the meeting cannot be cancelled any more, because the attendance list is closed. */
    public boolean isTooLateToCancel(MeetingId id) {
        return noting.isTooLate(id, Change.CANCELLED);
    }

    /** @return whether the edit was made; false when someone else has saved since that version was read */
    @Transactional
    public boolean edit(MeetingId id, int readVersion, MeetingDetails details, String who, Instant now) {
        return edit(id, readVersion, details, "", who, now);
    }

    /** @param why something speaks against the plan and it is kept nevertheless; empty: nothing does */
    @Transactional
    public boolean edit(MeetingId id, int readVersion, MeetingDetails details, String why, String who, Instant now) {
        Meeting meeting = meetings.get(id);
        if (meeting.version() != readVersion) {
            return false;
        }
        change(meeting, details, why, who, now).ifPresent(noting::override);
        return true;
    }

    /** Changes a meeting whoever else has it open: what the round decides outranks what an organiser plans. */
    @Transactional
    void decide(MeetingId id, MeetingDetails details, String decision, String who, Instant now) {
        change(meetings.lock(id), details, decision, who, now);
    }

    private Optional<MeetingEvent> change(
            Meeting meeting, MeetingDetails details, String note, String who, Instant now) {
        Change change = meeting.differenceTo(details, agendas.of(meeting.id()));
        NetworkId hostBefore = meeting.host();
        Optional<MeetingEvent> event = Optional.empty();
        if (change != Change.NONE) {
            meeting.change(details, change, now);
            agendas.replace(meeting.id(), details.agenda());
            event = Optional.of(noting.note(meeting, change, who, note, now));
        }
        if (!hostBefore.equals(details.host())) {
            hostChanges.changed(meeting.id(), Optional.of(hostBefore), details.host(), note, who, now);
        }
        return event;
    }

    /** @return whether it was confirmed; false when it was not provisional any more, or has no day yet */
    @Transactional
    public boolean confirm(MeetingId id, String who, Instant now) {
        Meeting meeting = meetings.get(id);
        if (!meeting.canBeConfirmed()) {
            return false;
        }
        meeting.confirm(now);
        noting.note(meeting, Change.CONFIRMED, who, "", now);
        return true;
    }

    /** @return whether it was cancelled; false when it had been already */
    @Transactional
    public boolean cancel(MeetingId id, String reason, String who, Instant now) {
        Meeting meeting = meetings.get(id);
        if (meeting.state() == MeetingState.CANCELLED) {
            return false;
        }
        meeting.cancel(now);
        noting.note(meeting, Change.CANCELLED, who, reason, now);
        return true;
    }
}
