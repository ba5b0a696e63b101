package org.reihum.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckingIn;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting that is over, with people who were there. */
@TestComponent
class FeedbackSamples {

    private final Map<MeetingId, Season.Home> homes = new HashMap<>();
    private final Season season;
    private final CheckingIn checkingIn;
    private final JdbcClient jdbc;
    private final MovableClock.Hands clock;

    FeedbackSamples(Season season, CheckingIn checkingIn, JdbcClient jdbc, MovableClock.Hands clock) {
        this.season = season;
        this.checkingIn = checkingIn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two with addresses, one of whom reads English, and as many without as given. */
    MeetingId over(String city, String german, String english, String... withoutAddress) {
        season.letterhead();
        var home = season.home(city);
        var series = season.series("Dank " + city, true, home);
        LocalDate yesterday =
                clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().minusDays(1);
        MeetingId meeting = season.meeting(series, Season.details(home, yesterday, season.room(home, 100)));
        homes.put(meeting, home);
        present(meeting, home, "Dankbar", german, Locale.GERMAN);
        present(meeting, home, english, english.toLowerCase(Locale.ROOT) + "@example.org", Locale.ENGLISH);
        for (String name : withoutAddress) {
            present(meeting, home, name, null, Locale.GERMAN);
        }
        return meeting;
    }

    /** One more, who has an address. */
    void came(MeetingId meeting, String name) {
        present(meeting, homes.get(meeting), name, name.toLowerCase(Locale.ROOT) + "@example.org", Locale.GERMAN);
    }

    void present(MeetingId meeting, Season.Home home, String name, @Nullable String email, Locale language) {
        var person = season.manager(home, new PersonName(FormOfAddress.NONE, "", "Kim", name), email, language);
        checkingIn.person(
                meeting,
                person.id(),
                new CheckIn(CheckInMethod.LIST, clock.instant(), "Desk 1", false),
                clock.instant());
    }

    /** Paths of the links in the letters, oldest first. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        jdbc.sql("select plain_text from outbox_letter where purpose like 'feedback:%' order by id")
                .query(String.class)
                .list()
                .forEach(text ->
                        links.add(text.replaceAll("(?s).*https://reihum.example.org(/feedback/[\\w-]+).*", "$1")));
        return links;
    }
}
