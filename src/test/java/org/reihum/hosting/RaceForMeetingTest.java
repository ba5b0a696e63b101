package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.reihum.testing.AtOnce;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two networks say yes to one meeting at the same moment. */
@HostingTest
class RaceForMeetingTest {

    private static final HostAnswer YES = new HostAnswer.Yes(House.OPEN);

    @Autowired
    HostingGround ground;

    @Autowired
    AnsweringEnquiry answering;

    @Autowired
    Meetings meetings;

    @Autowired
    Timetable timetable;

    @Autowired
    Enquiries enquiries;

    @Autowired
    FirstYes firstYes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MeetingId meeting;
    private List<EnquiryId> asked;

    @BeforeEach
    void twoAreAsked() {
        Season season = ground.season();
        season.letterhead();
        Season.Home ulm = season.home("Ulm");
        Season.Home basel = season.home("Basel");
        Season.Home hanau = season.home("Hanau");
        meeting = season.meeting(
                season.series("Runde", true, ulm, basel, hanau), Season.details(ulm, Season.DAY, House.OPEN));
        ground.ask(meeting, basel, hanau);
        asked = enquiries.about(meeting).stream().map(Enquiry::id).toList();
    }

    @RepeatedTest(5)
    void oneIsFirstAndTheOtherIsTold() throws Exception {
        var answers = AtOnce.twice(turns(id -> answering.answer(meeting, id, YES, MovableClock.START)));

        assertThat(answers).containsExactlyInAnyOrder(HostAnswered.ACCEPTED, HostAnswered.TAKEN);
        assertThat(states()).containsExactlyInAnyOrder("ACCEPTED", "WITHDRAWN");
        assertThat(ground.letters())
                .filteredOn(letter -> letter.purpose().contains(":TAKEN:"))
                .hasSize(1);
    }

    /** If the second is told kindly without the lock too, the race above has shown nothing. */
    @Test
    void withoutTheLockTheSecondStumblesOverTheTable() throws Exception {
        var careless = new AnsweringEnquiry(new WithoutLock(meetings), timetable, enquiries, firstYes);

        var answers = AtOnce.twice(turns(id -> careless(careless, id)));

        assertThat(answers).containsExactlyInAnyOrder("ACCEPTED", "refused");
    }

    private String careless(AnsweringEnquiry careless, EnquiryId id) {
        try {
            HostAnswered answered =
                    transaction.execute(status -> careless.answer(meeting, id, YES, MovableClock.START));
            return answered.name();
        } catch (DataAccessException bothSaidYes) {
            return "refused";
        }
    }

    private interface Act<T> {
        T by(EnquiryId id);
    }

    /** Each of two callers acts for another network. */
    private <T> Callable<T> turns(Act<T> act) {
        var next = new AtomicInteger();
        return () -> act.by(asked.get(next.getAndIncrement()));
    }

    private List<String> states() {
        return jdbc.sql("select state from host_enquiry").query(String.class).list();
    }

    /** Reads the meeting as everyone may, and goes on when both have. */
    private record WithoutLock(Meetings meetings, CyclicBarrier both) implements Meetings {

        WithoutLock(Meetings meetings) {
            this(meetings, new CyclicBarrier(2));
        }

        @Override
        public Meeting save(Meeting meeting) {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public Meeting saveAndFlush(Meeting meeting) {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public void delete(Meeting meeting) {
            throw new UnsupportedOperationException("nothing is deleted here");
        }

        @Override
        public void flush() {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public Optional<Meeting> findById(long id) {
            return meetings.findById(id);
        }

        @Override
        public int lastNumber(long seriesId) {
            return meetings.lastNumber(seriesId);
        }

        @Override
        public Optional<Meeting> findLocked(long id) {
            try {
                both.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            return meetings.findById(id);
        }
    }
}
