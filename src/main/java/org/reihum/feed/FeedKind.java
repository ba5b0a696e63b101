package org.reihum.feed;

/** Whose calendar it is, and whether its address is a secret. */
enum FeedKind {
    SERIES(""),
    NETWORK("networks/"),
    PLACE("places/"),
    /** All that a network has before it, the provisional turns too. */
    NETWORK_INSIDE("N"),
    PERSON("P");

    /** What stands before the name in the address: a folder, or the letter that begins a secret. */
    private final String mark;

    FeedKind(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    boolean isSecret() {
        return this == NETWORK_INSIDE || this == PERSON;
    }
}
