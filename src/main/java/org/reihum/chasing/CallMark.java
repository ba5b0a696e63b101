package org.reihum.chasing;

/** How a call ended. */
public enum CallMark {
    NOT_REACHED,
    /** The person wants to get in touch. */
    CALLS_BACK,
    /** Nothing more to be done by telephone. */
    DONE
}
