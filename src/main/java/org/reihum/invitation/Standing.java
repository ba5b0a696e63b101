package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * How answer and seat of one person stand when a letter is written.
 *
 * @param place in line, 1 for the first; 0 for who does not wait
 * @param late a seat is given by the organisers only
 * @param offeredUntil until when a seat is held for the person
 * @param confirmUntil until when a seat is kept that has to be confirmed again; may have passed
 * @param toBeConfirmed whether the answer has to be given again, seat or not
 * @param companions how many come along
 * @param other who is represented, or who stands in; empty in letters about nobody else
 * @param onlineLink of who takes part online
 * @param missedBefore whether the person was expected at the meeting before and did not come; told in invitations only
 */
record Standing(
        Answer answer,
        Seat seat,
        int place,
        boolean late,
        Optional<Instant> offeredUntil,
        Optional<Instant> confirmUntil,
        boolean toBeConfirmed,
        int companions,
        String other,
        Optional<String> onlineLink,
        boolean missedBefore) {

    /** Of somebody who has just been invited. */
    static final Standing OPEN = new Standing(
            Answer.OPEN,
            Seat.NONE,
            0,
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            0,
            "",
            Optional.empty(),
            false);

    /** The key of the sentence that says it. */
    String key(Instant now) {
        if (offeredUntil.isPresent()) {
            return "OFFERED";
        }
        if (confirmUntil.isPresent()) {
            return now.isBefore(confirmUntil.get()) ? "CONFIRM_SEAT" : "CONFIRM_NOW";
        }
        if (toBeConfirmed) {
            return "CONFIRM_NOW";
        }
        if (seat == Seat.WAITING) {
            return late ? "WAITING_LATE" : "WAITING";
        }
        return answer == Answer.YES && seat == Seat.SEATED ? "SEATED" : answer.name();
    }

    /** Until when the person has to say something for the seat; empty when none is at stake. */
    Optional<Instant> until() {
        return offeredUntil.or(() -> confirmUntil);
    }

    /** Whether seats are kept, or waited for, for others too. */
    boolean bringsOthers() {
        return seat != Seat.NONE && companions > 0;
    }
}
