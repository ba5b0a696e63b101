package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads our bytes with a parser somebody else wrote, and lets nothing pass that it or the lint objects to. */
final class Reading {

    private Reading() {}

    static ICalendar of(byte[] calendar) {
        assertThat(CalendarLint.problems(calendar)).isEmpty();
        String text = new String(calendar, StandardCharsets.UTF_8);
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar read = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(reader.readNext()).isNull();
            assertThat(objections(read)).isEmpty();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain TRIGGER is relative to the start (RFC 5545 3.8.6.3): the parser is mistaken about that one. */
    private static List<String> objections(ICalendar read) {
        return read.validate(ICalVersion.V2_0).getWarnings().stream()
                .map(Object::toString)
                .filter(objection -> !objection.contains("VAlarm > Trigger]: (10)"))
                .toList();
    }

    static VEvent single(byte[] calendar) {
        List<VEvent> events = of(calendar).getEvents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** The lines as they were before folding. */
    static List<String> lines(byte[] calendar) {
        String text = new String(calendar, StandardCharsets.UTF_8);
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }
}
