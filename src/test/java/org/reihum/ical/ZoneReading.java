package org.reihum.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A VTIMEZONE as RFC 5545 (3.6.5) tells a client to read it: of all observances the one that began last counts. Knows nothing of
 * Java's zones, and of rules only the yearly ones up to 2031.
 */
final class ZoneReading {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int END = 2032;

    private final TreeMap<LocalDateTime, ZoneOffset> since = new TreeMap<>();

    private ZoneReading() {}

    static ZoneReading of(List<String> lines) {
        ZoneReading reading = new ZoneReading();
        Map<String, String> observance = new TreeMap<>();
        for (String line : lines) {
            if (line.equals("END:STANDARD") || line.equals("END:DAYLIGHT")) {
                reading.add(observance);
                observance.clear();
            } else {
                observance.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
        }
        return reading;
    }

    ZoneOffset offsetAt(LocalDateTime time) {
        return since.floorEntry(time).getValue();
    }

    private void add(Map<String, String> observance) {
        LocalDateTime first = LocalDateTime.parse(observance.get("DTSTART"), LOCAL);
        ZoneOffset offset = ZoneOffset.of(observance.get("TZOFFSETTO"));
        since.put(first, offset);
        if (observance.containsKey("RRULE")) {
            Map<String, String> rule = Stream.of(observance.get("RRULE").split(";"))
                    .map(part -> part.split("="))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            for (int year = first.getYear(); year < END; year++) {
                since.put(day(rule, year).atTime(first.toLocalTime()), offset);
            }
        }
    }

    private static LocalDate day(Map<String, String> rule, int year) {
        LocalDate month = LocalDate.of(year, Integer.parseInt(rule.get("BYMONTH")), 1);
        String by = rule.get("BYDAY");
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> by.endsWith(day.name().substring(0, 2)))
                .findFirst()
                .orElseThrow();
        String ordinal = by.substring(0, by.length() - 2);
        if (!ordinal.isEmpty()) {
            return month.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(ordinal), weekday));
        }
        return Stream.of(rule.get("BYMONTHDAY").split(","))
                .map(day -> month.withDayOfMonth(Integer.parseInt(day)))
                .filter(day -> day.getDayOfWeek() == weekday)
                .findFirst()
                .orElseThrow();
    }
}
