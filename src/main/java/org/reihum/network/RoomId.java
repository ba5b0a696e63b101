package org.reihum.network;

/** Identifies a room, from any room. */
public record RoomId(long value) {}
