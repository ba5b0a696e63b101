package org.reihum.invitation;

/** Why a person gets a letter about a meeting. */
enum LetterKind {
    INVITATION,
    /** Another day or city: please confirm again. */
    MOVED,
    /** House, room, agenda or text changed, or a provisional meeting is on. */
    UPDATED,
    CANCELLED,
    /** A seat came free. */
    PROMOTED,
    /** A seat is held until a time: please say whether you take it. */
    OFFERED,
    /** The offer has run out. */
    OFFER_LAPSED,
    /** How the answer stands, after the person has given it. */
    RECEIPT,
    /** Not confirmed again in time: the seat went to the waiting list. */
    SEAT_LOST,
    /** To the person who was named as a substitute. */
    STANDS_IN,
    /** To the person who is represented. */
    REPRESENTED,
    /** To a substitute who is not needed any more. */
    STANDS_IN_NO_MORE,
    /** No answer yet, or a tentative one. */
    REMINDER,
    /** Three days before, to those who come. */
    EVE,
    /** Please confirm again. */
    CONFIRM_AGAIN
}
