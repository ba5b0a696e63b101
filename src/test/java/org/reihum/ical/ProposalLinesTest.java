package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.Examples.BERLIN;
import static org.reihum.ical.Received.SIX;
import static org.reihum.ical.Received.calendar;
import static org.reihum.ical.Received.event;
import static org.reihum.ical.Received.only;
import static org.reihum.ical.Received.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.ical.CalendarMessage.Counter;
import org.reihum.ical.CalendarMessage.Proposal;

/** Other times that somebody would like better (I16): in which zone, until when, and what is no time at all. */
class ProposalLinesTest {

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
                "DTSTART:+9999999991231T235959Z",
                "DTSTART:+9999999991231T235959",
                "DTSTART:99991231T235959Z",
                "DTSTART:morgen"
            })
    void i16_noTimeThatCanBeTold(String line) {
        assertThat(proposal(line)).isEmpty();
    }

    @Test
    void i16_endOfTheOtherTime() {
        String start = "DTSTART:20270318T170000Z\n";

        assertThat(proposal(start + "DTEND:20270318T190000Z")).contains(lasting(Duration.ofHours(2)));
        assertThat(proposal(start + "DURATION:P999D")).contains(lasting(Duration.ofDays(999)));
        assertThat(proposal(start + "DURATION:PT1H30M")).contains(lasting(Duration.ofMinutes(90)));
        assertThat(proposal(start + "DURATION:P1W")).contains(lasting(Duration.ofDays(7)));
        for (String none : List.of(
                "DTEND:20270318T160000Z",
                "DTEND:20270318T170000",
                "DTEND:+9999999991231T235959Z",
                "DURATION:-PT1H",
                "DURATION:P999999999D",
                "DURATION:P999W",
                "DURATION:PT9223372036854775807S",
                "DURATION:lang")) {
            Proposal proposal = proposal(start + none).orElseThrow();
            assertThat(proposal.start(BERLIN)).as(none).isEqualTo(SIX.in(BERLIN));
            assertThat(proposal.end(BERLIN)).as(none).isEmpty();
        }
    }

    /** Without a Z and without a zone it is what the clocks of the meeting show, never UTC. */
    @Test
    void i16_timeWithoutAZoneIsThatOfTheMeeting() {
        Proposal proposal =
                proposal("DTSTART:20270318T180000\nDTEND:20270318T200000").orElseThrow();

        assertThat(proposal.start()).isEqualTo(new Moment.Floating(LocalDateTime.of(2027, 3, 18, 18, 0)));
        assertThat(proposal.start(BERLIN)).isEqualTo(SIX.in(BERLIN));
        assertThat(proposal.end(BERLIN)).contains(Instant.parse("2027-03-18T19:00:00Z"));
        assertThat(proposal.start(ZoneId.of("Asia/Tokyo"))).isEqualTo("2027-03-18T09:00:00Z");
        assertThat(proposal("DTSTART:20270715T180000\nDURATION:PT90M")
                        .orElseThrow()
                        .end(BERLIN))
                .contains(Instant.parse("2027-07-15T17:30:00Z"));
        assertThat(proposal("ATTENDEE;TO-ALL-PROPOSED-NEW-TIME=\"DTSTART:20270318T180000;DTEND:20270318T200000\":x")
                        .map(telephone -> telephone.end(BERLIN)))
                .contains(Optional.of(Instant.parse("2027-03-18T19:00:00Z")));
    }

    private static Proposal lasting(Duration length) {
        return new Proposal(SIX, Optional.of(SIX.plus(length)));
    }
}
