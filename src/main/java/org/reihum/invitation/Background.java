package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * What an answer page says that does not stand in the invitation itself.
 *
 * @param place in line, 1 for the first; 0 for who does not wait
 * @param confirmUntil until when the seat is kept that has to be confirmed again; may have passed
 * @param substitute who comes instead
 * @param represented by name, whom this person stands in for
 * @param enteredBy by name, who gave the answer in the person's stead; empty when it was the person
 * @param missedBefore whether the person was expected at the meeting before and did not come
 * @param keptDays how many days after the meeting food and note are kept
 */
record Background(
        int place,
        Optional<Instant> confirmUntil,
        Optional<ComesInstead> substitute,
        String represented,
        String enteredBy,
        boolean missedBefore,
        long keptDays) {

    /**
     * A substitute.
     *
     * @param companions who come along with the substitute, and would come along with the person
     */
    record ComesInstead(String name, Seat seat, int companions) {}
}
