package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reihum.testing.Chromium;

/**
 * What we write, read by ical.js 2.2.1, the parser of Thunderbird and Nextcloud (MPL 2.0, unchanged, its licence beside it). It
 * believes our VTIMEZONE, takes a time without one for a floating one, and cuts names that are quoted badly.
 */
class ReadByIcalJsTest {

    private static final String READ = """
            async ([library, text]) => {
                const ICAL = (await import('data:text/javascript;base64,' + library)).default;
                const calendar = new ICAL.Component(ICAL.parse(text));
                return calendar.getAllSubcomponents('vevent').map(component => {
                    const event = new ICAL.Event(component);
                    const name = person => component.getFirstProperty(person)?.getParameter('cn') ?? '';
                    return {
                        uid: event.uid,
                        summary: event.summary,
                        description: event.description ?? '',
                        location: event.location ?? '',
                        start: event.startDate.toJSDate().toISOString(),
                        end: event.endDate.toJSDate().toISOString(),
                        floating: String(event.startDate.zone === ICAL.Timezone.localTimezone),
                        organizer: name('organizer'),
                        attendee: name('attendee'),
                        attendees: String(component.getAllProperties('attendee').length),
                        conference: component.getFirstPropertyValue('conference') ?? ''
                    };
                });
            }
            """;

    private static Chromium chromium;
    private static Page page;
    private static String library;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        page = chromium.visitor(800, 600);
        try (InputStream file = ReadByIcalJsTest.class.getResourceAsStream("/ical/ical.js-2.2.1/ical.min.js")) {
            library = Base64.getEncoder().encodeToString(file.readAllBytes());
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void invitationSaysWhatWeMeant() {
        URI link = URI.create("https://video.example.org/a,b;c");
        Map<String, String> read =
                single(new ItipMessages().request(Examples.MEETING.online(link), Examples.ORGANIZER, Examples.ANNA));

        assertThat(read)
                .containsEntry("uid", Examples.MEETING.uid())
                .containsEntry("summary", Examples.MEETING.summary())
                .containsEntry("description", Examples.MEETING.description())
                .containsEntry("location", Examples.MEETING.location())
                .containsEntry("start", "2027-03-18T17:00:00.000Z")
                .containsEntry("end", "2027-03-18T19:30:00.000Z")
                .containsEntry("floating", "false")
                .containsEntry("organizer", Examples.ORGANIZER.name())
                .containsEntry("attendee", Examples.ANNA.name())
                .containsEntry("conference", link.toString());
    }

    /** But for a backslash with an n in a name, which it takes for a line end, against RFC 6868. */
    @Test
    void hostileNamesAndTitlesComeBack() {
        for (String typed : List.of(
                "a\nATTENDEE:mailto:mallory@example.org",
                "\"Anna\"; , : ^ ^n \\ \\x",
                "x\";CN=y:mailto:z",
                "ä".repeat(200))) {
            var person = new Attendee(typed, "anna@example.org", ParticipationStatus.TENTATIVE, true);
            Map<String, String> read = single(new ItipMessages()
                    .request(
                            Examples.with("u", Examples.MEETING.span(), typed, typed, typed),
                            new Organizer(typed, "r@example.org"),
                            person));

            assertThat(read)
                    .containsEntry("summary", typed)
                    .containsEntry("description", typed)
                    .containsEntry("location", typed)
                    .containsEntry("organizer", typed)
                    .containsEntry("attendee", typed)
                    .containsEntry("attendees", "1");
        }
    }

    @Test
    void cancellationsAreOfTheSameMoment() {
        var messages = new ItipMessages();
        for (byte[] letter : List.of(
                messages.cancel(Examples.MEETING, Examples.ORGANIZER, Examples.ANNA),
                messages.uninvite(Examples.MEETING, Examples.ORGANIZER, Examples.ANNA))) {
            assertThat(single(letter))
                    .containsEntry("uid", Examples.MEETING.uid())
                    .containsEntry("start", "2027-03-18T17:00:00.000Z");
        }
    }

    /** Winter and summer, both hemispheres, half hours, a zone without summer, one with its own history. */
    @Test
    void feedIsAtTheSameMomentsForAStranger() {
        List<CalendarEvent> events = Stream.of(
                        "Europe/Berlin",
                        "Europe/London",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "Australia/Sydney",
                        "Asia/Kolkata",
                        "Europe/Istanbul",
                        "Africa/Cairo")
                .map(ZoneId::of)
                .flatMap(zone -> Stream.of("2027-03-18", "2027-03-28", "2027-07-15", "2027-10-31", "2030-01-10")
                        .map(day -> LocalDateTime.parse(day + "T18:00"))
                        .map(start ->
                                Examples.at(zone + start.toString(), new Span.Timed(start, start.plusHours(2), zone))))
                .toList();
        URI source = URI.create("https://example.org/f");
        List<Map<String, String>> read = read(new Feeds().feed(new FeedHead("", "", source, Examples.BERLIN), events));

        assertThat(read).hasSameSizeAs(events);
        for (CalendarEvent event : events) {
            Instant start = event.span().start(Examples.BERLIN);
            assertThat(read)
                    .filteredOn(entry -> entry.get("uid").equals(event.uid()))
                    .extracting(entry -> Instant.parse(entry.get("start")))
                    .as(event.uid())
                    .containsExactly(start);
        }
        assertThat(read)
                .filteredOn(entry -> entry.get("uid").startsWith("Europe/Berlin2027-0"))
                .extracting(entry -> entry.get("start"))
                .containsExactlyInAnyOrder(
                        "2027-03-18T17:00:00.000Z", "2027-03-28T16:00:00.000Z", "2027-07-15T16:00:00.000Z");
    }

    private static Map<String, String> single(byte[] calendar) {
        List<Map<String, String>> events = read(calendar);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> read(byte[] calendar) {
        return (List<Map<String, String>>) page.evaluate(READ, List.of(library, new String(calendar, UTF_8)));
    }
}
