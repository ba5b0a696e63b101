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
    PROMOTED
}
