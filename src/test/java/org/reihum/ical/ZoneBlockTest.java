package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneBlockTest {

    private static final int NOONS = 6 * 365 / 2;

    @Test
    void berlinIsTwoYearlyRules() {
        assertThat(lines("Europe/Berlin"))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "BEGIN:DAYLIGHT",
                        "TZNAME:CEST",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "DTSTART:19700329T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "TZNAME:CET",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "DTSTART:19701025T030000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | FREQ=YEARLY;BYMONTH=3;BYDAY=2SU | FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                "Australia/Sydney | FREQ=YEARLY;BYMONTH=4;BYDAY=1SU | FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
                "Asia/Jerusalem | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR"
                        + " | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            })
    void otherYearlyRulesAreSaidInTheirOwnWords(String zone, String first, String second) {
        assertThat(lines(zone)).contains("RRULE:" + first, "RRULE:" + second);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata,+0530", "Europe/Istanbul,+0300", "America/Sao_Paulo,-0300"})
    void zoneWithoutSummerIsOneStandard(String zone, String offset) {
        assertThat(lines(zone))
                .contains("TZOFFSETFROM:" + offset, "TZOFFSETTO:" + offset, "DTSTART:19700101T000000")
                .containsOnlyOnce("BEGIN:STANDARD")
                .doesNotContain("BEGIN:DAYLIGHT")
                .noneMatch(line -> line.startsWith("RRULE"));
    }

    /**
     * As a stranger's parser understands our VTIMEZONE. On the day of a change it misreads Dublin, Lord Howe, Chatham and
     * Casablanca, whatever the file says: they are not asked here.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin", "Europe/Istanbul", "America/New_York", "America/Santiago", "America/Nuuk",
                "Australia/Sydney", "Asia/Jerusalem", "Asia/Kolkata", "Asia/Gaza", "Africa/Cairo"
            })
    void everyNoonIsNoonForAStranger(String name) {
        ZoneId zone = ZoneId.of(name);

        assertThat(Reading.of(noons(zone)).getEvents().stream()
                        .map(event -> event.getDateStart().getValue().toInstant())
                        .map(start -> start.atZone(zone).toLocalDateTime())
                        .filter(noon -> !noon.toLocalTime().equals(LocalTime.NOON)))
                .isEmpty();
    }

    /** iCal4j converts a ZonedDateTime by time zone data of its own, older than Java's. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Istanbul", "Europe/Dublin", "Africa/Casablanca", "America/Nuuk", "Asia/Gaza"})
    void noonIsWrittenAsNoon(String name) {
        assertThat(Reading.lines(noons(ZoneId.of(name))))
                .filteredOn(line -> line.startsWith("DTSTART;"))
                .hasSize(NOONS)
                .allMatch(line -> line.startsWith("DTSTART;TZID=" + name + ":20") && line.endsWith("T120000"));
    }

    /** Every other day of six years. */
    private static byte[] noons(ZoneId zone) {
        List<CalendarEvent> noons = IntStream.range(0, NOONS)
                .mapToObj(i -> LocalDate.of(2024, 1, 1).plusDays(2L * i))
                .map(day ->
                        Examples.at(day + "@example.org", new Span.Timed(day.atTime(12, 0), day.atTime(13, 0), zone)))
                .toList();
        return new Feeds().feed(new FeedHead("", "", URI.create("https://events.example.org/feed.ics"), zone), noons);
    }

    /** The day after the last Thursday of October can be in November: no yearly rule says that. */
    @Test
    void changesThatNoRuleSaysAreListedForTheTimeInUse() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        LocalDate winter = LocalDate.of(2027, 1, 14);
        LocalDate autumn = LocalDate.of(2027, 11, 18);
        List<Span> spans = List.of(
                new Span.Timed(autumn.atTime(12, 0), autumn.atTime(13, 0), cairo),
                new Span.Timed(winter.atTime(12, 0), winter.atTime(13, 0), cairo));

        assertThat(ZoneBlock.all(spans, Set.of()).get(0).toString().lines())
                .filteredOn(line -> line.matches("(BEGIN|DTSTART|TZOFFSETTO|RRULE).*"))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "BEGIN:STANDARD",
                        "TZOFFSETTO:+0200",
                        "DTSTART:19700101T000000",
                        "BEGIN:DAYLIGHT",
                        "TZOFFSETTO:+0300",
                        "DTSTART:20270430T000000",
                        "BEGIN:STANDARD",
                        "TZOFFSETTO:+0200",
                        "DTSTART:20271029T000000");
    }

    /** In 1947 Berlin had a double summer time, three hours before Greenwich. */
    @Test
    void yearsBeforeTheRulesAreListedToo() {
        LocalDate june = LocalDate.of(1947, 6, 1);
        Span span = new Span.Timed(june.atTime(12, 0), june.atTime(13, 0), Examples.BERLIN);

        assertThat(ZoneBlock.all(List.of(span), Set.of()).get(0).toString().lines())
                .contains("TZOFFSETTO:+0300")
                .noneMatch(line -> line.startsWith("RRULE"));
    }

    private static List<String> lines(String zone) {
        return List.of(ZoneBlock.all(List.of(), Set.of(ZoneId.of(zone)))
                .get(0)
                .toString()
                .split("\r\n"));
    }
}
