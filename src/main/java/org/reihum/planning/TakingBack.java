package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.SeriesId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes a handover back before the day: both turns return to their hosts and houses, and all concerned are told again. */
@Component
public class TakingBack {

    private final Handovers handovers;
    private final AllSeries allSeries;
    private final DraftTurns drafts;
    private final MovingTurn moving;
    private final HandoverEntries entries;

    TakingBack(
            Handovers handovers, AllSeries allSeries, DraftTurns drafts, MovingTurn moving, HandoverEntries entries) {
        this.handovers = handovers;
        this.allSeries = allSeries;
        this.drafts = drafts;
        this.moving = moving;
        this.entries = entries;
    }

    /**
     * @return whether it was taken back; false when it had been already, a host has changed since, or a meeting has begun:
     *     then nothing is changed
     * @throws PlanNotFound when there is no such handover
     */
    @Transactional
    public boolean takeBack(long id, String who, Instant now) {
        Handover handover = handovers.findLocked(id).orElseThrow(() -> new PlanNotFound(id));
        if (handover.takenBack()) {
            return false;
        }
        for (HandedTurn turn : handover.turns()) {
            if (!restore(handover.series(), turn, handover.reason(), who, now)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return false;
            }
        }
        handover.takeBack(who, now);
        handovers.save(handover);
        LocalDate today = now.atZone(allSeries.get(handover.series()).zone()).toLocalDate();
        entries.enterTakenBack(handover, today, who, now);
        return true;
    }

    /** A line of a draft that another draft has replaced is left alone: the new one was made knowing the swap. */
    private boolean restore(SeriesId series, HandedTurn turn, String reason, String who, Instant now) {
        return drafts.current(turn.ref())
                .map(ref -> moving.move(series, ref, turn.taker(), turn.before(), reason, who, now)
                        .isPresent())
                .orElse(true);
    }
}
