package org.reihum.invitation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.network.NetworkId;

/**
 * Which seats are free for whom.
 *
 * @param free seats that nobody has and nobody is offered
 * @param kept networks with nobody seated, for each of which one of the free seats is kept
 */
record Vacancies(int free, Set<NetworkId> kept) {

    /** Whether the party fits without touching a seat that is kept for another network. */
    boolean fit(Invitation who, int party) {
        int forOthers = who.network().filter(kept::contains).isPresent() ? kept.size() - 1 : kept.size();
        return party <= free - forOthers;
    }

    /** Whether the person can have the one seat that is kept for the network, whoever else waits. */
    boolean isKeptFor(Invitation who) {
        return free > 0
                && who.party() == 1
                && who.network().filter(kept::contains).isPresent();
    }

    /** What is left when that person has got a seat. */
    Vacancies without(Invitation seated, int stillFree) {
        return new Vacancies(
                stillFree,
                kept.stream()
                        .filter(network -> !seated.network().equals(Optional.of(network)))
                        .collect(Collectors.toSet()));
    }
}
