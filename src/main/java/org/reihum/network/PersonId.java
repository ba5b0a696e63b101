package org.reihum.network;

/** Identifies a person, from any room. */
public record PersonId(long value) {}
