package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.Examples.MEETING;
import static org.reihum.ical.OutgoingRulesTest.feed;
import static org.reihum.ical.OutgoingRulesTest.lines;
import static org.reihum.ical.OutgoingRulesTest.unfolded;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of the checklist for feeds as far as they are about octets; what is about HTTP is shown where feeds are served. */
class FeedOctetsTest {

    static Stream<byte[]> feeds() {
        return OutgoingRulesTest.feeds();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void f04_f05_feedIntroducesItselfInBothLanguages(byte[] feed) {
        assertThat(unfolded(feed))
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H")
                .contains("NAME:Südhang", "X-WR-CALNAME:Südhang")
                .contains("DESCRIPTION:Alle Treffen", "X-WR-CALDESC:Alle Treffen")
                .contains("COLOR:sandybrown", "X-WR-TIMEZONE:Europe/Berlin")
                .contains("SOURCE;VALUE=URI:https://events.example.org/feeds/x.ics");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void f06_feedAsksNobody(byte[] feed) {
        assertThat(unfolded(feed)).noneMatch(line -> line.matches("(METHOD|ORGANIZER|ATTENDEE|BEGIN:VALARM).*"));
    }

    /** That a change raises them is meeting's; here they reach the octets, so that a feed with a newer one differs. */
    @Test
    void f08_changeReachesTheOctets() {
        var later = new CalendarEvent(
                MEETING.uid(),
                1,
                MEETING.stamp(),
                MEETING.lastModified().plusSeconds(1),
                MEETING.span(),
                MEETING.summary(),
                MEETING.description(),
                MEETING.location(),
                MEETING.status(),
                MEETING.url());

        assertThat(feed(later)).isNotEqualTo(feed(MEETING));
        assertThat(unfolded(feed(later))).contains("LAST-MODIFIED:20261120T093001Z", "SEQUENCE:1");
        assertThat(feed(MEETING)).isEqualTo(feed(MEETING));
    }

    @Test
    void f14_feedWithoutAMeetingIsACalendar() {
        assertThat(unfolded(feed()))
                .contains("BEGIN:VTIMEZONE", "END:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
    }

    /** Every zone there is: ZonesOfTheWorldTest. */
    @Test
    void f15_sixInBerlinIsFiveInWinterAndFourInSummer() {
        byte[] feed = feed(
                Examples.at("1", Examples.evening("2027-03-18")), Examples.at("2", Examples.evening("2027-07-15")));

        assertThat(lines(feed, "BEGIN:VTIMEZONE")).hasSize(1);
        assertThat(Reading.of(feed).getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant().toString())
                .containsExactly("2027-03-18T17:00:00Z", "2027-07-15T16:00:00Z");
    }
}
