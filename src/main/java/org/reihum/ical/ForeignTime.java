package org.reihum.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments in strangers' calendars. The name of a zone counts, never the VTIMEZONE they send along. */
final class ForeignTime {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WEEKS = Pattern.compile("\\+?P(\\d{1,3})W");

    private ForeignTime() {}

    /** A time with its hours; a day alone, a time in a zone of unknown name and what cannot be read are empty. */
    static Optional<Moment> of(ContentLine line) {
        Optional<String> zone = line.parameter("TZID");
        if (zone.isEmpty() || isUtc(line.value())) {
            return of(line.value());
        }
        return zone.flatMap(ForeignZone::of)
                .flatMap(known -> local(line.value()).map(time -> fixed(time, known)));
    }

    /** The same, and a day alone as its midnight. */
    static Optional<Moment> ofTimeOrDay(ContentLine line) {
        return of(line).or(() -> day(line.value()));
    }

    /** In UTC with a Z, else wherever it is read. */
    static Optional<Moment> of(String written) {
        String value = written.strip();
        return isUtc(value)
                ? local(value.substring(0, value.length() - 1)).map(time -> fixed(time, ZoneOffset.UTC))
                : local(value).map(Moment.Floating::new);
    }

    /** Not negative; days have 24 hours here. */
    static Optional<Duration> duration(String written) {
        String value = written.strip();
        try {
            Matcher weeks = WEEKS.matcher(value);
            Duration duration =
                    weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(value);
            return Optional.of(duration).filter(length -> !length.isNegative() && length.toDays() < 1000);
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtc(String written) {
        return written.endsWith("Z") || written.endsWith("z");
    }

    private static Moment fixed(LocalDateTime time, ZoneId zone) {
        return new Moment.Fixed(time.atZone(zone).toInstant());
    }

    private static Optional<LocalDateTime> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(compact(written), LOCAL)).filter(ForeignTime::sensible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is beyond stands for "none" in some programs, and no database keeps all of it. */
    private static boolean sensible(LocalDateTime time) {
        return time.getYear() >= 1900 && time.getYear() < 3000;
    }

    private static Optional<Moment> day(String written) {
        try {
            return Optional.of(LocalDate.parse(compact(written), DAY).atStartOfDay())
                    .filter(ForeignTime::sensible)
                    .map(Moment.Floating::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Some write 2027-03-18T18:00:00. */
    private static String compact(String written) {
        return written.strip().replace("-", "").replace(":", "").replace('t', 'T');
    }
}
