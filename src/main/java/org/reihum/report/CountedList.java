package org.reihum.report;

/**
 * The list of who came to a meeting, as a report has counted it.
 *
 * @param name of the meeting: its number, with its series where that alone would not tell
 * @param version 0 while it was open
 */
record CountedList(long meeting, String name, int version) {}
