package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.ParticipationStatus.ACCEPTED;
import static org.reihum.ical.ParticipationStatus.DECLINED;
import static org.reihum.ical.ParticipationStatus.DELEGATED;
import static org.reihum.ical.ParticipationStatus.TENTATIVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String UID = "7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10@events.example.org";
    private static final String RSVP = "rsvp@events.example.org";
    private static final String ANNA = "anna.mueller+it@firma-sued.example";
    private static final Instant SIX = Instant.parse("2027-03-18T17:00:00Z");

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
                .contains(new Proposal(
                        Instant.parse("2027-03-18T18:00:00Z"), Optional.of(Instant.parse("2027-03-18T19:30:00Z"))));
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
        assertThat(proposal).map(Proposal::start).contains(better);
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

    // addresses

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Anna@Example.ORG",
                "attendee;partstat=accepted:Mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED: mailto: anna@example.org ",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:<anna@example.org>",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Anna Müller <anna@example.org>",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:\"anna@example.org\"",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna%40example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:mailto:anna@example.org",
                "ATTENDEE;CN=Dr: Anna;PARTSTAT=ACCEPTED:mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org?subject=x",
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=anna@example.org:/aaa/principal/",
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=\"anna@example.org\":urn:uuid:1-2",
                "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:office@example.org\":mailto:anna@example.org",
                "ATTENDEE;SENT-BY=mailto:office@example.org;PARTSTAT=ACCEPTED:mailto:anna@example.org",
            })
    void i07_oneSpellingForEveryAddress(String line) {
        assertThat(participants(line))
                .containsExactly(new Participant(List.of("anna@example.org"), Optional.of(ACCEPTED), 0, List.of()));
    }

    @Test
    void i07_whatAnAddressMayBe() {
        assertThat(addresses("ATTENDEE:mailto:anna@Müller.example.org"))
                .containsExactly("anna@xn--mller-kva.example.org");
        assertThat(addresses("ATTENDEE:mailto:o'b%25rien+x@example.org")).containsExactly("o'b%rien+x@example.org");
        assertThat(addresses("ATTENDEE:mailto:100%@example.org")).containsExactly("100%@example.org");
        assertThat(addresses("ATTENDEE;EMAIL=a@example.org:mailto:b@example.org"))
                .containsExactly("a@example.org", "b@example.org");
        for (String none : List.of(
                "/aaa/principal/",
                "urn:uuid:1",
                "invalid:nomail",
                "mailto:",
                "mailto:anna",
                "mailto:a%0Ab@example.org",
                "mailto:a b@example.org",
                "mailto:a@",
                "mailto:a@" + "x".repeat(400),
                "mailto:a@" + "ü".repeat(70) + ".org")) {
            assertThat(addresses("ATTENDEE:" + none)).as(none).isEmpty();
        }
    }

    // version and time

    @Test
    void i10_versionThatWasAnswered() {
        assertThat(about("SUMMARY:x").sequence()).isZero();
        assertThat(about("SEQUENCE:4").sequence()).isEqualTo(4);
        assertThat(about("SEQUENCE:0\nX-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence())
                .isEqualTo(2);
        assertThat(about("X-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence()).isEqualTo(2);
        assertThat(about("SEQUENCE:3\nX-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence())
                .isEqualTo(3);
        assertThat(about("SEQUENCE:-1").sequence()).isZero();
        assertThat(about("SEQUENCE:99999999999").sequence()).isZero();
        assertThat(about("SEQUENCE:eins").sequence()).isZero();
    }

    @Test
    void i10_momentOfTheAnswer() {
        Instant stamp = Instant.parse("2026-11-22T08:30:00Z");
        String replyTime = "X-MICROSOFT-CDO-REPLYTIME:20261122T083000Z";

        assertThat(about("DTSTAMP:20261122T083000Z").stamp()).contains(stamp);
        assertThat(about("DTSTAMP:20261122T083000").stamp()).contains(stamp);
        assertThat(about("DTSTAMP:2026-11-22T08:30:00Z").stamp()).contains(stamp);
        assertThat(about("DTSTAMP;TZID=W. Europe Standard Time:20261122T093000").stamp())
                .contains(stamp);
        assertThat(about(replyTime).stamp()).contains(stamp);
        for (String bad : List.of("", "00000000T000000Z", "20261322T083000Z", "20260231T083000Z", "gestern")) {
            assertThat(about("DTSTAMP:" + bad + "\n" + replyTime).stamp())
                    .as(bad)
                    .contains(stamp);
            assertThat(about("DTSTAMP:" + bad).stamp()).as(bad).isEmpty();
        }
    }

    // the answer

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "Declined, DECLINED", "\"TENTATIVE\", TENTATIVE", "needs-action, NEEDS_ACTION"})
    void i14_answerInAnyLetters(String written, ParticipationStatus status) {
        assertThat(participants("ATTENDEE;PARTSTAT=" + written + ":mailto:" + ANNA))
                .containsExactly(participant(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {";PARTSTAT=X-VIELLEICHT", ";PARTSTAT=COMPLETED", ";PARTSTAT=", ";RSVP=TRUE", ""})
    void i14_noAnswerOfOurs(String parameters) {
        assertThat(participants("ATTENDEE" + parameters + ":mailto:" + ANNA))
                .containsExactly(new Participant(List.of(ANNA), Optional.empty(), 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELEGATED-TO=\"mailto:otto@example.org\"",
                "DELEGATED-TO=\"MAILTO:Otto@example.org\"",
                "DELEGATED-TO=mailto:otto@example.org",
                "DELEGATED-TO=otto@example.org",
                "DELEGATED-TO=\"otto@example.org\""
            })
    void i15_substituteHoweverWritten(String parameter) {
        assertThat(participants("ATTENDEE;PARTSTAT=DELEGATED;" + parameter + ":mailto:" + ANNA
                        + "\nATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:" + ANNA
                        + "\":mailto:otto@example.org"))
                .containsExactly(
                        new Participant(List.of(ANNA), Optional.of(DELEGATED), 0, List.of("otto@example.org")),
                        new Participant(List.of("otto@example.org"), Optional.of(ACCEPTED), 0, List.of()));
    }

    @Test
    void i15_severalSubstitutes() {
        assertThat(participants(
                        "ATTENDEE;DELEGATED-TO=\"mailto:a@example.org\",\"mailto:b@example.org\":mailto:" + ANNA))
                .extracting(Participant::delegates)
                .containsExactly(List.of("a@example.org", "b@example.org"));
    }

    // proposals

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":20270318T170000Z",
                ";TZID=Europe/Berlin:20270318T180000",
                ";TZID=\"Europe/Berlin\":20270318T180000",
                ";TZID=W. Europe Standard Time:20270318T180000",
                ";TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20270318T180000",
                ";TZID=/mozilla.org/20050126_1/Europe/Berlin:20270318T180000",
                ";TZID=\"GMT+01:00\":20270318T180000",
                ";TZID=Europe/Berlin:20270318T170000Z",
            })
    void i16_otherTimeByTheNameOfItsZone(String start) {
        assertThat(proposal("DTSTART" + start)).map(Proposal::start).contains(SIX);
    }

    /** The sender's own definition of the zone says something else and is not read. */
    @Test
    void i16_zoneOfASenderIsNotBelieved() {
        String zone = "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                + "TZOFFSETFROM:+1400\nTZOFFSETTO:+1400\nEND:STANDARD\nEND:VTIMEZONE\n";

        Counter counter =
                (Counter) only(calendar("COUNTER", zone + event("DTSTART;TZID=Europe/Berlin:20270318T180000")));

        assertThat(counter.proposal()).map(Proposal::start).contains(SIX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:x",
                "DTSTART;VALUE=DATE:20270318",
                "DTSTART;TZID=Mars/Olympus:20270318T180000",
                "DTSTART;TZID=ical4j-local-1:20270318T180000",
                "DTSTART:morgen"
            })
    void i16_noTimeThatCanBeTold(String line) {
        assertThat(proposal(line)).isEmpty();
    }

    @Test
    void i16_endOfTheOtherTime() {
        String start = "DTSTART:20270318T170000Z\n";

        assertThat(proposal(start + "DTEND:20270318T190000Z")).contains(lasting(Duration.ofHours(2)));
        assertThat(proposal(start + "DURATION:PT1H30M")).contains(lasting(Duration.ofMinutes(90)));
        assertThat(proposal(start + "DURATION:P1W")).contains(lasting(Duration.ofDays(7)));
        for (String none :
                List.of("DTEND:20270318T160000Z", "DURATION:-PT1H", "DURATION:P999999999D", "DURATION:lang")) {
            assertThat(proposal(start + none)).as(none).contains(new Proposal(SIX, Optional.empty()));
        }
    }

    // words

    @Test
    void i18_commentFromWhereverItIs() {
        assertThat(about("COMMENT;LANGUAGE=de-DE:Bin da\\, gern\\n").comment()).isEqualTo("Bin da, gern");
        assertThat(about("COMMENT;LANGUAGE=de-DE:\\n\nX-CALENDARSERVER-PRIVATE-COMMENT:ja")
                        .comment())
                .isEqualTo("ja");
        assertThat(about("COMMENT:eins\nCOMMENT:zwei").comment()).isEqualTo("eins\nzwei");
        assertThat(about("ATTENDEE;X-RESPONSE-COMMENT=\"Gr&uuml;&szlig;e &amp; &quot;K&#252;sse&#x22;^nAnna\":mailto:"
                                + ANNA)
                        .comment())
                .isEqualTo("Grüße & \"Küsse\"\nAnna");
        assertThat(about("ATTENDEE;X-RESPONSE-COMMENT=ja, gern:mailto:" + ANNA).comment())
                .isEqualTo("ja,gern");
        assertThat(about("X-CALENDARSERVER-ATTENDEE-COMMENT;X-CALENDARSERVER-ATTENDEE-REF=\"urn:uuid:1\":komme später")
                        .comment())
                .isEqualTo("komme später");
        assertThat(about("DESCRIPTION:x").comment()).isEmpty();
    }

    @Test
    void i18_commentIsShortAndHasNoControlCharacters() {
        assertThat(about("COMMENT:a\u0085b\u2028c\\nd").comment()).isEqualTo("abc\nd");
        assertThat(about("COMMENT:" + "x".repeat(5000)).comment()).hasSize(2000);
        assertThat(about("COMMENT:x" + "😀".repeat(1500)).comment())
                .hasSize(1999)
                .endsWith("😀");
    }

    @Test
    void i18_howManyComeAlong() {
        assertThat(participants("ATTENDEE;X-NUM-GUESTS=2:mailto:" + ANNA))
                .extracting(Participant::guests)
                .containsExactly(2);
        assertThat(participants("ATTENDEE;X-NUM-GUESTS=-2:mailto:" + ANNA))
                .extracting(Participant::guests)
                .containsExactly(0);
    }

    // instances

    @Test
    void i19_eachEventOfAReplyAndItsInstance() {
        byte[] two = calendar(
                "REPLY", event("UID:a\nRECURRENCE-ID;TZID=W. Europe Standard Time:20270318T180000") + event("UID:b"));

        assertThat(reader.read(two))
                .extracting(message -> ((Reply) message).about().instance())
                .containsExactly(Optional.of(SIX), Optional.empty());
        assertThat(about("RECURRENCE-ID;RANGE=THISANDFUTURE:20270318T170000Z").instance())
                .contains(SIX);
        assertThat(about("RECURRENCE-ID;VALUE=DATE:20270318").instance())
                .contains(Instant.parse("2027-03-18T00:00:00Z"));
        assertThat(only(calendar("REPLY", event("RECURRENCE-ID:wann?")))).isEqualTo(new Unreadable(Flaw.BROKEN));
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

    private CalendarMessage only(byte[] calendar) {
        List<CalendarMessage> messages = reader.read(calendar);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private About about(String lines) {
        return ((Reply) only(calendar("REPLY", event(lines)))).about();
    }

    private List<Participant> participants(String lines) {
        return ((Reply) only(calendar("REPLY", event(lines)))).participants();
    }

    private List<String> addresses(String line) {
        return participants(line).get(0).addresses();
    }

    private Optional<Proposal> proposal(String lines) {
        return ((Counter) only(calendar("COUNTER", event(lines)))).proposal();
    }

    private static Proposal lasting(Duration length) {
        return new Proposal(SIX, Optional.of(SIX.plus(length)));
    }

    private static Participant participant(ParticipationStatus status) {
        return new Participant(List.of(ANNA), Optional.of(status), 0, List.of());
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    private static byte[] calendar(String method, String components) {
        String head = method.isEmpty() ? "" : "METHOD:" + method + "\n";
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n" + head + components + "END:VCALENDAR\n").getBytes(UTF_8);
    }

    private static byte[] genuine(String name) {
        try (InputStream file = CalendarReaderTest.class.getResourceAsStream("/ical/replies/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
