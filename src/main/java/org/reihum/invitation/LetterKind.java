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
    /** To the person who was represented: the substitute comes no more. */
    SUBSTITUTE_DECLINED,
    /** To a substitute who is not needed any more. */
    STANDS_IN_NO_MORE,
    /** No answer yet, or a tentative one. */
    REMINDER,
    /** Three days before, to those who come. */
    EVE,
    /** Please confirm again. */
    CONFIRM_AGAIN,
    /** The organisers took the invitation back; the meeting takes place. */
    UNINVITED,
    /** Another personal link; the one before has stopped. */
    NEW_LINK;

    /** Whether the person is to answer, by one of the buttons. */
    public boolean asks() {
        return switch (this) {
            case INVITATION, MOVED, OFFERED, REMINDER, CONFIRM_AGAIN, SUBSTITUTE_DECLINED -> true;
            default -> false;
        };
    }

    /** Whether the person is sent to the answer page without being asked anything. */
    public boolean showsTheAnswer() {
        return !asks() && this != CANCELLED && this != UNINVITED;
    }

    /** Whether the entry goes from the person's calendar while the meeting takes place. */
    boolean takesEntryBack() {
        return this == STANDS_IN_NO_MORE || this == UNINVITED;
    }

    /** Whether it tells everybody of a change of the meeting, and nobody of the own seat. */
    boolean isAboutTheMeeting() {
        return this == MOVED || this == UPDATED || this == CANCELLED;
    }

    /** Whether it says all that the other one says, of two about a change of the meeting. */
    boolean outweighs(LetterKind other) {
        return this == CANCELLED || this == MOVED && other == UPDATED;
    }

    /** Whether it asks once more for what was asked before. */
    boolean reminds() {
        return this == REMINDER || this == CONFIRM_AGAIN;
    }

    /** Whether an organiser's act sends it to many, so that it can be recalled until it leaves. */
    boolean isHeld() {
        return this == INVITATION || isAboutTheMeeting();
    }

    /** Whether what was answered so far does not count any more in the calendar. */
    boolean asksAnew() {
        return this == INVITATION || this == MOVED || this == CONFIRM_AGAIN;
    }

    /** Whether it says how answer and seat stand; a moved meeting only to those who have a seat to confirm. */
    boolean saysHowItStands(Standing standing) {
        return switch (this) {
            case INVITATION, UPDATED, CANCELLED, REPRESENTED, SUBSTITUTE_DECLINED, STANDS_IN_NO_MORE, UNINVITED ->
                false;
            case MOVED -> standing.confirmUntil().isPresent();
            default -> true;
        };
    }

    /** Whether the files of the meeting go with it. */
    boolean hasAttachments() {
        return this == INVITATION || this == MOVED || this == UPDATED;
    }

    /** Whether the agenda goes with it. */
    public boolean hasAgenda() {
        return switch (this) {
            case INVITATION, MOVED, UPDATED, STANDS_IN, REMINDER, EVE, NEW_LINK -> true;
            default -> false;
        };
    }
}
