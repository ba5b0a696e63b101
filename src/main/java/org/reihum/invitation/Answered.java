package org.reihum.invitation;

/** What became of an answer. */
public sealed interface Answered {

    /** Whether the answer holds now. */
    default boolean isStored() {
        return this instanceof Seated || this instanceof OnWaitingList || this instanceof Noted;
    }

    /** Accepted, and a seat is kept. */
    record Seated() implements Answered {}

    /**
     * Accepted, but no seat is free, or the answer came after the deadline.
     *
     * @param place 1 for the first in line
     */
    record OnWaitingList(int place, boolean late) implements Answered {}

    /** Tentative, declined or online: no seat is kept. */
    record Noted(Answer answer) implements Answered {}

    /** The own seat stays, but those who were to come along do not all fit; nothing was stored. */
    record NoSeatsForCompanions() implements Answered {}

    /** More come along than a person may bring; nothing was stored. */
    record TooManyCompanions(int most) implements Answered {}

    /** The meeting is not online, or the answer cannot be given by a person; nothing was stored. */
    record NotOffered() implements Answered {}

    /** The meeting has begun or is cancelled, or the person is not invited any more; nothing was stored. */
    record Closed() implements Answered {}
}
