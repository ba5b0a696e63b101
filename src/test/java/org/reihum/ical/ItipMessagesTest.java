package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reihum.ical.Examples.ANNA;
import static org.reihum.ical.Examples.MEETING;
import static org.reihum.ical.Examples.ORGANIZER;

import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItipMessagesTest {

    private final ItipMessages messages = new ItipMessages();

    @Test
    void invitationIsTheGoldenOneOctetForOctet() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/ical/request.ics")) {
            assertThat(messages.request(MEETING, ORGANIZER, ANNA))
                    .asString(UTF_8)
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void invitationSaysToAStrangersParserWhatWeMeant() {
        VEvent read = Reading.single(messages.request(MEETING, ORGANIZER, ANNA));

        assertThat(read.getUid().getValue()).isEqualTo(MEETING.uid());
        assertThat(read.getSequence().getValue()).isZero();
        assertThat(read.getDateTimeStamp().getValue()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo("2027-03-18T17:00:00Z");
        assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo("2027-03-18T19:30:00Z");
        assertThat(read.getSummary().getValue()).isEqualTo(MEETING.summary());
        assertThat(read.getLocation().getValue()).isEqualTo(MEETING.location());
        assertThat(read.getDescription().getValue()).isEqualTo(MEETING.description());
        assertThat(read.getUrl().getValue()).hasToString(String.valueOf(MEETING.url()));
        assertThat(read.getOrganizer().getCommonName()).isEqualTo(ORGANIZER.name());
        assertThat(read.getOrganizer().getEmail()).isEqualTo(ORGANIZER.address());
    }

    @Test
    void invitationNamesItsReceiverAndNobodyElse() {
        VEvent read = Reading.single(messages.request(MEETING, ORGANIZER, ANNA));

        assertThat(read.getAttendees()).hasSize(1);
        Attendee anna = read.getAttendees().get(0);
        assertThat(anna.getCommonName()).isEqualTo(ANNA.name());
        assertThat(anna.getEmail()).isEqualTo(ANNA.address());
        assertThat(anna.getRsvp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void laterLetterCarriesTheStoredAnswerAndDoesNotAskAgain(ParticipationStatus answer) {
        var anna = new org.reihum.ical.Attendee(ANNA.name(), ANNA.address(), answer, false);
        Attendee read = Reading.single(messages.request(MEETING, ORGANIZER, anna))
                .getAttendees()
                .get(0);

        assertThat(read.getParticipationStatus().getValue())
                .isEqualTo(answer.name().replace('_', '-'));
        assertThat(read.getRsvp()).isFalse();
    }

    @Test
    void provisionalMeetingIsTentativeAndStillTakesTime() {
        assertThat(Reading.lines(messages.request(Examples.inState(Status.TENTATIVE), ORGANIZER, ANNA)))
                .contains("STATUS:TENTATIVE", "TRANSP:OPAQUE", "SEQUENCE:1");
    }

    @Test
    void reminderIsOneAndADayBefore() {
        assertThat(Reading.lines(messages.request(MEETING, ORGANIZER, ANNA)))
                .containsSequence(
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-P1D",
                        "DESCRIPTION:Treffen der IT-Netzwerke",
                        "END:VALARM")
                .containsOnlyOnce("BEGIN:VALARM");
    }

    @Test
    void dayWithoutHoursIsAWholeDayThatLeavesPeopleFree() {
        var event = Examples.at("day@example.org", new Span.AllDay(LocalDate.of(2027, 3, 18)));

        assertThat(Reading.lines(messages.request(event, ORGANIZER, ANNA)))
                .contains("DTSTART;VALUE=DATE:20270318", "DTEND;VALUE=DATE:20270319", "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void cancellationEndsTheMeetingAndAsksNothing() {
        byte[] cancelled = messages.cancel(Examples.inState(Status.CONFIRMED), ORGANIZER, ANNA);

        assertThat(Reading.single(cancelled).getAttendees()).hasSize(1);
        assertThat(Reading.lines(cancelled))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "UID:" + MEETING.uid())
                .contains("DTSTART;TZID=Europe/Berlin:20270318T180000", "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VALARM")
                .noneMatch(line -> line.contains("RSVP"));
    }

    @Test
    void whoIsNoLongerInvitedIsNotToldThatTheMeetingIsOff() {
        byte[] uninvited = messages.uninvite(Examples.inState(Status.CONFIRMED), ORGANIZER, ANNA);

        assertThat(Reading.single(uninvited).getAttendees()).hasSize(1);
        assertThat(Reading.lines(uninvited))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "UID:" + MEETING.uid())
                .doesNotContain("BEGIN:VALARM")
                .noneMatch(line -> line.startsWith("STATUS") || line.contains("RSVP"));
    }

    @Test
    void nobodyIsInvitedToACancelledMeeting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> messages.request(Examples.inState(Status.CANCELLED), ORGANIZER, ANNA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "anna", "a@b@c", "a@", "@example.org", "a b@example.org", "a@example.org\r\nX:y", "a@b\u0000"
            })
    void lettersGoToMailAddressesOnly(String address) {
        assertThatIllegalStateException().isThrownBy(() -> new Organizer("", address));
        assertThatIllegalStateException()
                .isThrownBy(() -> new org.reihum.ical.Attendee("", address, ParticipationStatus.ACCEPTED, false));
    }

    @Test
    void unusualAddressesAreUris() {
        var odd =
                new org.reihum.ical.Attendee("", "o'b%rien?x@Müller.example.org", ParticipationStatus.ACCEPTED, false);

        assertThat(Reading.lines(messages.request(MEETING, ORGANIZER, odd)))
                .anyMatch(line -> line.endsWith(":mailto:o'b%25rien%3Fx@xn--mller-kva.example.org"))
                .noneMatch(line -> line.startsWith("ATTENDEE") && line.contains("CN="));
    }

    @Test
    void hourThatTheClocksSkipMovesWithThem() {
        Span span = new Span.Timed(
                LocalDateTime.of(2027, 3, 28, 2, 30), LocalDateTime.of(2027, 3, 28, 4, 0), Examples.BERLIN);
        byte[] request = messages.request(Examples.at("skip@example.org", span), ORGANIZER, ANNA);

        assertThat(Reading.lines(request)).contains("DTSTART;TZID=Europe/Berlin:20270328T033000");
    }

    @Test
    void timesHaveAPlaceAndAnOrder() {
        LocalDateTime six = LocalDateTime.of(2027, 3, 18, 18, 0);
        for (String offset : new String[] {"Z", "UTC", "+01:00", "Etc/GMT-1"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Span.Timed(six, six.plusHours(1), ZoneId.of(offset)));
        }
        assertThatIllegalStateException().isThrownBy(() -> new Span.Timed(six, six, Examples.BERLIN));
        // the clocks skip from two to three
        LocalDateTime skipped = LocalDateTime.of(2027, 3, 28, 2, 30);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Span.Timed(skipped, skipped.plusMinutes(45), Examples.BERLIN));
    }

    @Test
    void libraryIsToldToKeepOffTheNetwork() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .hasValue("false");
    }
}
