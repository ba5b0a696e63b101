package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.ParticipationStatus.ACCEPTED;
import static org.reihum.ical.ParticipationStatus.DECLINED;
import static org.reihum.ical.ParticipationStatus.DELEGATED;
import static org.reihum.ical.ParticipationStatus.TENTATIVE;
import static org.reihum.ical.Received.ANNA;
import static org.reihum.ical.Received.UID;
import static org.reihum.ical.Received.at;
import static org.reihum.ical.Received.calendar;
import static org.reihum.ical.Received.event;
import static org.reihum.ical.Received.only;
import static org.reihum.ical.Received.participant;
import static org.reihum.ical.Received.participants;
import static org.reihum.ical.Received.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Counter;
import org.reihum.ical.CalendarMessage.Other;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;
import org.reihum.ical.CalendarMessage.Refresh;
import org.reihum.ical.CalendarMessage.Reply;
import org.reihum.ical.CalendarMessage.Unreadable;
import org.reihum.ical.CalendarMessage.Unreadable.Flaw;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;

/** What strangers' calendars say, by the number of the rule in our table for what comes in (i05 is I5). */
class CalendarReaderTest {

    private static final String RSVP = "rsvp@events.example.org";

    private final CalendarReader reader = new CalendarReader();

    // genuine ones

    @Test
    void genuineReplyOfKMail() {
        Reply reply = (Reply) only(genuine("kde-declined.ics"));

        assertThat(reply.about())
                .isEqualTo(new About(
                        UID,
                        Optional.empty(),
                        0,
                        Optional.of(Instant.parse("2026-11-21T23:57:30Z")),
                        Optional.of(RSVP),
                        "Komme etwas später; bis dann"));
        assertThat(reply.participants()).containsExactly(participant(DECLINED));
        assertThat(reply.proposal()).isEmpty();
    }

    @Test
    void genuineCounterOfKMail() {
        Counter counter = (Counter) only(genuine("kde-counter.ics"));

        assertThat(counter.proposal())
                .contains(new Proposal(at("2027-03-18T18:00:00Z"), Optional.of(at("2027-03-18T19:30:00Z"))));
        assertThat(counter.participants()).containsExactly(participant(TENTATIVE));
    }

