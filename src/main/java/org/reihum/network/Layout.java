package org.reihum.network;

/** How a room is seated (Bestuhlung). */
public enum Layout {
    ROWS,
    CLASSROOM,
    U_SHAPE,
    STANDING
}
