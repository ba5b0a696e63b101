package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a swap that was made before Reihum knew of it, so that the ledger shows the debt and can take the swap back. */
@Component
public class RecordingSwap {

    /**
     * A swap as it is on record: the meeting stands with its new host already, and so does the line of the draft.
     *
     * @param before who was to host the meeting, and where
     * @param substitute who hosts it now
     * @param number of the later turn, {@code position} of its line in the latest draft
     */
    public record Swap(
            SeriesId series,
            int missedNumber,
            MeetingId missed,
            HostAt before,
            HostAt substitute,
            int number,
            int position,
            String reason) {}

    private final HostPlans plans;
    private final Handovers handovers;
    private final OwedTurns owedTurns;

    RecordingSwap(HostPlans plans, Handovers handovers, OwedTurns owedTurns) {
        this.plans = plans;
        this.handovers = handovers;
        this.owedTurns = owedTurns;
    }

    /** @param day on which the host dropped out */
    @Transactional
    public void record(Swap swap, LocalDate day, String who, Instant at) {
        long plan = plans.latest(swap.series()).orElseThrow().id();
        NetworkId substitute = swap.substitute().host();
        NetworkId out = swap.before().host();
        var line = new TurnRef.OfDraft(plan, swap.position());
        var turns = List.of(
                HandedTurn.ofMeeting(swap.missedNumber(), swap.missed(), swap.before(), substitute),
                HandedTurn.ofLine(swap.number(), line, swap.substitute(), out));
        Handover handover = handovers.save(new Handover(swap.series(), turns, swap.reason(), who, at));
        var note = new LedgerNote(swap.reason(), who, at, handover.id());
        owedTurns.save(new OwedTurn(swap.series(), out, day, swap.missedNumber(), note));
    }
}
