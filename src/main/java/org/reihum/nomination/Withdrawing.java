package org.reihum.nomination;

import java.time.Instant;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back whom a network has named, as long as nothing is decided. */
@Component
class Withdrawing {

    private final Contingents contingents;
    private final Nominations nominations;
    private final Openings openings;
    private final Timetable timetable;

    Withdrawing(Contingents contingents, Nominations nominations, Openings openings, Timetable timetable) {
        this.contingents = contingents;
        this.nominations = nominations;
        this.openings = openings;
        this.timetable = timetable;
    }

    /** @return whether it is withdrawn now; not one of another network */
    @Transactional
    boolean withdraw(long contingentId, long nominationId, Instant now) {
        Contingent contingent = contingents.lock(contingentId);
        Opening opening = openings.get(contingent.openingId());
        if (Nominating.isClosed(opening, timetable.card(opening.meeting()), now)) {
            return false;
        }
        return nominations
                .findByIdAndContingentId(nominationId, contingentId)
                .filter(Nomination::isOpen)
                .map(nomination -> {
                    nomination.withdraw(now);
                    nominations.save(nomination);
                    return true;
                })
                .orElse(false);
    }
}
