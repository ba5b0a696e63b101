package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every zone that Java knows, from 2024 to 2030: what is written as six in the evening is six in the evening there. */
class ZonesOfTheWorldTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    /** Not the bare offsets, which are no places, nor what iCal4j adds to the JVM's zones. */
    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> !(zone.normalized() instanceof ZoneOffset))
                .toList();
    }

    @Test
    void everyEveningOfSevenYearsIsAtSixInEveryZone() {
        List<String> wrong = new ArrayList<>();
        for (ZoneId zone : zones()) {
            List<LocalDateTime> evenings = FIRST.datesUntil(LAST.plusDays(1))
                    .map(day -> day.atTime(SIX))
                    .toList();
            check(zone, evenings, wrong);
        }
        assertThat(zones()).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    /** The hours before and after, when nothing is skipped and nothing comes twice. */
    @Test
    void hoursAroundEveryChangeOfTheClocksAreRight() {
        List<String> wrong = new ArrayList<>();
        for (ZoneId zone : zones()) {
            List<LocalDateTime> around = changes(zone)
                    .flatMap(change -> Stream.of(
                            change.getDateTimeBefore().minusHours(4),
                            change.getDateTimeBefore().minusMinutes(121),
                            change.getDateTimeAfter().plusMinutes(121),
                            change.getDateTimeAfter().plusHours(4)))
                    .toList();
            check(zone, around, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** The events themselves, of all zones in one feed: an evening in summer and one in winter. */
    @Test
    void eventsOfEveryZoneHaveLocalTimesAndTheirZoneOnce() {
        List<CalendarEvent> events = zones().stream()
                .flatMap(zone -> Stream.of(LocalDate.of(2027, 7, 15), LocalDate.of(2028, 1, 13))
                        .map(day -> new Span.Timed(day.atTime(SIX), day.atTime(20, 0), zone)))
                .map(span -> Examples.with(span.zone() + "@" + span.start(), span, "x", "", ""))
                .toList();
        URI source = URI.create("https://example.org/f");
        byte[] feed = new Feeds().feed(new FeedHead("", "", source, Examples.BERLIN), events);

        assertThat(CalendarLint.problems(feed)).isEmpty();
        assertThat(Reading.lines(feed))
                .filteredOn(line -> line.startsWith("DTSTART;"))
                .hasSameSizeAs(events)
                .allMatch(line -> line.matches("DTSTART;TZID=[^:]+:20\\d{6}T180000"));
    }

    private static Stream<ZoneOffsetTransition> changes(ZoneId zone) {
        return Stream.iterate(
                zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant()),
                change -> change != null
                        && change.getDateTimeBefore().toLocalDate().isBefore(LAST),
                change -> zone.getRules().nextTransition(change.getInstant()));
    }

    private static void check(ZoneId zone, List<LocalDateTime> times, List<String> wrong) {
        List<Span> spans = times.stream()
                .map(time -> (Span) new Span.Timed(time, time.plusHours(3), zone))
                .toList();
        var written = ZoneReading.of(
                List.of(ZoneBlock.all(spans, Set.of(zone)).get(0).toString().split("\r\n")));
        for (LocalDateTime time : times) {
            ZoneOffset right = time.atZone(zone).getOffset();
            ZoneOffset read = written.offsetAt(time);
            if (!read.equals(right)) {
                wrong.add(zone + " " + time + " " + read + " instead of " + right);
            }
        }
    }
}
