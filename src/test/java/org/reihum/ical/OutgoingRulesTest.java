package org.reihum.ical;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reihum.ical.Examples.ANNA;
import static org.reihum.ical.Examples.MEETING;
import static org.reihum.ical.Examples.ORGANIZER;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines of the checklist for calendars that leave the house (O letters; what only feeds have is in FeedOctetsTest) as far
 * as they are about octets. What is about mail (O2-O4, O10-O13, O27, O31-O37) is shown where messages are sent.
 */
class OutgoingRulesTest {

    private static final ItipMessages MESSAGES = new ItipMessages();
    private static final FeedHead HEAD = new FeedHead(
            "Südhang", "Alle Treffen", URI.create("https://events.example.org/feeds/x.ics"), Examples.BERLIN);

    static Stream<byte[]> letters() {
        return Stream.of(
                MESSAGES.request(MEETING, ORGANIZER, ANNA),
                MESSAGES.request(MEETING.online(URI.create("https://video.example.org/südhang")), ORGANIZER, ANNA),
                MESSAGES.request(Examples.inState(Status.TENTATIVE), ORGANIZER, ANNA),
                MESSAGES.request(Examples.at("d@example.org", day()), ORGANIZER, ANNA),
                MESSAGES.cancel(MEETING, ORGANIZER, ANNA),
                MESSAGES.uninvite(MEETING, ORGANIZER, ANNA));
    }

    static Stream<byte[]> feeds() {
        return Stream.of(
                feed(),
                feed(MEETING),
                feed(Examples.inState(Status.CANCELLED), Examples.at("d@example.org", day())),
                feed(
                        Examples.at("1", Examples.evening("2027-03-18")),
                        Examples.at("2", Examples.evening("2027-07-15"))));
    }

    static Stream<byte[]> everything() {
        return Stream.concat(letters(), feeds());
    }

    /** Once in the object; that the MIME type says the same is shown where mail is sent. */
    @ParameterizedTest
    @MethodSource("letters")
    void o01_oneMethod(byte[] letter) {
        assertThat(lines(letter, "METHOD")).hasSize(1).allMatch(line -> line.matches("METHOD:(REQUEST|CANCEL)"));
    }

    /** With o06: the lint looks at the octets of each line. */
    @ParameterizedTest
    @MethodSource("everything")
    void o05_o06_linesEndWithCrlfAndAreFoldedAtOctets(byte[] calendar) {
        assertThat(CalendarLint.problems(calendar)).isEmpty();
        assertThat(new String(calendar, UTF_8).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(physical(calendar)).noneMatch(String::isBlank).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        if (!lines(calendar, "UID").isEmpty()) {
            // a stranger's parser has nothing to say either
            assertThat(Reading.of(calendar).getEvents()).hasSameSizeAs(lines(calendar, "UID"));
        }
    }

    @Test
    void o07_sameUidInEveryKindOfCalendar() {
        assertThat(Stream.concat(letters().limit(3), Stream.of(feed(MEETING))).map(calendar -> lines(calendar, "UID")))
                .containsOnly(List.of("UID:" + MEETING.uid()));
    }

    /** Whose it is and when it rises is meeting's; here it is written as given, and never left out when it is 0. */
    @Test
    void o08_sequenceIsWrittenEvenWhenZero() {
        assertThat(lines(MESSAGES.request(MEETING, ORGANIZER, ANNA), "SEQUENCE"))
                .containsExactly("SEQUENCE:0");
        assertThat(lines(MESSAGES.uninvite(Examples.inState(Status.CONFIRMED), ORGANIZER, ANNA), "SEQUENCE"))
                .containsExactly("SEQUENCE:1");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CalendarEvent(
                        "u", -1, Instant.EPOCH, Instant.EPOCH, day(), "", "", "", Status.CONFIRMED, null));
    }

