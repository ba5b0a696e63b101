package org.reihum.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;

/** A whole VCALENDAR, checked, as the bytes that leave the house: UTF-8, CRLF, folded. */
final class CalendarText {

    private static final String PRODUCT = "-//Reihum//Reihum//DE";
    private static final int LINE_OCTETS = 75;
    private static final byte[] LINE_END = {'\r', '\n'};

    private CalendarText() {}

    /** @throws IllegalStateException if the calendar breaks RFC 5545 or 5546 */
    static byte[] of(List<Property> head, List<CalendarComponent> components) {
        // first these three: old importers look no further
        List<Property> properties = new ArrayList<>(
                List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN));
        properties.addAll(head);
        Calendar calendar = new Calendar(new PropertyList(properties), new ComponentList<>(components));
        // the calendar alone asks the table of RFC 5546, and the rules of RFC 5545 only where it has no METHOD
        refuse(calendar.validate(false));
        properties.forEach(property -> refuse(property.validate()));
        components.forEach(component -> refuse(component.validate()));
        return fold(calendar.toString());
    }

    private static void refuse(ValidationResult result) {
        if (result.hasErrors()) {
            throw new IllegalStateException("not a valid calendar: " + result);
        }
    }

    /** RFC 5545 3.1. iCal4j counts characters, not octets, so its own folding would be too long in German. */
    private static byte[] fold(String unfolded) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(unfolded.length() * 5 / 4);
        for (String line : unfolded.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            int start = 0;
            int end = lineEnd(octets, LINE_OCTETS);
            while (end < octets.length) {
                folded.write(octets, start, end - start);
                folded.writeBytes(LINE_END);
                folded.write(' ');
                start = end;
                end = lineEnd(octets, start + LINE_OCTETS - 1);
            }
            folded.write(octets, start, octets.length - start);
            folded.writeBytes(LINE_END);
        }
        return folded.toByteArray();
    }

    /** The last place up to the limit that is not inside a character. */
    private static int lineEnd(byte[] octets, int limit) {
        int end = limit;
        while (end < octets.length && (octets[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
