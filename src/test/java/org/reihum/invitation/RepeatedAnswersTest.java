package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.testing.Crowd;
import org.reihum.testing.CuttingProxy;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.KeepAlive;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A button pressed twice, a request sent again because nothing came back: one effect, one letter. */
@DatabaseTest
class RepeatedAnswersTest {

    private static final int AT_ONCE = 20;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Test
    void aDoubleClickHasOneEffect() throws Exception {
        doubleClicks(50);
    }

    @Test
    @Tag("race")
    void fiveHundredDoubleClicksHaveOneEffectEach() throws Exception {
        doubleClicks(500);
    }

    @Test
    void whatIsSentAgainAfterACutHasOneEffect() throws Exception {
        replays(50);
    }

    @Test
    @Tag("race")
    void fiveHundredRepeatsAfterACutHaveOneEffectEach() throws Exception {
        replays(500);
    }

    private void doubleClicks(int people) throws Exception {
        var paths = prepare(people);

        assertThat(twice(paths, "answer=YES")).containsOnly(302);
        everybodyAnswered(people, 1);
        assertThat(one("select count(*) from invitation where receipt_due is not null"))
                .isEqualTo(people);

        // half of them wait; the seated give their seats up with another double click
        assertThat(twice(seatedOf(paths), "answer=NO")).containsOnly(302);
        halfOfThemMovedUp(people);
        System.out.printf(
                "double clicks: people=%d effects=1 each, promotions=%d, letters=1 each%n", people, people / 2);
    }

    private void replays(int people) throws Exception {
        var paths = prepare(people);
        try (var cutting = new CuttingProxy(port)) {
            sendAgain(paths, "answer=YES", cutting);
            everybodyAnswered(people, 1);

            sendAgain(seatedOf(paths), "answer=NO", cutting);
            halfOfThemMovedUp(people);
            assertThat(cutting.cuts()).isEqualTo(people + people / 2);
            System.out.printf(
                    "replays: people=%d answers-cut=%d effects=1 each, promotions=%d, letters=1 each%n",
                    people, cutting.cuts(), people / 2);
        }
    }

    private List<String> prepare(int people) {
        return new MeetingInSql(jdbc, MovableClock.START)
                .write(people / 2, people).invite(people / 2).stream()
                        .map(this::path)
                        .toList();
    }

    private List<Integer> twice(List<String> paths, String form) throws Exception {
        return Crowd.atOnce(
                AT_ONCE,
                port,
                2 * paths.size(),
                (connection, number) ->
                        connection.post(paths.get(number / 2), form).status());
    }

    private void sendAgain(List<String> paths, String form, CuttingProxy cutting) throws Exception {
        assertThat(Crowd.atOnce(AT_ONCE, port, paths.size(), (connection, number) -> {
                    hearNothing(paths.get(number), form, cutting);
                    return connection.post(paths.get(number), form).status();
                }))
                .containsOnly(302);
    }

    private static void hearNothing(String path, String form, CuttingProxy cutting) throws IOException {
        try (var bad = new KeepAlive(cutting.port())) {
            assertThatThrownBy(() -> bad.post(path, form)).isInstanceOf(IOException.class);
        }
    }

    private List<String> seatedOf(List<String> paths) {
        return jdbc.sql("select id from invitation where seat = 'SEATED'").query(Long.class).list().stream()
                .map(this::path)
                .peek(path -> assertThat(paths).contains(path))
                .toList();
    }

    private void everybodyAnswered(int people, int times) {
        assertThat(one("select count(*) from invitation_event where kind = 'ANSWERED'"))
                .isEqualTo((long) people * times);
        assertThat(one("select count(distinct invitation_id) from invitation_event where kind = 'ANSWERED'"))
                .isEqualTo(people);
        assertThat(one("select taken from seating")).isEqualTo(people / 2);
        assertThat(one("select count(*) from invitation where seat = 'SEATED'")).isEqualTo(people / 2);
        assertThat(numbers("select waiting_position from invitation where seat = 'WAITING' order by waiting_position"))
                .hasSize(people / 2)
                .doesNotHaveDuplicates()
                .endsWith((long) people / 2);
    }

    private void halfOfThemMovedUp(int people) {
        assertThat(one("select count(*) from invitation_event where kind = 'ANSWERED' and answer = 'NO'"))
                .isEqualTo(people / 2);
        assertThat(numbers("select invitation_id from invitation_event where kind = 'MOVED_UP' order by invitation_id"))
                .hasSize(people / 2)
                .doesNotHaveDuplicates();
        assertThat(one("select count(*) from outbox_letter where purpose like '%:PROMOTED:%'"))
                .isEqualTo(people / 2);
        assertThat(one("select count(distinct recipient_address) from outbox_letter"))
                .isEqualTo(people / 2);
        assertThat(one("select taken from seating")).isEqualTo(people / 2);
        assertThat(one("select count(*) from invitation where seat = 'WAITING'"))
                .isZero();
    }

    private String path(long invitation) {
        return "/r/" + links.token("rsvp", invitation, 1, MovableClock.START.plus(Duration.ofDays(60)));
    }

    private List<Long> numbers(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
