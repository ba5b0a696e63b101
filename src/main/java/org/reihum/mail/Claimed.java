package org.reihum.mail;

import java.util.UUID;

/** The answer to who asks for a letter that came in. */
sealed interface Claimed {

    /**
     * The letter is the asker's until the lease ends.
     *
     * @param owner marks the claim; who has lost it can no longer change the letter's fate
     * @param attempt from 1
     */
    record Ours(long id, UUID owner, int attempt) implements Claimed {}

    /** It has been dealt with. */
    record Before(InboxFate fate) implements Claimed {}

    /** Another run has it in hand, or had it and was killed. */
    record Elsewhere() implements Claimed {}
}
