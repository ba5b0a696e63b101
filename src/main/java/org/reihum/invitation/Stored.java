package org.reihum.invitation;

/**
 * What the answer page thanks for. It stands in the address the browser is sent to, not in a session: whoever answers by
 * link gets neither a cookie nor a place in our memory.
 */
enum Stored {
    ANSWER,
    /** Somebody else comes; who of the two has got a letter. */
    STAND_IN_BOTH,
    STAND_IN_SUBSTITUTE,
    STAND_IN_PERSON,
    STAND_IN_NOBODY,
    /** What may stand on lists and in pictures. */
    CONSENTS,
    NO_MORE,
    MORE;

    /** The way to the answer page that says so. */
    String on(String token) {
        return "redirect:/r/" + token + "?stored=" + name();
    }
}
