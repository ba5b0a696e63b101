package org.reihum.rotation;

import java.time.LocalDate;
import org.reihum.rotation.Slot.CandidateDate;

/** A host at one of its sites on a date of one slot. Positions count from 0. */
record Cell(Roster roster, Cycles cycles, int position, Location host, Site site, CandidateDate date) {

    Slot slot() {
        return roster.slots().get(position);
    }

    Rules rules() {
        return roster.rules();
    }

    LocalDate day() {
        return date.date();
    }
}
