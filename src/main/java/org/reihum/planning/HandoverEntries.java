package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters in the ledger what a handover did, or that it was taken back. */
@Component
class HandoverEntries {

    private final Turnbook turnbook;
    private final OwedTurns owedTurns;

    HandoverEntries(Turnbook turnbook, OwedTurns owedTurns) {
        this.turnbook = turnbook;
        this.owedTurns = owedTurns;
    }

    /**
     * The one who drops out owes a turn; the turn given in exchange is where it may be made up for.
     *
     * @param owes false when its debt is on record already, because it is suspended
     */
    void enter(Handover handover, boolean owes, LocalDate today) {
        var note = new LedgerNote(handover.reason(), handover.madeBy(), handover.madeAt(), handover.id());
        List<HandedTurn> turns = handover.turns();
        for (HandedTurn turn : turns) {
            AssignmentStatus as = turn == turns.get(0) ? AssignmentStatus.DROPPED : AssignmentStatus.SWAPPED;
            turnbook.close(handover.series(), turn.key(), turn.giver(), as, today, note);
            turnbook.open(handover.series(), turn.key(), turn.taker(), today, note);
        }
        HandedTurn missed = turns.get(0);
        if (owes) {
            owedTurns.save(new OwedTurn(handover.series(), missed.giver(), today, missed.number(), note));
        }
    }

    void enterTakenBack(Handover handover, LocalDate today, String who, Instant now) {
        var note = new LedgerNote(handover.reason(), who, now, handover.id());
        for (HandedTurn turn : handover.turns()) {
            turnbook.close(handover.series(), turn.key(), turn.taker(), AssignmentStatus.TAKEN_BACK, today, note);
            turnbook.open(handover.series(), turn.key(), turn.giver(), today, note);
        }
        owedTurns.findByHandoverId(handover.id()).forEach(owed -> {
            owed.takeBack(now);
            owedTurns.save(owed);
        });
    }
}
