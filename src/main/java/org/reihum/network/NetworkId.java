package org.reihum.network;

/** Identifies a network, from any room. */
public record NetworkId(long value) {}
