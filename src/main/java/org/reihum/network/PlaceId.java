package org.reihum.network;

/** Identifies a place, from any room. */
public record PlaceId(long value) {}
