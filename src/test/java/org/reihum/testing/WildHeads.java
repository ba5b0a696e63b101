package org.reihum.testing;

import java.util.List;

/** How each program's calendar objects begin, before the event. */
final class WildHeads {

    private WildHeads() {}

    static List<String> of(RepliesInTheWild.Client client, String method) {
        return switch (client) {
            case EXCHANGE, OUTLOOK_COM ->
                List.of(
                        "BEGIN:VCALENDAR",
                        "METHOD:" + method,
                        "PRODID:Microsoft Exchange Server 2010",
                        "VERSION:2.0",
                        "BEGIN:VTIMEZONE",
                        "TZID:W. Europe Standard Time",
                        "BEGIN:STANDARD",
                        "DTSTART:16010101T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
                        "END:STANDARD",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:16010101T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
                        "END:DAYLIGHT",
                        "END:VTIMEZONE");
            case GOOGLE ->
                List.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "METHOD:" + method);
            case APPLE ->
                List.of(
                        "BEGIN:VCALENDAR",
                        "CALSCALE:GREGORIAN",
                        "METHOD:" + method,
                        "PRODID:-//Apple Inc.//macOS 15.5//EN",
                        "VERSION:2.0");
            case THUNDERBIRD ->
                List.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
                        "VERSION:2.0",
                        "METHOD:" + method);
            case KMAIL ->
                List.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//K Desktop Environment//NONSGML libkcal 4.3//EN",
                        "VERSION:2.0",
                        "X-KDE-ICAL-IMPLEMENTATION-VERSION:1.0",
                        "METHOD:" + method);
        };
    }
}
