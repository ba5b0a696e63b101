package org.reihum.hosting;

/** What became of a host's answer; each has its word on the page, {@code hosting.host.done.*}. */
enum HostAnswered {
    ACCEPTED,
    OTHER_DATE,
    PASSED,
    /** Another one was first. */
    TAKEN,
    /** The meeting is cancelled or over. */
    CLOSED,
    /** Who has said yes does not take it back here, but speaks with the organisers. */
    SETTLED
}
