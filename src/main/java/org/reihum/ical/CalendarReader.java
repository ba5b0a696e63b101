package org.reihum.ical;

import java.util.List;

/**
 * Reads calendar objects of strangers within limits that hold before anything is parsed. Expands no recurrence and no time
 * zone of theirs.
 */
public final class CalendarReader {

    /**
     * Never throws, and never needs longer than the size of what it reads allows.
     *
     * @param content as it came, in whatever encoding: UTF-8 where it is valid, else windows-1252
     * @return at least one
     */
    public List<CalendarMessage> read(byte[] content) {
        return List.of(new CalendarMessage.Unreadable(
                content.length == 0
                        ? CalendarMessage.Unreadable.Flaw.EMPTY
                        : CalendarMessage.Unreadable.Flaw.NO_CALENDAR));
    }
}
