package org.reihum.invitation;

import java.util.Optional;

/** What organisers are told of an invitation in the digest, in the order in which they read it. */
enum Happening {
    /** Waits for their decision. */
    LATE,
    ACCEPTED,
    /** Was a yes before: said again, or with another number of companions. */
    CONFIRMED,
    ONLINE,
    WAITING,
    MOVED_UP,
    OFFERED,
    OFFER_LAPSED,
    SUBSTITUTE,
    SUBSTITUTE_GONE,
    TENTATIVE,
    DECLINED,
    SEAT_LOST;

    /**
     * @param seat as it was after the event
     * @param late as it is now
     * @param before the answer as it was when organisers were told last
     */
    static Optional<Happening> of(
            InvitationEvent.Kind kind, Answer answer, Optional<Seat> seat, boolean late, Optional<Answer> before) {
        return switch (kind) {
            case ANSWERED -> answered(answer, seat.orElse(Seat.NONE), late, before);
            case MOVED_UP, SEAT_GIVEN -> Optional.of(MOVED_UP);
            case OFFERED -> Optional.of(OFFERED);
            case OFFER_LAPSED -> Optional.of(OFFER_LAPSED);
            case SEAT_LOST -> Optional.of(SEAT_LOST);
            case STANDS_IN -> Optional.of(SUBSTITUTE);
            case TAKEN_BACK -> Optional.of(SUBSTITUTE_GONE);
            // of a pair the one who comes is told of
            case DELEGATED, SUBSTITUTE_DECLINED -> Optional.empty();
            case INVITED, TOLD, RECALLED, REMINDED, NEW_LINK, WITHDRAWN, RECORDED -> Optional.empty();
        };
    }

    private static Optional<Happening> answered(Answer answer, Seat seat, boolean late, Optional<Answer> before) {
        return switch (answer) {
            case YES -> Optional.of(accepted(seat, late, before));
            case ONLINE -> Optional.of(ONLINE);
            case MAYBE -> Optional.of(TENTATIVE);
            case NO -> Optional.of(DECLINED);
            case OPEN, DELEGATED -> Optional.empty();
        };
    }

    private static Happening accepted(Seat seat, boolean late, Optional<Answer> before) {
        if (seat == Seat.WAITING) {
            return late ? LATE : WAITING;
        }
        return before.filter(answer -> answer == Answer.YES).isPresent() ? CONFIRMED : ACCEPTED;
    }
}
