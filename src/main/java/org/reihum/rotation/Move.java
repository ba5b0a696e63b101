package org.reihum.rotation;

/** Two slots exchange their hosts, or one slot gets another host. One object serves a whole search. */
final class Move {

    static final int NONE = -1;

    int slot;
    /** The slot to exchange hosts with, or {@link #NONE}. */
    int other;
    /** Host that leaves the slot. */
    int out;
    /** Host that comes to the slot. */
    int in;
}
