package org.reihum.planning;

import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/**
 * A turn of a series by its number.
 *
 * @param meeting null while the turn is only drafted
 */
public record TurnKey(int number, @Nullable MeetingId meeting) {}
