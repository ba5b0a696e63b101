package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.meeting.HostChanges;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the ledger: closes the entry of who was to host, and opens one of who is to host now. */
@Component
public class Turnbook implements HostChanges {

    private final HostAssignments assignments;
    private final Timetable timetable;

    Turnbook(HostAssignments assignments, Timetable timetable) {
        this.assignments = assignments;
        this.timetable = timetable;
    }

    @Override
    @Transactional
    public void changed(
            MeetingId meeting, Optional<NetworkId> before, NetworkId after, String reason, String who, Instant now) {
        MeetingCard card = timetable.card(meeting);
        LocalDate today = now.atZone(card.zone()).toLocalDate();
        var turn = new TurnKey(card.number(), meeting);
        var note = new LedgerNote(reason, who, now, null);
        before.ifPresent(host -> close(card.seriesId(), turn, host, AssignmentStatus.REPLACED, today, note));
        open(card.seriesId(), turn, after, today, note);
    }

    /**
     * What was on record keeps its first day; where nothing was, the entry is made up now, without one. A turn that has
     * been open since its host was suspended stays closed as it is.
     */
    void close(SeriesId series, TurnKey turn, NetworkId host, AssignmentStatus as, LocalDate today, LedgerNote note) {
        Optional<HostAssignment> last = assignments.last(series, turn.number());
        if (last.filter(entry -> entry.isOf(host) && !entry.stands()).isPresent()) {
            return;
        }
        supersede(last, host, today, note);
        HostAssignment entry = last.filter(known -> known.isOf(host))
                .orElseGet(() -> new HostAssignment(series, turn, host, null, note.unknown()));
        assignments.save(entry.closed(as, today, note));
    }

    /** An entry of a draft that was replaced since does not hold any more. */
    private void supersede(Optional<HostAssignment> last, NetworkId host, LocalDate today, LedgerNote note) {
        last.filter(entry -> entry.stands() && !entry.isOf(host))
                .ifPresent(stale -> assignments.save(stale.closed(AssignmentStatus.REPLACED, today, note.saying(""))));
    }

    void open(SeriesId series, TurnKey turn, NetworkId host, LocalDate today, LedgerNote note) {
        supersede(assignments.last(series, turn.number()), host, today, note);
        assignments.save(new HostAssignment(series, turn, host, today, note));
    }

    /** An entry as records of earlier days have it. */
    public void record(
            SeriesId series, TurnKey turn, NetworkId host, LocalDate from, Optional<Closing> closing, LedgerNote note) {
        var entry = new HostAssignment(series, turn, host, from, closing.isPresent() ? note.saying("") : note);
        closing.ifPresent(end -> entry.closed(end.as(), end.day(), note));
        assignments.save(entry);
    }

    /** A record is put right: the meeting took place, so that it was its host's turn from that day on. */
    public void tookPlace(MeetingId meeting, LocalDate day, String who, Instant now) {
        MeetingCard card = timetable.card(meeting);
        Optional<HostAssignment> last = assignments.last(card.seriesId(), card.number());
        if (last.filter(entry -> entry.stands() && entry.isOf(card.hostId())).isEmpty()) {
            var note = new LedgerNote("", who, now, null);
            supersede(last, card.hostId(), now.atZone(card.zone()).toLocalDate(), note);
            record(card.seriesId(), new TurnKey(card.number(), meeting), card.hostId(), day, Optional.empty(), note);
        }
    }

    /** A record is put right: the meeting was called off, and it was nobody's turn. */
    public void wasCalledOff(MeetingId meeting, String who, Instant now) {
        MeetingCard card = timetable.card(meeting);
        LocalDate today = now.atZone(card.zone()).toLocalDate();
        assignments
                .last(card.seriesId(), card.number())
                .filter(HostAssignment::stands)
                .ifPresent(entry -> assignments.save(
                        entry.closed(AssignmentStatus.DROPPED, today, new LedgerNote("", who, now, null))));
    }

    /** How and when an entry ceased to hold. */
    public record Closing(AssignmentStatus as, LocalDate day) {}
}
