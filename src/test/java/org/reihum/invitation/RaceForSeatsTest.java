package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.Timetable;
import org.reihum.testing.Crowd;
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

    @RepeatedTest(3)
    void fourHundredAcceptAtOnceAndExactlyFiftyAreSeated() throws Exception {
        acceptAtOnce(400, 50);
    }

    @RepeatedTest(30)
    @Tag("race")
    void twoThousandAcceptAtOnceAndExactlyFiftyAreSeated() throws Exception {
        acceptAtOnce(2000, 200);
    }

    private void acceptAtOnce(int people, int threads) throws Exception {
        var ids = prepare(people);
        var paths = ids.stream().map(this::path).toList();
        long begin = System.nanoTime();

        var statuses = Crowd.atOnce(
                threads,
                port,
                people,
                (connection, number) ->
                        connection.post(paths.get(number), "answer=YES").status());

        System.out.printf(
                "race: people=%d threads=%d seats=%d seated=%d waiting=%d not-302=%d seconds=%.1f%n",
                people,
                threads,
                SEATS,
                seated(),
                numbers("select count(*) from invitation where seat = 'WAITING'")
                        .get(0),
                statuses.stream().filter(status -> status != 302).count(),
                (System.nanoTime() - begin) / 1e9);
        assertThat(statuses).hasSize(people).containsOnly(302);
        assertThat(seated()).isEqualTo(SEATS);
        assertThat(numbers("select taken from seating")).containsExactly(SEATS);
        assertThat(numbers("select waiting_position from invitation where seat = 'WAITING' order by waiting_position"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, people - SEATS).boxed().toList());
        // who answered later stands further behind
        assertThat(numbers("select i.waiting_position from invitation i join invitation_event e"
                        + " on e.invitation_id = i.id where e.kind = 'ANSWERED' and i.seat = 'WAITING' order by e.id"))
                .isSorted();
        assertThat(numbers("select count(*) from invitation_event where kind = 'ANSWERED'"))
                .containsExactly(people);
    }

    /** If nobody is seated too many without the lock, the race above has shown nothing. */
    @Test
    void withoutTheLockTooManyAreSeated() throws Exception {
        acceptWithoutTheLock();
    }

    @Test
    @Tag("race")
    void withoutTheLockTheLongRaceWouldShowNothing() throws Exception {
        acceptWithoutTheLock();
    }

    private void acceptWithoutTheLock() throws Exception {
        var ids = prepare(400);
        var careless = new Answering(
                new SeatLock(new WithoutLock(entities), invitations, timetable), invitations, trace, takingSeats);

        Crowd.atOnce(50, port, ids.size(), (connection, number) -> accept(careless, ids.get(number)));

        System.out.printf("race without the lock: seats=%d seated=%d%n", SEATS, seated());
        assertThat(seated()).isGreaterThan(SEATS);
    }

    private List<Long> prepare(int people) {
        return new MeetingInSql(jdbc, MovableClock.START).write(SEATS, people).invite(SEATS);
    }

    private String path(long invitation) {
        return "/r/" + links.token("rsvp", invitation, 1, MovableClock.START.plus(Duration.ofDays(60)));
    }

    private boolean accept(Answering answering, long invitation) {
        Instant now = MovableClock.START;
        try {
            transaction.executeWithoutResult(status -> answering.answer(
                    new InvitationId(invitation), GivenAnswer.of(Answer.YES), Channel.LINK, "Erika Muster", now));
            return true;
        } catch (DataAccessException twoDrewTheSamePosition) {
            return false;
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
