package org.reihum.timeline;

/** Who sees to a step. */
public enum Owner {
    HOST,
    COORDINATION,
    /** Reihum does it by itself. */
    SYSTEM,
    ALL,
    /** Somebody whose name was typed. */
    NAMED
}
