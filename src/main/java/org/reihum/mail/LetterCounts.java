package org.reihum.mail;

/**
 * How many letters stand where.
 *
 * @param waiting not sent yet, with those that a run has in hand or that are to be tried again
 * @param failed refused for good
 * @param doubtful nobody can tell whether the server took them
 */
public record LetterCounts(int waiting, int sent, int failed, int doubtful) {}
