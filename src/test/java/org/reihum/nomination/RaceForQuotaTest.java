package org.reihum.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people of one office name a guest at the same moment, and there is one place left. */
@DatabaseTest
class RaceForQuotaTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    NominationGround ground;

    @Autowired
    Nominating nominating;

    @Autowired
    Contingents contingents;

    @Autowired
    Nominations nominations;

    @Autowired
    Openings openings;

    @Autowired
    Timetable timetable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private long contingent;

    @BeforeEach
    void onePlaceIsLeft() {
        var made = ground.make();
        assertThat(new Desk(mvc, "de").press(made.desk(), made.terms(1)).status())
                .isEqualTo(302);
        contingent = jdbc.sql("select min(id) from nomination_contingent")
                .query(Long.class)
                .single();
    }

    private static Callable<Nominated> each(Naming act) {
        var number = new AtomicInteger();
        return () -> act.name(guest("Gast " + number.incrementAndGet()));
    }

    private interface Naming {
        Nominated name(Nomination.Guest guest);
    }

    private static Nomination.Guest guest(String lastName) {
        var name = new PersonName(FormOfAddress.NONE, "", "Kim", lastName);
        return new Nomination.Guest(name, "Werk", GuestKind.COMPANY, null, false, Locale.GERMAN, "");
    }

    @RepeatedTest(5)
    void oneIsNamedAndTheOtherIsTold() throws Exception {
        var results = AtOnce.twice(each(guest -> nominating.nominate(contingent, guest, MovableClock.START)));

        assertThat(results).containsExactlyInAnyOrder(Nominated.KEPT, Nominated.FULL);
        assertThat(ground.count("nomination")).isEqualTo(1);
    }

    /** If the quota holds without the lock too, the race above has shown nothing. */
    @Test
    void withoutTheLockBothAreNamed() throws Exception {
        var both = new CyclicBarrier(2);
        var careless =
                new Nominating(new WithoutLock(contingents), new ReadTogether(nominations, both), openings, timetable);

        var results = AtOnce.twice(
                each(guest -> transaction.execute(status -> careless.nominate(contingent, guest, MovableClock.START))));

        assertThat(results).containsExactly(Nominated.KEPT, Nominated.KEPT);
        assertThat(ground.count("nomination")).isEqualTo(2);
    }

    private record WithoutLock(Contingents all) implements Contingents {

        @Override
        public Optional<Contingent> findLocked(long id) {
            return all.findById(id);
        }

        @Override
        public Contingent save(Contingent contingent) {
            return all.save(contingent);
        }

        @Override
        public Optional<Contingent> findById(long id) {
            return all.findById(id);
        }

        @Override
        public List<Contingent> findByOpeningIdOrderById(long openingId) {
            return all.findByOpeningIdOrderById(openingId);
        }

        @Override
        public List<Long> findIds(long openingId) {
            return all.findIds(openingId);
        }

        @Override
        public List<Long> findIdsAskedWith(long mailingId) {
            return all.findIdsAskedWith(mailingId);
        }

        @Override
        public void delete(Contingent contingent) {
            all.delete(contingent);
        }
    }

    /** Goes on when both have counted. */
    private record ReadTogether(Nominations all, CyclicBarrier both) implements Nominations {

        @Override
        public List<Nomination> findByContingentIdOrderById(long contingentId) {
            List<Nomination> found = all.findByContingentIdOrderById(contingentId);
            try {
                both.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            return found;
        }

        @Override
        public Nomination save(Nomination nomination) {
            return all.save(nomination);
        }

        @Override
        public Optional<Nomination> findByIdAndContingentId(long id, long contingentId) {
            return all.findByIdAndContingentId(id, contingentId);
        }

        @Override
        public List<Nomination> findByOpening(long openingId) {
            return all.findByOpening(openingId);
        }

        @Override
        public List<Nomination> findByMailingIdOrderById(long mailingId) {
            return all.findByMailingIdOrderById(mailingId);
        }

        @Override
        public List<Nomination> findByContingentIdInOrderById(Collection<Long> contingents) {
            return all.findByContingentIdInOrderById(contingents);
        }
    }
}