    /** The whole mail as text: what stands around the two calendars in it is passed over. */
    @Test
    void i02_genuineReplyOfThunderbirdComesTwice() {
        List<CalendarMessage> messages = reader.read(genuine("thunderbird-153-accept.eml"));

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0)).isEqualTo(messages.get(1));
        Reply reply = (Reply) messages.get(0);
        assertThat(reply.participants()).containsExactly(participant(ACCEPTED));
        assertThat(reply.about().stamp()).contains(Instant.parse("2026-11-22T00:05:13Z"));
    }

    // each program

    @ParameterizedTest
    @EnumSource
    void everyProgramsAnswerIsUnderstood(Client client) {
        Instant pressed = Instant.parse("2026-11-23T10:15:00Z");
        RepliesInTheWild anna = RepliesInTheWild.of(client, UID, RSVP, ANNA)
                .named("Müller, \"Änni\"; Dr.: Anna")
                .answering(3)
                .at(pressed)
                .saying("Gerne; mit Kuchen, & \"Tee\"\nBis dann");
        for (ParticipationStatus status : List.of(ACCEPTED, DECLINED, TENTATIVE)) {
            Reply reply = (Reply) only(anna.reply(status.name()).calendar());

            assertThat(reply.participants()).containsExactly(participant(status));
            assertThat(reply.about().uid()).isEqualTo(UID);
            assertThat(reply.about().sequence()).isEqualTo(3);
            assertThat(reply.about().stamp()).contains(pressed);
            assertThat(reply.about().comment()).isEqualTo("Gerne; mit Kuchen, & \"Tee\"\nBis dann");
        }
    }

    @ParameterizedTest
    @EnumSource
    void i06_programsOfMicrosoftDoNotNameTheOrganizer(Client client) {
        Reply reply = (Reply) only(
                RepliesInTheWild.of(client, UID, RSVP, ANNA).reply("ACCEPTED").calendar());

        boolean microsoft = client == Client.EXCHANGE || client == Client.OUTLOOK_COM;
        assertThat(reply.about().organizer()).isEqualTo(microsoft ? Optional.empty() : Optional.of(RSVP));
    }

    @ParameterizedTest
    @EnumSource
    void i16_everyProgramsProposalIsUnderstood(Client client) {
        Instant better = Instant.parse("2027-07-15T16:00:00Z");
        CalendarMessage message = only(
                RepliesInTheWild.of(client, UID, RSVP, ANNA).counter(better).calendar());

        Optional<Proposal> proposal =
                message instanceof Counter counter ? counter.proposal() : ((Reply) message).proposal();
        assertThat(proposal).map(Proposal::start).contains(new Moment.Fixed(better));
        assertThat(message instanceof Counter).isEqualTo(client != Client.APPLE);
    }

    @ParameterizedTest
    @EnumSource
    void i15_everyProgramsDelegationIsUnderstood(Client client) {
        Reply reply = (Reply) only(RepliesInTheWild.of(client, UID, RSVP, ANNA)
                .delegate("otto@example.org")
                .calendar());

        assertThat(reply.participants())
                .containsExactly(
                        new Participant(List.of(ANNA), Optional.of(DELEGATED), 0, List.of("otto@example.org")));
    }

    @ParameterizedTest
    @EnumSource
    void i17_everyProgramsRefreshIsUnderstood(Client client) {
        CalendarMessage message =
                only(RepliesInTheWild.of(client, UID, RSVP, ANNA).refresh().calendar());

        assertThat(message)
                .isInstanceOfSatisfying(
                        Refresh.class,
                        refresh -> assertThat(refresh.about().uid()).isEqualTo(UID));
    }

    // what happens to them on the way

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n", "\n\n"})
    void i05_everyKindOfLineEnd(String end) {
        byte[] reply = RepliesInTheWild.of(Client.THUNDERBIRD, UID, RSVP, ANNA)
                .reply("ACCEPTED")
                .calendar();

        assertUnderstood(new String(reply, UTF_8).replace("\r\n", end).getBytes(UTF_8));
    }

    @Test
    void i05_whatGatewaysAndEditorsDoToIt() {
        String reply = new String(
                RepliesInTheWild.of(Client.THUNDERBIRD, UID, RSVP, ANNA)
                        .reply("ACCEPTED")
                        .calendar(),
                UTF_8);

        for (String done : List.of(
                "\uFEFF" + reply,
                "\uFEFF\r\n\r\n" + reply,
                reply.replace("BEGIN", "begin").replace("END:", "end:").replace("VEVENT", "vevent"),
                reply.replace("VCALENDAR", " VCALENDAR  ").replace("METHOD:", "Method: "),
                reply.replace("UID:", "UID:  ").replace("DTSTAMP:", "dtstamp: "),
                reply.replace("\r\n ", "\r\n\t"),
                reply.replace("\r\n ", "\n\t"),
                reply.replace("SUMMARY:", "SUMMARY:\u0000\u0007\u001b"),
                "Anna hat geantwortet.\r\n\r\n" + reply + "-- \r\nListe: https://lists.example.org\r\n",
                reply.replace("END:VCALENDAR", "END:VCALENDAR\u0000"),
                reply.replace("END:VCALENDAR\r\n", ""),
                reply.replace("END:VCALENDAR\r\n", "END:VCALENDAR"),
                reply.replace("CN=Dr. Anna Müller", "CN=Dr. Anna \"Änni Müller"),
                reply.replace("CN=Dr. Anna Müller", "CN='M;X'"),
                reply.replace("CN=Dr. Anna Müller", "CN=Dr: Anna"),
                reply.replace("CN=Dr. Anna Müller", "CN=Müller, Anna"),
                reply.replace("CN=Dr. Anna Müller", "CN=\"Dr. \\\"Änni\\\" Müller\""),
                reply.replace("CN=Dr. Anna Müller", "CN=\"Dr. Anna mailto:x@example.org\""))) {
            assertUnderstood(done.getBytes(UTF_8));
        }
        assertUnderstood(reply.getBytes(Charset.forName("windows-1252")));
        assertUnderstood(("\uFEFF" + reply).getBytes(UTF_16LE));
    }

    /** A fold whose blank was lost: an address is not cut in two. */
    @Test
    void i05_foldedAddressWithoutItsBlank() {
        assertThat(participants("ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna.mueller+it\n@firma-sued.example"))
                .containsExactly(participant(ACCEPTED));
        assertThat(participants("ATTENDEE;PARTSTAT=ACCEPTED:\nmailto:" + ANNA)).containsExactly(participant(ACCEPTED));
    }

    @Test
    void i05_eachOfSeveralCalendarsCounts() {
        byte[] first = RepliesInTheWild.of(Client.KMAIL, "a", RSVP, ANNA)
                .reply("ACCEPTED")
                .calendar();
        byte[] second = RepliesInTheWild.of(Client.GOOGLE, "b", RSVP, ANNA)
                .reply("DECLINED")
                .calendar();
        String both = new String(first, UTF_8) + "\n-- \n" + new String(second, UTF_8);

        assertThat(reader.read(both.getBytes(UTF_8)))
                .extracting(message -> ((Reply) message).about().uid())
                .containsExactly("a", "b");
    }

    // limits

    @Test
    void i24_whatIsTooMuchIsNotParsed() {
        assertFlaw(Flaw.EMPTY, new byte[0]);
        assertFlaw(Flaw.EMPTY, "\r\n \u0000\r\n".getBytes(UTF_8));
        assertFlaw(Flaw.NO_CALENDAR, "<html>BEGIN:VEVENT</html>".getBytes(UTF_8));
        assertFlaw(Flaw.NO_CALENDAR, "x".repeat(200_000).getBytes(UTF_8));
        assertFlaw(Flaw.TOO_LARGE, calendar("REPLY", event("COMMENT:" + "x".repeat(256 * 1024))));
        assertFlaw(Flaw.TOO_MANY_COMPONENTS, calendar("REPLY", event("UID:a").repeat(50)));
        assertFlaw(Flaw.TOO_MANY_ATTENDEES, calendar("REPLY", event(("ATTENDEE:mailto:" + ANNA + "\n").repeat(201))));
        assertFlaw(Flaw.TOO_DEEP, calendar("REPLY", "BEGIN:VEVENT\n".repeat(10) + "END:VEVENT\n".repeat(10)));
        assertThat(reader.read(calendar("REPLY", event("UID:a").repeat(49)))).hasSize(49);
        assertThat(participants(("ATTENDEE:mailto:" + ANNA + "\n").repeat(200))).hasSize(200);
    }

    @Test
    void i24_historyOfAZoneIsNoComponentOfTheAnswer() {
        String changes = "BEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\n".repeat(300);

        assertThat(only(calendar("REPLY", "BEGIN:VTIMEZONE\n" + changes + "END:VTIMEZONE\n" + event("UID:a"))))
                .isInstanceOf(Reply.class);
    }

    @Test
    void i24_whatIsCutOffIsBroken() {
        String whole = new String(calendar("REPLY", event("UID:a\nATTENDEE;PARTSTAT=ACCEPTED:mailto:" + ANNA)), UTF_8);

        assertFlaw(Flaw.BROKEN, whole.substring(0, whole.indexOf("END:VEVENT")).getBytes(UTF_8));
        assertFlaw(Flaw.BROKEN, whole.replace("END:VEVENT\n", "").getBytes(UTF_8));
        assertFlaw(Flaw.BROKEN, "BEGIN:VCALENDAR\r\n".getBytes(UTF_8));
        assertFlaw(Flaw.BROKEN, calendar("REPLY", "BEGIN:VTODO\nUID:a\nEND:VTODO\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL", "PUBLISH", "ADD", "DECLINECOUNTER", "X-ANY", ""})
    void i17_whatNobodyTellsAnOrganizer(String method) {
        assertThat(only(calendar(method, event("UID:a")))).isEqualTo(new Other(method));
        assertThat(only(calendar(method.toLowerCase(Locale.ROOT), event("UID:a"))))
                .isEqualTo(new Other(method));
    }

    @Test
    void alarmsSayNothingAboutTheAnswer() {
        String alarm =
                "BEGIN:VALARM\nACTION:EMAIL\nUID:x\nATTENDEE;PARTSTAT=DECLINED:mailto:otto@example.org\nEND:VALARM\n";

        assertThat(participants(alarm + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + ANNA))
                .containsExactly(participant(ACCEPTED));
    }

    private void assertUnderstood(byte[] calendar) {
        Reply reply = (Reply) only(calendar);
        assertThat(reply.about().uid()).isEqualTo(UID);
        assertThat(reply.about().stamp()).contains(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(reply.participants()).containsExactly(participant(ACCEPTED));
    }

    private void assertFlaw(Flaw flaw, byte[] content) {
        assertThat(reader.read(content)).containsExactly(new Unreadable(flaw));
    }

    private static byte[] genuine(String name) {
        try (InputStream file = CalendarReaderTest.class.getResourceAsStream("/ical/replies/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
