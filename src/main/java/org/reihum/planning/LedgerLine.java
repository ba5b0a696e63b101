package org.reihum.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/**
 * How a network stands in the ledger.
 *
 * @param inCycle whether it has hosted in the running cycle
 * @param hosted turns since ever
 * @param share how many turns it takes for one of a member of share 1
 * @param deviation turns taken minus its fair share of those held since it joined (Tijdeman); below 0: it is behind
 * @param waitsSince day of its last turn, else the day it joined: who waits longest
 * @param next a meeting ahead, or a line of the draft
 * @param km one way, from its seat to every meeting held since it joined; {@code minutes} likewise
 * @param longTrips how many of them took more than {@link TravelTime#LONG_MINUTES}
 * @param backOn when its suspension ends; null when it takes part
 */
record LedgerLine(
        NetworkId network,
        String name,
        boolean inCycle,
        int hosted,
        int owed,
        int share,
        double deviation,
        LocalDate waitsSince,
        @Nullable LocalDate last,
        @Nullable Next next,
        int km,
        int minutes,
        int longTrips,
        @Nullable LocalDate backOn) {

    /** @param meeting null while it is drafted */
    record Next(int number, LocalDate day, @Nullable MeetingId meeting) {}
}
