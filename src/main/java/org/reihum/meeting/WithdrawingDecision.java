package org.reihum.meeting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a decision that was recorded by mistake; the meeting that it made is cancelled, one it changed restored. */
@Component
class WithdrawingDecision {

    private final Decisions decisions;
    private final ChangingMeeting changing;

    WithdrawingDecision(Decisions decisions, ChangingMeeting changing) {
        this.decisions = decisions;
        this.changing = changing;
    }

    /**
     * @return whether it was withdrawn; false when it had been already, or the meeting has been changed since
     * @throws NotOnTheCalendar when there is no such decision
     */
    @Transactional
    boolean withdraw(long id, String who, Instant now) {
        Decision decision = decisions.findLocked(id).orElseThrow(() -> new NotOnTheCalendar("decision " + id));
        boolean undone = !decision.withdrawn()
                && decision.next().map(next -> undo(decision, next, who, now)).orElse(true);
        if (undone) {
            decision.withdraw(who, now);
            decisions.save(decision);
        }
        return undone;
    }

    private boolean undo(Decision decision, MeetingId next, String who, Instant now) {
        var stands = changing.stands(next);
        boolean begun = stands.details().day() != null
                && !stands.details()
                        .day()
                        .atTime(stands.details().beginsAt())
                        .atZone(stands.series().zone())
                        .toInstant()
                        .isAfter(now);
        if (begun || stands.state() == MeetingState.CANCELLED || !decision.stillHolds(stands.details())) {
            return false;
        }
        Optional<MeetingDetails> before = decision.restored(stands.details());
        before.ifPresentOrElse(
                details -> changing.decide(next, details, decision.text(), who, now),
                () -> changing.cancel(next, decision.text(), who, now));
        return true;
    }
}
