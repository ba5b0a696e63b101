package org.reihum.meeting;

import java.time.LocalTime;

/**
 * What the meetings of a series have in common.
 *
 * @param rotates whether its host changes from meeting to meeting by turns
 * @param closed only who represents a member is invited; else everyone in the members' circle
 * @param gapWeeks wanted weeks from one meeting to the next
 * @param deadlineDays registration closes so many days before a meeting
 */
public record SeriesProfile(
        String name,
        boolean rotates,
        boolean closed,
        boolean funded,
        int gapWeeks,
        int deadlineDays,
        LocalTime beginsAt,
        LocalTime endsAt) {}