    /** The stamp is the caller's, never the moment of writing, and has whole seconds. */
    @ParameterizedTest
    @MethodSource("everything")
    void o09_stampIsThatOfTheContent(byte[] calendar) {
        assertThat(lines(calendar, "DTSTAMP")).allMatch("DTSTAMP:20261121T100000Z"::equals);
        assertThat(lines(calendar, "LAST-MODIFIED")).allMatch("LAST-MODIFIED:20261120T093000Z"::equals);
        assertThat(lines(calendar, "DTSTAMP")).hasSameSizeAs(lines(calendar, "UID"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void o14_nobodySendsForTheOrganizer(byte[] letter) {
        assertThat(lines(letter, "ORGANIZER"))
                .containsExactly("ORGANIZER;CN=\"IT-Netzwerk Südhang, Büro: Lindau\":mailto:rsvp@events.example.org");
        assertThat(letter).asString(UTF_8).doesNotContain("SENT-BY");
    }

    @Test
    void o15_attendeeHasWhatMakesTheButtonsAppear() {
        assertThat(lines(MESSAGES.request(MEETING, ORGANIZER, ANNA), "ATTENDEE"))
                .containsExactly("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                        + "CN=\"Dr. Anna ^'Änni^' Müller\":mailto:anna.mueller+it@example.org");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void o16_o17_oneAttendeeWhoIsNotTheOrganizer(byte[] letter) {
        assertThat(lines(letter, "ATTENDEE")).hasSize(1).noneMatch(line -> line.contains(ORGANIZER.address()));
    }

    /** Each sign in every field: HostileTextTest. */
    @Test
    void o18_o19_namesAreQuotedAndTextsEscaped() {
        var odd = new Attendee("a\"b^c\nd;e,f:g", "a@example.org", ParticipationStatus.ACCEPTED, false);
        byte[] letter = MESSAGES.request(Examples.titled("a\\b;c,d\ne:f\"g"), ORGANIZER, odd);

        assertThat(lines(letter, "ATTENDEE")).allMatch(line -> line.contains(";CN=\"a^'b^^c^nd;e,f:g\":mailto:"));
        assertThat(lines(letter, "SUMMARY")).containsExactly("SUMMARY:a\\\\b\\;c\\,d\\ne:f\"g");
        assertThat(lines(feed(MEETING), "URL")).containsExactly("URL:https://events.example.org/e/42");
        assertThat(lines(
                        MESSAGES.request(MEETING.online(URI.create("https://v.example.org/a,b;c")), ORGANIZER, odd),
                        "CONF"))
                .containsExactly("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://v.example.org/a,b;c");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void o20_o21_localTimesWithASmallZone(byte[] calendar) {
        List<String> timed = Stream.concat(lines(calendar, "DTSTART;TZ").stream(), lines(calendar, "DTEND;TZ").stream())
                .toList();

        assertThat(timed).allMatch(line -> line.matches("DT(START|END);TZID=Europe/Berlin:\\d{8}T\\d{6}"));
        assertThat(lines(calendar, "TZID").isEmpty())
                .isEqualTo(timed.isEmpty() && lines(calendar, "METHOD").size() == 1);
        String text = new String(calendar, US_ASCII);
        int begin = text.indexOf("BEGIN:VTIMEZONE");
        assertThat(begin < 0 ? 0 : text.indexOf("END:VTIMEZONE") - begin).isLessThan(450);
        assertThat(text).doesNotContain("LMT", "RDATE", "+0053", "TZURL");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void o22_endIsOfTheKindOfTheStartAndNeverADuration(byte[] calendar) {
        assertThat(kinds(calendar, "DTEND")).isEqualTo(kinds(calendar, "DTSTART"));
        assertThat(lines(calendar, "DURATION")).isEmpty();
    }

    @Test
    void o23_dayWithoutHoursEndsOnTheNextWithoutAZone() {
        byte[] letter = MESSAGES.request(Examples.at("d@example.org", day()), ORGANIZER, ANNA);

        assertThat(lines(letter, "DTSTART")).containsExactly("DTSTART;VALUE=DATE:20270318");
        assertThat(lines(letter, "DTEND")).containsExactly("DTEND;VALUE=DATE:20270319");
        assertThat(lines(letter, "BEGIN:VTIMEZONE")).isEmpty();
    }

    /** And f17: only the zones have rules. */
    @ParameterizedTest
    @MethodSource("everything")
    void o24_f17_meetingsDoNotRecur(byte[] calendar) {
        String events = new String(calendar, UTF_8).replaceAll("(?s)BEGIN:VTIMEZONE.*?END:VTIMEZONE", "");

        assertThat(events).doesNotContain("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID");
    }

    @Test
    void o25_stateAndBusyTime() {
        assertThat(unfolded(MESSAGES.request(MEETING, ORGANIZER, ANNA)))
                .contains("STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:PUBLIC");
        assertThat(unfolded(MESSAGES.request(Examples.inState(Status.TENTATIVE), ORGANIZER, ANNA)))
                .contains("STATUS:TENTATIVE", "TRANSP:OPAQUE");
        // counter-proposals are welcome
        assertThat(everything())
                .allMatch(calendar ->
                        lines(calendar, "X-MICROSOFT-DISALLOW-COUNTER").isEmpty());
    }

    @Test
    void o26_f06_oneAlarmInAnInvitationAndNoneElsewhere() {
        assertThat(unfolded(MESSAGES.request(MEETING, ORGANIZER, ANNA)))
                .containsSequence(
                        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", "DESCRIPTION:Treffen der IT-Netzwerke")
                .containsOnlyOnce("BEGIN:VALARM");
        assertThat(Stream.concat(
                        Stream.of(
                                MESSAGES.cancel(MEETING, ORGANIZER, ANNA), MESSAGES.uninvite(MEETING, ORGANIZER, ANNA)),
                        feeds()))
                .allMatch(calendar -> lines(calendar, "BEGIN:VALARM").isEmpty());
    }

    @Test
    void o28_cancellationOfTheMeeting() {
        byte[] letter = MESSAGES.cancel(Examples.inState(Status.CONFIRMED), ORGANIZER, ANNA);

        assertThat(unfolded(letter))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "UID:" + MEETING.uid())
                .contains("DTSTART;TZID=Europe/Berlin:20270318T180000", "DTEND;TZID=Europe/Berlin:20270318T203000");
        assertThat(lines(letter, "ORGANIZER")).hasSize(1);
    }

    @Test
    void o29_uninvitingSaysNothingOfTheState() {
        byte[] letter = MESSAGES.uninvite(Examples.inState(Status.CONFIRMED), ORGANIZER, ANNA);

        assertThat(unfolded(letter))
                .contains("METHOD:CANCEL", "SEQUENCE:1")
                .noneMatch(line -> line.startsWith("STATUS"));
        assertThat(lines(letter, "ATTENDEE")).allMatch(line -> line.endsWith(":mailto:" + ANNA.address()));
    }

    /** Who is added later reads the same version as the others, but for the own name. */
    @Test
    void o30_whoComesLaterReadsTheSameVersion() {
        var otto = new Attendee("Otto", "otto@example.org", ParticipationStatus.NEEDS_ACTION, true);
        Predicate<String> aboutThePerson = line -> line.startsWith("ATTENDEE");

        assertThat(unfolded(MESSAGES.request(MEETING, ORGANIZER, otto)).stream().filter(aboutThePerson.negate()))
                .containsExactlyElementsOf(unfolded(MESSAGES.request(MEETING, ORGANIZER, ANNA)).stream()
                        .filter(aboutThePerson.negate())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void o38_constantHeadInThisOrder(byte[] calendar) {
        assertThat(unfolded(calendar))
                .startsWith("BEGIN:VCALENDAR", "PRODID:-//Reihum//Reihum//DE", "VERSION:2.0", "CALSCALE:GREGORIAN");
        if (lines(calendar, "METHOD").size() == 1) {
            assertThat(unfolded(calendar).get(4)).startsWith("METHOD:");
        }
    }

    @Test
    void o39_lettersAskOrCancelAndFeedsDoNeither() {
        assertThat(letters()).noneMatch(letter -> new String(letter, UTF_8).contains("METHOD:PUBLISH"));
        assertThat(feeds()).allMatch(feed -> lines(feed, "METHOD").isEmpty());
    }

    private static Span day() {
        return new Span.AllDay(LocalDate.of(2027, 3, 18));
    }

    static byte[] feed(CalendarEvent... events) {
        return new Feeds().feed(HEAD, List.of(events));
    }

    static List<String> unfolded(byte[] calendar) {
        return Reading.lines(calendar);
    }

    private static List<String> physical(byte[] calendar) {
        return List.of(new String(calendar, UTF_8).split("\r\n"));
    }

    static List<String> lines(byte[] calendar, String start) {
        return unfolded(calendar).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    /** Name and parameters before the value, of what stands in events. */
    private static List<String> kinds(byte[] calendar, String name) {
        return lines(calendar, name + ";").stream()
                .map(line -> line.substring(line.indexOf(';'), line.indexOf(':')))
                .toList();
    }
}
