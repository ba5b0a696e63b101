package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody answers at the same moment, and the room has far too few seats. */
@DatabaseTest
class RaceForSeatsTest {

    private static final int SEATS = 50;
    private static final int PEOPLE = 400;
    private static final int AT_ONCE = 50;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    Timetable timetable;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationEvents trace;

    @Autowired
    TakingSeats takingSeats;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RepeatedTest(3)
    void fourHundredAcceptAtOnceAndExactlyFiftyAreSeated() throws Exception {
        var ids = prepare();

        var statuses = atOnce(ids.stream().map(this::acceptThroughTheLink).toList());

        assertThat(statuses).hasSize(PEOPLE).containsOnly(302);
        assertThat(seated()).isEqualTo(SEATS);
        assertThat(numbers("select taken from seating")).containsExactly(SEATS);
        assertThat(numbers("select waiting_position from invitation where seat = 'WAITING' order by waiting_position"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
        assertThat(numbers("select count(*) from invitation_event where kind = 'ANSWERED'"))
                .containsExactly(PEOPLE);
    }

    /** If nobody is seated too many without the lock, the race above has shown nothing. */
    @Test
    void withoutTheLockTooManyAreSeated() throws Exception {
        var ids = prepare();
        var careless = new Answering(
                new SeatLock(new WithoutLock(entities), invitations, timetable), invitations, trace, takingSeats);

        atOnce(ids.stream().map(id -> accept(careless, id)).toList());

        assertThat(seated()).isGreaterThan(SEATS);
    }

    private List<Long> prepare() {
        return new MeetingInSql(jdbc, MovableClock.START).write(SEATS, PEOPLE).invite(SEATS);
    }

    private Callable<Integer> acceptThroughTheLink(long invitation) {
        String token = links.token("rsvp", invitation, 1, MovableClock.START.plus(Duration.ofDays(60)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/r/" + token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString("answer=YES"))
                .build();
        return () -> client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Callable<Integer> accept(Answering answering, long invitation) {
        Instant now = MovableClock.START;
        return () -> {
            try {
                transaction.executeWithoutResult(status -> answering.answer(
                        new InvitationId(invitation), GivenAnswer.of(Answer.YES), Channel.LINK, "Erika Muster", now));
                return 302;
            } catch (DataAccessException twoDrewTheSamePosition) {
                return 500;
            }
        };
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var results = new ArrayList<Integer>();
            for (var done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private int seated() {
        return numbers("select count(*) from invitation where seat = 'SEATED'").get(0);
    }

    private List<Integer> numbers(String sql) {
        return jdbc.sql(sql).query(Integer.class).list();
    }

    /** Reads the seats as everyone may, and thinks for a moment before it takes one. */
    private record WithoutLock(EntityManager entities) implements Seatings {

        @Override
        public Seating saveAndFlush(Seating seating) {
            throw new UnsupportedOperationException("the seats are there already");
        }

        @Override
        public Optional<Seating> findLocked(long meetingId) {
            var seating = entities.find(Seating.class, meetingId);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(seating);
        }
    }
}
