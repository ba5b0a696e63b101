package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reihum.ical.Examples.BERLIN;
import static org.reihum.ical.Examples.at;
import static org.reihum.ical.Examples.evening;

import biweekly.component.VEvent;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static final FeedHead HEAD = new FeedHead(
            "Südhang; alle Treffen, auch vorläufige",
            "Zwei\nZeilen",
            URI.create("https://events.example.org/feeds/südhang.ics"),
            BERLIN);

    private final Feeds feeds = new Feeds();

    @Test
    void feedIntroducesItselfToNewAndOldClients() {
        byte[] feed = feeds.feed(HEAD, List.of(at("a@example.org", evening("2027-03-18"))));

        assertThat(Reading.lines(feed))
                .startsWith(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Reihum//Reihum//DE",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "NAME:Südhang\\; alle Treffen\\, auch vorläufige",
                        "X-WR-CALNAME:Südhang\\; alle Treffen\\, auch vorläufige",
                        "DESCRIPTION:Zwei\\nZeilen",
                        "X-WR-CALDESC:Zwei\\nZeilen",
                        "COLOR:sandybrown",
                        "X-WR-TIMEZONE:Europe/Berlin",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                        "X-PUBLISHED-TTL:PT4H",
                        "SOURCE;VALUE=URI:https://events.example.org/feeds/s%C3%BCdhang.ics",
                        "BEGIN:VTIMEZONE");
    }

    @Test
    void feedNamesNoPersonAndAsksNothing() {
        byte[] feed = feeds.feed(HEAD, List.of(Examples.MEETING));

        assertThat(Reading.lines(feed))
                .noneMatch(line -> line.matches("(METHOD|ORGANIZER|ATTENDEE|RRULE;|BEGIN:VALARM).*"));
    }

    @Test
    void cancelledMeetingStaysAndTakesNoTime() {
        byte[] feed = feeds.feed(HEAD, List.of(Examples.inState(Status.CANCELLED)));

        assertThat(Reading.lines(feed)).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:1");
    }

    @Test
    void feedWithoutMeetingsIsStillACalendar() {
        byte[] feed = feeds.feed(HEAD, List.of());

        assertThat(CalendarLint.problems(feed)).isEmpty();
        assertThat(Reading.lines(feed))
                .contains("BEGIN:VTIMEZONE", "END:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void eventsStandByStartThenUidInWhateverOrderTheyCame() {
        Span early = new Span.AllDay(LocalDate.of(2027, 3, 18));
        List<CalendarEvent> events = new ArrayList<>(List.of(
                at("c@example.org", evening("2027-03-18")),
                at("b@example.org", evening("2027-03-18")),
                at("z@example.org", early),
                at("a@example.org", evening("2027-07-15"))));
        byte[] feed = feeds.feed(HEAD, events);

        assertThat(Reading.of(feed).getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly("z@example.org", "b@example.org", "c@example.org", "a@example.org");
        Collections.reverse(events);
        assertThat(new Feeds().feed(HEAD, events)).isEqualTo(feed);
    }

    @Test
    void twoThousandMeetingsShuffledGiveTheSameOctets() {
        List<CalendarEvent> events = new ArrayList<>(IntStream.range(0, 2000)
                .mapToObj(i -> at(
                        i + "@example.org",
                        evening(LocalDate.of(2026, 1, 1).plusDays(i / 2).toString())))
                .toList());
        byte[] feed = feeds.feed(HEAD, events);
        Collections.shuffle(events, new Random(7));

        assertThat(feeds.feed(HEAD, events)).isEqualTo(feed);
        assertThat(CalendarLint.problems(feed)).isEmpty();
    }

    @Test
    void eveningIsAtSixOnBothSidesOfTheClockChange() {
        byte[] feed = feeds.feed(
                HEAD,
                List.of(
                        at("1@example.org", evening("2027-03-27")),
                        at("2@example.org", evening("2027-03-28")),
                        at("3@example.org", evening("2027-07-15")),
                        at("4@example.org", evening("2027-10-30")),
                        at("5@example.org", evening("2027-10-31"))));

        assertThat(starts(feed))
                .containsExactly(
                        "2027-03-27T17:00:00Z",
                        "2027-03-28T16:00:00Z",
                        "2027-07-15T16:00:00Z",
                        "2027-10-30T16:00:00Z",
                        "2027-10-31T17:00:00Z");
    }

    @Test
    void eachZoneIsExplainedOnce() {
        LocalDateTime noon = LocalDateTime.of(2027, 7, 15, 12, 0);
        Span zurich = new Span.Timed(noon, noon.plusHours(1), ZoneId.of("Europe/Zurich"));
        byte[] feed = feeds.feed(
                HEAD,
                List.of(
                        at("1@example.org", zurich),
                        at("2@example.org", evening("2027-07-15")),
                        at("3@example.org", zurich)));

        assertThat(Reading.lines(feed))
                .filteredOn(line -> line.startsWith("TZID:"))
                .containsExactly("TZID:Europe/Berlin", "TZID:Europe/Zurich");
    }

    @Test
    void oneUidTwiceIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> feeds.feed(HEAD, List.of(Examples.MEETING, Examples.MEETING)))
                .withMessageContaining(Examples.MEETING.uid());
    }

    private static List<String> starts(byte[] feed) {
        return Reading.of(feed).getEvents().stream()
                .map(VEvent::getDateStart)
                .map(start -> start.getValue().toInstant().toString())
                .toList();
    }
}
