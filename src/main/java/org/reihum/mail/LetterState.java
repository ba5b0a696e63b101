package org.reihum.mail;

/** Where a letter stands on its way out. */
public enum LetterState {
    /** Written, not yet tried. */
    NEW,
    /** A run is sending it, until its lease ends; after that any run may take it again. */
    CLAIMED,
    /** The mail server has taken it over. */
    SENT,
    /** Not sent; tried again when due. */
    RETRY,
    /** Refused for good, or tried too often. */
    FAILED,
    /**
     * Nobody can tell whether the server took it: the connection broke after the final dot (RFC 1047). Sent once more
     * with the same Message-ID, then left to a person.
     */
    UNKNOWN,
    /** Taken back by an organiser before it left. */
    RECALLED,
    /** Was sent, and a mail server on its way gave it back. */
    RETURNED;

    /** Whether a person may ask for another try. */
    public boolean canBeRetried() {
        return this == FAILED || this == UNKNOWN || this == RETURNED;
    }

    public boolean isWaiting() {
        return this == NEW || this == CLAIMED || this == RETRY;
    }

    /** The state's colour and sign in the style sheet. */
    public String css() {
        return switch (this) {
            case NEW, CLAIMED, RETRY -> "state-waiting";
            case SENT -> "state-yes";
            case FAILED, RECALLED, RETURNED -> "state-no";
            case UNKNOWN -> "state-maybe";
        };
    }
}
