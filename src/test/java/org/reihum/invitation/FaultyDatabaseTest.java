package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.reihum.testing.TappedDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** A database that fails again and again, also right after it has stored: what is stored is whole all the same. */
@DatabaseTest
class FaultyDatabaseTest {

    private static final int SEATS = 20;
    private static final int PEOPLE = 60;
    private static final int THREADS = 4;
    private static final int PER_CENT = 20;
    private static final Instant NOW = MovableClock.START;

    private final long seed = Long.getLong("reihum.race.seed", 20261121L);
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Autowired
    TappedDataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Answering answering;

    @Test
    void twoHundredAnswersThroughFaults() throws Exception {
        answerThroughFaults(200);
    }

    @Test
    @Tag("race")
    void aThousandAnswersThroughFaults() throws Exception {
        answerThroughFaults(1000);
    }

    private void answerThroughFaults(int answers) throws Exception {
        var ids = new MeetingInSql(jdbc, NOW).write(SEATS, PEOPLE).invite(SEATS);
        List<Callable<Integer>> people = IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(thread -> () -> answer(ids, new Random(seed + thread), answers / THREADS))
                .toList();
        var mischief = new Random(seed);

        database.with(pool -> faulty(pool, mischief), () -> Crowd.inParallel(people));

        System.out.printf(
                "faults: seed=%d answers=%d faults=%d refused=%d stored=%d%n",
                seed, answers, faults.get(), failed.get(), one("select count(*) from invitation_event"));
        assertThat(failed.get()).isBetween(answers / 4, answers * 3 / 4);
        nothingIsHalfStored();
        // nothing is stuck: everybody can answer now
        for (long id : ids) {
            answering.answer(new InvitationId(id), GivenAnswer.of(Answer.NO), Channel.LINK, "Erika Muster", NOW);
        }
        assertThat(one("select taken from seating")).isZero();
    }

    private int answer(List<Long> ids, Random random, int times) {
        for (int i = 0; i < times; i++) {
            var id = new InvitationId(ids.get(random.nextInt(ids.size())));
            var given = switch (random.nextInt(5)) {
                case 0 -> GivenAnswer.of(Answer.NO);
                case 1 -> GivenAnswer.of(Answer.MAYBE);
                default -> new GivenAnswer(Answer.YES, random.nextInt(2), null, null);
            };
            try {
                answering.answer(id, given, Channel.LINK, "Erika Muster", NOW);
            } catch (DataAccessException | TransactionException fault) {
                failed.incrementAndGet();
            }
        }
        return times;
    }

    private Connection faulty(DataSource pool, Random random) throws SQLException {
        strike(random, "connect");
        var real = pool.getConnection();
        return TappedDataSource.proxy(Connection.class, (proxy, method, args) -> {
            if (!method.getName().equals("commit")) {
                return method.invoke(real, args);
            }
            strike(random, "before commit");
            var done = method.invoke(real, args);
            strike(random, "after commit");
            return done;
        });
    }

    private void strike(Random random, String where) throws SQLException {
        if (random.nextInt(100) < PER_CENT) {
            faults.incrementAndGet();
            throw new SQLException("a fault of the test: " + where, "08006");
        }
    }

    private void nothingIsHalfStored() {
        assertThat(one("select taken from seating"))
                .isEqualTo(one("select coalesce(sum(1 + companions), 0) from invitation"
                        + " where seat = 'SEATED' or offered_until is not null"))
                .isLessThanOrEqualTo(SEATS);
        assertThat(one("select count(*) from invitation i where (i.answer = 'OPEN') <> (not exists"
                        + " (select 1 from invitation_event e where e.invitation_id = i.id and e.kind = 'ANSWERED'))"))
                .as("answers without their trace, or the other way round")
                .isZero();
        assertThat(one("select count(*) from invitation i join invitation_event e on e.invitation_id = i.id where"
                        + " (e.answer <> i.answer or e.seat <> i.seat) and e.id ="
                        + " (select max(l.id) from invitation_event l where l.invitation_id = i.id)"))
                .as("invitations that are not as their trace says")
                .isZero();
        assertThat(one("select count(*) from outbox_letter where purpose like '%:PROMOTED:%'"))
                .isEqualTo(one("select count(*) from invitation_event where kind = 'MOVED_UP'"));
        assertThat(one("select count(*) from outbox_letter l where not exists"
                        + " (select 1 from outbox_state s where s.letter_id = l.id)"))
                .isZero();
        assertThat(one("select capacity - taken from seating"))
                .as("seats free although the first in line fits")
                .isLessThan(one("select coalesce(min(1 + companions), 1000000) from invitation where waiting_position"
                        + " = (select min(waiting_position) from invitation)"));
        assertThat(one("select count(*) - count(distinct waiting_position) from invitation where seat = 'WAITING'"))
                .isZero();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
