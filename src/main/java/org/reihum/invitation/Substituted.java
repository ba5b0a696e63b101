package org.reihum.invitation;

/** What became of naming a substitute. */
public sealed interface Substituted {

    /** The substitute has the seat or the place in line, or has taken a new one; both have been written to. */
    record Done(InvitationId substitute) implements Substituted {}

    /** The person named comes already, or is the one to be represented; nothing was stored. */
    record ComesAlready() implements Substituted {}

    /** The meeting has begun or is cancelled; nothing was stored. */
    record Closed() implements Substituted {}
}
