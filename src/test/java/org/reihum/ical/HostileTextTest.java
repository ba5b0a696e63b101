package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.Examples.MEETING;
import static org.reihum.ical.Examples.ORGANIZER;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people type comes back as they typed it, in one event, on a stranger's side. */
class HostileTextTest {

    private static final String INJECTED = "ATTENDEE:mailto:mallory@example.org";

    static Stream<Arguments> typed() {
        return Stream.concat(
                Stream.of(
                                "; , \" : = \\ \\n \\, ^ ^n ^' ^^ %0A &amp; <b>",
                                "\"",
                                "\"\"",
                                "\"Anna\" und \"Otto\"",
                                "\\",
                                "^",
                                "a\nb",
                                "a\n" + INJECTED,
                                "a\nEND:VEVENT\nBEGIN:VEVENT\nUID:x",
                                "x\";CN=y:mailto:z",
                                "😀👩‍👩‍👧‍👦🇩🇪é" + "👍🏽".repeat(40),
                                " leading and  double  spaces",
                                "ä".repeat(200),
                                "x".repeat(5000))
                        .map(text -> Arguments.of(text, text)),
                Stream.of(
                        Arguments.of("a\r" + INJECTED, "a" + INJECTED),
                        Arguments.of("a\r\n" + INJECTED, "a\n" + INJECTED),
                        Arguments.of("a\u0000\u0007\u001bb", "ab"),
                        Arguments.of("a\u2028" + INJECTED + "\u2029", "a" + INJECTED),
                        Arguments.of("a\u0085" + INJECTED, "a" + INJECTED),
                        Arguments.of("a\u000b\u000c" + INJECTED, "a" + INJECTED),
                        Arguments.of("a\u007f\u009fb", "ab"),
                        Arguments.of("a\tb", "a b"),
                        Arguments.of("half \ud83d a face", "half  a face")));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void everyFieldOfAnInvitationComesBack(String typed, String kept) {
        var event = Examples.with("u" + typed, MEETING.span(), typed, typed, typed);
        var person = new Attendee(typed, "anna@example.org", ParticipationStatus.TENTATIVE, true);

        VEvent read = Reading.single(new ItipMessages().request(event, new Organizer(typed, "r@example.org"), person));

        assertThat(read.getUid().getValue()).isEqualTo("u" + kept);
        assertThat(read.getSummary().getValue()).isEqualTo(kept);
        assertThat(read.getDescription().getValue()).isEqualTo(kept);
        assertThat(read.getLocation().getValue()).isEqualTo(kept);
        assertThat(read.getOrganizer().getCommonName()).isEqualTo(kept);
        assertThat(read.getAttendees()).hasSize(1);
        assertThat(read.getAttendees().get(0).getCommonName()).isEqualTo(kept);
        assertThat(read.getAttendees().get(0).getEmail()).isEqualTo("anna@example.org");
        assertThat(read.getAlarms()).hasSize(1);
        assertThat(read.getAlarms().get(0).getDescription().getValue()).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("typed")
    void headOfAFeedComesBack(String typed, String kept) {
        var head = new FeedHead(typed, typed, URI.create("https://events.example.org/f?a=1,2;b"), Examples.BERLIN);

        ICalendar read = Reading.of(new Feeds().feed(head, List.of(Examples.titled(typed))));

        assertThat(read.getNames()).extracting(name -> name.getValue()).containsExactly(kept);
        assertThat(read.getDescriptions()).extracting(text -> text.getValue()).containsExactly(kept);
        assertThat(read.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(kept);
    }

    static Stream<Arguments> signs() {
        return Stream.of(
                Arguments.of("\r", ""),
                Arguments.of("\n", "\n"),
                Arguments.of("\r\n", "\n"),
                Arguments.of("\u0085", ""),
                Arguments.of("\u2028", ""),
                Arguments.of("\u0000", ""),
                Arguments.of("\"", "\""),
                Arguments.of("\\", "\\"),
                Arguments.of("ä", "ä"),
                Arguments.of("😀", "😀"));
    }

    /** Each sign at each place around the edge of the first and the second line of every field. */
    @ParameterizedTest
    @MethodSource("signs")
    void signAtTheEdgeOfALineComesBack(String sign, String kept) {
        for (int before : IntStream.concat(IntStream.range(30, 76), IntStream.range(125, 145))
                .toArray()) {
            String lead = "x".repeat(before);
            everyFieldOfAnInvitationComesBack(lead + sign + "ATTENDEE:y", lead + kept + "ATTENDEE:y");
        }
    }

    /** Around the edge of a line: after "SUMMARY:" 67 octets fill it. */
    @Test
    void noLengthMakesALineTooLongOrSplitsACharacter() {
        for (String character : List.of("x", "ä", "€", "😀")) {
            for (int length : IntStream.rangeClosed(50, 160).toArray()) {
                for (String lead : List.of("", "y", "yy", "yyy")) {
                    String title = lead + character.repeat(length / character.length());
                    byte[] message = new ItipMessages().cancel(Examples.titled(title), ORGANIZER, Examples.ANNA);
                    assertThat(CalendarLint.problems(message)).isEmpty();
                    assertThat(Reading.lines(message)).contains("SUMMARY:" + title);
                }
            }
        }
    }

    @Test
    void lineOfExactlySeventyFiveOctetsIsNotFolded() {
        byte[] message = new ItipMessages().cancel(Examples.titled("x".repeat(67)), ORGANIZER, Examples.ANNA);

        assertThat(message).asString().contains("\r\nSUMMARY:" + "x".repeat(67) + "\r\nSTATUS");
        message = new ItipMessages().cancel(Examples.titled("x".repeat(68)), ORGANIZER, Examples.ANNA);
        assertThat(message).asString().contains("\r\nSUMMARY:" + "x".repeat(67) + "\r\n x\r\nSTATUS");
    }
}
