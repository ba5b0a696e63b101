package org.reihum.meeting;

/**
 * What a series proposes for the letters of its meetings.
 *
 * @param inviters who invites, in order
 * @param contactEmail mailbox of a person who reads replies
 */
public record Proposal(String inviters, String purpose, String signOff, String contactName, String contactEmail) {}
