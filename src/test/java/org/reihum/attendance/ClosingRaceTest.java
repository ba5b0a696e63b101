package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.attendance.MeetingWithGuests.BY;
import static org.reihum.attendance.MeetingWithGuests.NOON;
import static org.reihum.attendance.MeetingWithGuests.OVER;
import static org.reihum.attendance.MeetingWithGuests.atTheDoor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The list is closed while people still come in: each is in the first version or refused, none is lost. */
@DatabaseTest
class ClosingRaceTest {

    private static final int DESKS = 5;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Attendances attendances;

    @Autowired
    AttendanceVersions versions;

    @Autowired
    AttendanceBook book;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiftyComeInWhileTheListIsClosed() throws Exception {
        closeAmongCheckIns(50, DESKS, 20);
    }

    /** Each of the fifty at a desk of its own, and the list closed earlier or later among them. */
    @Tag("race")
    @RepeatedTest(20)
    void fiftyComeInAtFiftyDesks(RepetitionInfo round) throws Exception {
        closeAmongCheckIns(50, 50, 2 * round.getCurrentRepetition());
    }

    /** @param before so many are in for certain when the list is closed */
    private void closeAmongCheckIns(int people, int desks, int before) throws Exception {
        var party = new MeetingWithGuests(beans, people);
        var enough = new CountDownLatch(before);
        var next = new AtomicInteger();
        List<Callable<List<CheckedIn>>> acts = new ArrayList<>();
        for (int desk = 0; desk < desks; desk++) {
            acts.add(() -> {
                List<CheckedIn> results = new ArrayList<>();
                for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                    results.add(party.comes(party.expected.get(i)));
                    enough.countDown();
                }
                return results;
            });
        }
        acts.add(() -> {
            enough.await(1, TimeUnit.MINUTES);
            close(book, party.meeting);
            return List.of();
        });

        List<CheckedIn> results =
                Crowd.inParallel(acts).stream().flatMap(List::stream).toList();

        var inVersion = versions.lines(party.meeting, 1).stream()
                .flatMap(line -> line.entry().stream())
                .toList();
        var saidIn = results.stream()
                .filter(CheckedIn.In.class::isInstance)
                .map(in -> ((CheckedIn.In) in).attendance())
                .toList();
        assertThat(results).hasSize(people);
        assertThat(saidIn).containsExactlyInAnyOrderElementsOf(inVersion).hasSizeGreaterThanOrEqualTo(before);
        assertThat(attendances.at(party.meeting)).hasSameSizeAs(inVersion);
        assertThat(results).filteredOn(CheckedIn.Refused.CLOSED::equals).hasSize(people - saidIn.size());
    }

    private static void close(AttendanceBook book, MeetingId meeting) {
        book.alone(meeting, (card, list) -> book.write(card, list, BY, null, OVER));
    }

    /** The same without the lock: somebody who is told "in" stands in no version. */
    @Test
    void withoutTheLockSomebodyIsLost() throws Exception {
        var party = new MeetingWithGuests(beans, 1);
        var lists = new Unlocked(jdbc);
        var unlocked = new AttendanceBook(
                lists,
                beans.getBean(AttendanceNotes.class),
                beans.getBean(Timetable.class),
                beans.getBean(AttendanceLines.class),
                versions,
                beans.getBean(PlatformTransactionManager.class));
        var checkingIn = new CheckingIn(attendances, beans.getBean(MakingEntry.class), unlocked);
        lists.waits = true;
        var pool = Executors.newSingleThreadExecutor();
        try {
            var checkedIn =
                    pool.submit(() -> checkingIn.person(party.meeting, party.expected.get(0), atTheDoor(), NOON));
            assertThat(lists.looked.await(1, TimeUnit.MINUTES)).isTrue();
            lists.waits = false;
            close(unlocked, party.meeting);
            lists.goOn.countDown();

            assertThat(checkedIn.get(1, TimeUnit.MINUTES)).isInstanceOf(CheckedIn.In.class);
        } finally {
            pool.shutdown();
        }
        assertThat(attendances.at(party.meeting)).hasSize(1);
        assertThat(versions.lines(party.meeting, 1))
                .extracting(AttendanceLine::standing)
                .containsExactly(AttendanceStanding.NO_SHOW);
    }

    /** Looks at the list without holding it; the first who looks dawdles. */
    private static final class Unlocked extends AttendanceLists {

        private final JdbcClient jdbc;
        private final CountDownLatch looked = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile boolean waits;

        Unlocked(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        Standing lock(MeetingId meeting) {
            Standing seen = jdbc.sql("select version from attendance_list where meeting_id = :meeting")
                    .param("meeting", meeting.value())
                    .query((row, number) -> new Standing(row.getInt("version")))
                    .single();
            if (waits) {
                looked.countDown();
                await();
            }
            return seen;
        }

        private void await() {
            try {
                goOn.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
