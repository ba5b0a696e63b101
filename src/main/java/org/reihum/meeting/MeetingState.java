package org.reihum.meeting;

/** PROVISIONAL: released, but the host has not confirmed the house. Whether a meeting is over is read from the clock. */
public enum MeetingState {
    PROVISIONAL,
    CONFIRMED,
    CANCELLED
}
