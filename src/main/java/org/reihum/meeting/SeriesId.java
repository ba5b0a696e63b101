package org.reihum.meeting;

/** Identifies a series, from any room. */
public record SeriesId(long value) {}
