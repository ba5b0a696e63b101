package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
class BannerTest {

    @Autowired
    DemoClock clock;

    @Autowired
    NextMeeting nextMeeting;

    @Autowired
    DemoNotice notice;

    @LocalServerPort
    int port;

    @Test
    void strangersReadThatTheDataAreInventedButMoveNothing() {
        var stranger = new Visitor(port, "de");

        assertThat(stranger.get("/login").body())
                .contains("Demonstrationsdaten, frei erfunden.")
                .containsPattern("In der Demo ist es \\p{L}{2}\\., \\d+\\. \\p{L}+ 2026, \\d\\d:\\d\\d Uhr\\.")
                .doesNotContain("/desk/demo/clock", "??");
        assertThat(new Visitor(port, "en").get("/login").body())
                .contains("Demonstration data, all invented.")
                .doesNotContain("??");

        Instant before = clock.instant();
        var refused = stranger.post("/desk/demo/clock", "step", "WEEK");

        assertThat(refused.status()).isBetween(302, 403);
        assertThat(clock.instant()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void anOrganiserMovesTheClockAndComesBackToThePage() {
        var carla = loggedIn();
        assertThat(carla.get("/desk/rotation?series=1").body())
                .contains("action=\"/desk/demo/clock\"", "name=\"page\" value=\"/desk/rotation?series=1\"");
        Instant before = clock.instant();

        var moved = carla.post("/desk/demo/clock", "step", "DAY", "page", "/desk/rotation?series=1");

        assertThat(moved.location()).isEqualTo("/desk/rotation?series=1");
        assertThat(clock.instant()).isBetween(before.plus(Duration.ofDays(1)), before.plus(Duration.ofHours(25)));
    }

    @Test
    void theNextMeetingIsReachedOnItsMorning() {
        Instant morning = nextMeeting.morningAfter(DemoClock.START).orElseThrow();
        assertThat(morning).isEqualTo("2026-12-02T08:00:00Z");
        assertThat(nextMeeting.morningAfter(morning)).contains(Instant.parse("2027-02-24T08:00:00Z"));
        assertThat(nextMeeting.morningAfter(Instant.parse("2030-01-01T00:00:00Z")))
                .isEmpty();
        var carla = loggedIn();
        carla.get("/desk/rotation");

        carla.post("/desk/demo/clock/next-meeting", "page", "/desk/rotation");

        assertThat(clock.instant()).isBetween(morning, morning.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "//evil.example.org",
                "/\\evil.example.org",
                "/a\\b",
                "/a\r\nLocation: b",
                "javascript:alert(1)",
                ""
            })
    void noFormLeadsElsewhere(String page) {
        assertThat(LocalPage.of(page).path()).isEqualTo("/desk");
    }

    @Test
    void theLogTellsWhereAndHow() {
        assertThat(notice.text())
                .contains("http://localhost:" + port, DemoLogin.ROSA.email(), DemoLogin.CARLA.email())
                .contains(DemoLogin.PASSWORD)
                .containsPattern("(?m)^  5\\. ")
                .doesNotContain("{", "??");
    }

    private Visitor loggedIn() {
        var carla = new Visitor(port, "de");
        carla.logIn(DemoLogin.CARLA.email(), DemoLogin.PASSWORD);
        return carla;
    }
}
