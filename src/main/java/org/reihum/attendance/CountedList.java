package org.reihum.attendance;

import java.util.List;

/**
 * A list of a meeting with what it counts.
 *
 * @param lines in no particular order
 * @param version of the closed list; 0 for an open one, as it stands now
 */
public record CountedList(List<AttendanceLine> lines, AttendanceFigures figures, int version) {}
