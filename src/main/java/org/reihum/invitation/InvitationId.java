package org.reihum.invitation;

/** Identifies one person's invitation to one meeting, from any room. */
public record InvitationId(long value) {}
