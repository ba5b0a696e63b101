package org.reihum.handout;

import org.reihum.meeting.MeetingId;

/**
 * What the code on a printed sheet says.
 *
 * @param printing number of the printing
 * @param sheet from 1
 */
public record SheetCode(MeetingId meeting, long printing, int sheet) {}
