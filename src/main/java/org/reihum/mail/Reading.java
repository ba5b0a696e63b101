package org.reihum.mail;

/**
 * What became of a letter that came in.
 *
 * @param reason key of a message that says why, such as {@code reply.ignored.older}; at most 100 characters
 */
public record Reading(Fate fate, String reason) {

    /** Whether somebody has to deal with it. */
    public enum Fate {
        /** Understood and carried out. */
        APPLIED,
        /** Nothing is to be done: an old answer, a notice of absence. */
        IGNORED,
        /** Waits for a person, where the room shows it. */
        WAITING
    }
}
