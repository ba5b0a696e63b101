package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.reihum.invitation.Season;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Places;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this room share: a season, letters as hosts read them, and a plan that swaps hosts. */
@TestComponent
class HostingGround {

    private final Season season;
    private final AskingHosts asking;
    private final Timetable timetable;
    private final JdbcClient jdbc;
    private final MovableClock.Hands clock;

    HostingGround(Season season, AskingHosts asking, Timetable timetable, JdbcClient jdbc, MovableClock.Hands clock) {
        this.season = season;
        this.asking = asking;
        this.timetable = timetable;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the meeting to a substitute as the room of the plan does, or does nothing. */
    @Primary
    static class Plan implements HostFound {

        private final ChangingMeeting changing;
        private final Places places;
        private boolean swaps = true;

        Plan(ChangingMeeting changing, Places places) {
            this.changing = changing;
            this.places = places;
        }

        void swaps(boolean yes) {
            swaps = yes;
        }

        @Override
        public void tookOver(MeetingId meeting, NetworkId newHost, String who, Instant now) {
            if (swaps) {
                var standing = changing.stands(meeting);
                var old = standing.details();
                var city = places.of(newHost).get(0).id();
                var next = old.hosted(new HostAt(newHost, city, House.OPEN));
                assertThat(changing.edit(meeting, standing.version(), next, who, now))
                        .isTrue();
            }
        }
    }

    /** A letter as it lies in the outbox. */
    record Read(String purpose, String address, String name, String replyTo, String subject, String text, String html) {

        /** The link without scheme and host. */
        String link() {
            return text.lines()
                    .filter(line -> line.contains("https://reihum.example.org/host/"))
                    .findFirst()
                    .map(line -> line.substring("https://reihum.example.org".length()))
                    .orElseThrow();
        }
    }

    Season season() {
        return season;
    }

    /** The letters to hosts, in order. */
    List<Read> letters() {
        return jdbc.sql("select * from outbox_letter where purpose like 'enquiry:%' order by id")
                .query((row, number) -> new Read(
                        row.getString("purpose"),
                        row.getString("recipient_address"),
                        row.getString("recipient_name"),
                        row.getString("reply_to"),
                        row.getString("subject"),
                        row.getString("plain_text"),
                        row.getString("html")))
                .list();
    }

    List<Read> lettersTo(String address) {
        return letters().stream()
                .filter(letter -> letter.address().equals(address))
                .toList();
    }

    AskingHosts.Result ask(MeetingId meeting, Season.Home... homes) {
        var networks = Arrays.stream(homes).map(home -> home.network().id()).toList();
        return asking.ask(meeting, networks, "rosa@example.org", clock.instant());
    }

    MeetingCard card(MeetingId meeting) {
        return timetable.card(meeting);
    }

    List<String> events() {
        return jdbc.sql("select kind from host_enquiry_event order by id")
                .query(String.class)
                .list();
    }

    String state(Season.Home home) {
        return jdbc.sql("select state from host_enquiry where network_id = :network")
                .param("network", home.network().id().value())
                .query(String.class)
                .single();
    }
}
