package org.reihum.network;

/** Identifies a venue, from any room. */
public record VenueId(long value) {}
