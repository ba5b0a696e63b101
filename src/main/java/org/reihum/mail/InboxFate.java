package org.reihum.mail;

/** What has become of a letter that came in. */
enum InboxFate {
    /** A run has it in hand, until its lease ends; after that any run may take it again. */
    READING,
    APPLIED,
    WAITING,
    /** A letter of ours came back with it, or is late. */
    RETURNED,
    IGNORED,
    /** Could not be read; kept as it came for some days. */
    QUARANTINED;

    static InboxFate of(Reading.Fate fate) {
        return switch (fate) {
            case APPLIED -> APPLIED;
            case IGNORED -> IGNORED;
            case WAITING -> WAITING;
        };
    }

    /** Whether the mail has done what it was sent for, so that it need not stay where it is. */
    boolean isUnderstood() {
        return this == APPLIED || this == RETURNED;
    }

    /** The state's colour and sign in the style sheet. */
    public String css() {
        return switch (this) {
            case APPLIED -> "state-yes";
            case READING, WAITING -> "state-waiting";
            case RETURNED, QUARANTINED -> "state-no";
            case IGNORED -> "state-open";
        };
    }
}
