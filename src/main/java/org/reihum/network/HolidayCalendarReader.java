package org.reihum.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the all-day events of a calendar (RFC 5545) and nothing else of it: SUMMARY, DTSTART and DTEND as dates (DTEND is the
 * day after the last), DURATION in days or weeks. An event with a time of day or a repetition is a problem, not a guess.
 */
class HolidayCalendarReader {

    private static final String EVENT = "VEVENT";
    private static final Pattern DURATION = Pattern.compile("\\+?P(\\d{1,3})([DW])");

    private final FoundHolidays found = new FoundHolidays();
    private final Deque<CalendarLine> open = new ArrayDeque<>();
    private Map<String, CalendarLine> event = new HashMap<>();

    HolidayFile.Read read(List<String> lines) {
        for (CalendarLine.Unfolded line : CalendarLine.unfold(lines)) {
            Optional<CalendarLine> content = CalendarLine.of(line);
            if (content.isEmpty()) {
                found.problem(line.number(), HolidayProblem.Code.LINE, line.text());
            } else if (!take(content.get())) {
                found.problem(line.number(), HolidayProblem.Code.NESTING, line.text());
                return found.all();
            }
        }
        if (!open.isEmpty()) {
            found.problem(open.peek().number(), HolidayProblem.Code.NESTING, "BEGIN:" + part(open.peek()));
        }
        return found.all();
    }

    /** False where what follows could belong to anything. */
    private boolean take(CalendarLine line) {
        switch (line.name()) {
            case "BEGIN" -> {
                if (part(line).equals(EVENT)) {
                    event = new HashMap<>();
                }
                open.push(line);
            }
            case "END" -> {
                if (open.isEmpty() || !part(open.peek()).equals(part(line))) {
                    return false;
                }
                CalendarLine begun = open.pop();
                if (part(line).equals(EVENT)) {
                    enter(begun.number());
                }
            }
            default -> {
                // an alarm inside the event has properties of the same names
                if (!open.isEmpty() && part(open.peek()).equals(EVENT)) {
                    event.putIfAbsent(line.name(), line);
                }
            }
        }
        return true;
    }

    private static String part(CalendarLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private void enter(int begun) {
        CalendarLine start = event.get("DTSTART");
        CalendarLine summary = event.get("SUMMARY");
        CalendarLine repetition = event.getOrDefault("RRULE", event.get("RDATE"));
        if (event.containsKey("STATUS") && part(event.get("STATUS")).equals("CANCELLED")) {
            return;
        }
        if (start == null) {
            found.problem(begun, HolidayProblem.Code.NO_DAY, "");
        } else if (repetition != null) {
            found.problem(repetition.number(), HolidayProblem.Code.REPEATS, repetition.value());
        } else {
            day(start)
                    .ifPresent(first -> last(first)
                            .ifPresent(last -> found.span(
                                    summary == null ? begun : summary.number(),
                                    first,
                                    last,
                                    summary == null ? "" : summary.text())));
        }
    }

    /** A single day where nothing is said (section 3.6.1). */
    private Optional<LocalDate> last(LocalDate first) {
        if (event.containsKey("DTEND")) {
            CalendarLine end = event.get("DTEND");
            Optional<LocalDate> after = day(end);
            if (after.isPresent() && !after.get().isAfter(first)) {
                found.problem(end.number(), HolidayProblem.Code.ORDER, end.value());
                return Optional.empty();
            }
            return after.map(day -> day.minusDays(1));
        }
        CalendarLine duration = event.get("DURATION");
        if (duration == null) {
            return Optional.of(first);
        }
        Matcher days = DURATION.matcher(duration.value().strip());
        if (!days.matches() || days.group(1).matches("0+")) {
            found.problem(duration.number(), HolidayProblem.Code.NOT_ALL_DAY, duration.value());
            return Optional.empty();
        }
        int count = Integer.parseInt(days.group(1)) * (days.group(2).equals("W") ? 7 : 1);
        return Optional.of(first.plusDays(count - 1L));
    }

    private Optional<LocalDate> day(CalendarLine line) {
        String value = line.value().strip();
        if (!"DATE".equals(line.parameters().get("VALUE"))) {
            found.problem(line.number(), HolidayProblem.Code.NOT_ALL_DAY, value);
            return Optional.empty();
        }
        try {
            if (value.matches("\\d{8}")) {
                return Optional.of(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
            }
        } catch (DateTimeException noSuchDay) {
            // is a problem like any other that is no date
        }
        found.problem(line.number(), HolidayProblem.Code.DATE, value);
        return Optional.empty();
    }
}
