package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The feed of the running application, subscribed to by vdirsyncer and shown by khal; {@code -Pinterop}. */
@DatabaseTest
@Tag("interop")
class SubscribedByProgramsTest {

    @Autowired
    Season season;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void meetingIsInTheCalendarOfKhalMovesAndIsCalledOff() throws Exception {
        Programs.require("vdirsyncer", "khal");
        season.letterhead();
        Season.Home fellbach = season.home("Fellbach");
        Series series = season.series("Runde", true, fellbach);
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        clock.advance(Duration.ofHours(1));
        Files.createDirectories(folder.resolve("here"));
        Files.writeString(folder.resolve("vdirsyncer"), """
                [general]
                status_path = "%1$s/status/"
                [pair feed]
                a = "there"
                b = "here"
                collections = null
                [storage there]
                type = "http"
                url = "http://localhost:%2$d/feeds/runde.ics"
                [storage here]
                type = "filesystem"
                path = "%1$s/here/"
                fileext = ".ics"
                """.formatted(folder, port));
        Files.writeString(folder.resolve("khal"), """
                [calendars]
                [[feed]]
                path = %1$s/here/
                readonly = True
                [locale]
                local_timezone = Europe/Berlin
                default_timezone = Europe/Berlin
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                timeformat = %%H:%%M
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %1$s/khal.db
                """.formatted(folder));

        assertThat(fetched()).containsOnlyOnce(Season.DAY.toString()).contains("Fellbach");

        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), House.OPEN));
        clock.advance(Duration.ofHours(1));
        assertThat(fetched())
                .containsOnlyOnce(Season.DAY.plusDays(1).toString())
                .doesNotContain(Season.DAY.toString());

        season.cancel(meeting);
        clock.advance(Duration.ofHours(1));
        assertThat(fetched()).contains("CANCELLED", "Runde in Fellbach");
    }

    private String fetched() throws Exception {
        run("vdirsyncer", "--config", folder.resolve("vdirsyncer").toString(), "discover");
        run("vdirsyncer", "--config", folder.resolve("vdirsyncer").toString(), "sync");
        return run(
                "khal",
                "--config",
                folder.resolve("khal").toString(),
                "list",
                "--format",
                "{start-long} {title} {location} {status}",
                "--day-format",
                "",
                Season.DAY.minusDays(1).toString(),
                "7d");
    }

    private String run(String... command) throws Exception {
        var environment = Map.of("LC_ALL", "C.UTF-8", "LANG", "C.UTF-8", "HOME", folder.toString());
        Programs.Outcome outcome = Programs.run(folder, environment, List.of(command));
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
