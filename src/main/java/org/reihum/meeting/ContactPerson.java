package org.reihum.meeting;

/**
 * Who answers questions about a series.
 *
 * @param email mailbox of a person who reads replies
 */
public record ContactPerson(String name, String email) {}
