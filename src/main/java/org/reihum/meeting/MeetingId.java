package org.reihum.meeting;

/** Identifies a meeting, from any room. */
public record MeetingId(long value) {}
