package org.reihum.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.component.CalendarComponent;

/**
 * One meeting as a file to open with a calendar. It is no message: without METHOD and people no program sends an answer, and
 * the uid is that of letters and feeds, so that it becomes no second entry.
 */
public final class CalendarFiles {

    /** Same event, same bytes. */
    public byte[] file(CalendarEvent event) {
        List<CalendarComponent> components = new ArrayList<>(ZoneBlock.all(List.of(event.span()), Set.of()));
        components.add(EventBlock.of(event));
        return CalendarText.of(List.of(), components);
    }
}
