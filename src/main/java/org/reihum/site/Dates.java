package org.reihum.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates as pages print them, in the reader's language and Berlin time: {@code ${@dates.day(meeting.date)}}. The patterns
 * stand in {@code messages/site}.
 */
@Component("dates")
public class Dates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;
    private final Clock clock;

    Dates(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** "Mi., 2. Dezember 2026" */
    public String day(LocalDate day) {
        return format("site.date.day", day);
    }

    /** "Mi., 2.12.2026", for tables */
    public String shortDay(LocalDate day) {
        return format("site.date.short", day);
    }

    /** "10:00" */
    public String time(LocalTime time) {
        return format("site.date.time", time);
    }

    /** "14:05" of a point in time */
    public String timeOf(Instant moment) {
        return time(moment.atZone(BERLIN).toLocalTime());
    }

    /** "10:00–16:00" */
    public String times(LocalTime start, LocalTime end) {
        return time(start) + '–' + time(end);
    }

    /** "Mi., 2. Dezember 2026, 10:00–16:00" */
    public String span(LocalDate day, LocalTime start, LocalTime end) {
        return day(day) + ", " + times(start, end);
    }

    /** "Mi., 2. Dezember 2026, 10:00" of a local date and time */
    public String dayTime(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** "14.11.2026, 10:42" of a point in time */
    public String moment(Instant moment) {
        var here = moment.atZone(BERLIN);
        return format("site.date.figures", here) + ", " + time(here.toLocalTime());
    }

    /** "heute", "morgen", "in 11 Tagen", "vor 3 Tagen"; from two weeks on in weeks */
    public String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), BERLIN), day);
        long size = Math.abs(days);
        String unit = size < 2 ? "day" : size < 14 ? "days" : "weeks";
        String key = days == 0 ? "site.away.today" : "site.away." + (days > 0 ? "in." : "ago.") + unit;
        return text(key, size < 14 ? size : (size + 3) / 7);
    }

    private String format(String key, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(text(key), LocaleContextHolder.getLocale())
                .format(value);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
