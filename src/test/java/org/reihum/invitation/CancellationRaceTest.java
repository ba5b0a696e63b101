package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cancel while the room grows, the line is tended, seats are given by hand and others keep changing their minds. */
@DatabaseTest
class CancellationRaceTest {

    private static final int SEATS = 50;
    private static final int UNDECIDED = 20;
    private static final int CANCELLING_AT_ONCE = 50;
    private static final Instant NOW = MovableClock.START;
    private static final MeetingId MEETING = new MeetingId(MeetingInSql.MEETING);

    private long seed = Long.getLong("reihum.race.seed", 20261121L);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    Answering answering;

    @Autowired
    TendingLine tendingLine;

    @Autowired
    GivingSeat givingSeat;

    @Test
    void oneHundredCancelWhileThreeHundredWait() throws Exception {
        cancelWhileOthersMoveUp(300, 100, 10);
    }

    @RepeatedTest(20)
    @Tag("race")
    void fiveHundredCancelWhileNearlyTwoThousandWait(RepetitionInfo repetition) throws Exception {
        seed += repetition.getCurrentRepetition();
        cancelWhileOthersMoveUp(1950, 500, 50);
    }

    private void cancelWhileOthersMoveUp(int waiting, int cancelling, int moreSeats) throws Exception {
        var ids = line(waiting);
        var invited = new ArrayList<>(ids.subList(0, SEATS + waiting));
        Collections.shuffle(invited, new Random(seed));
        var cancelled = List.copyOf(invited.subList(0, cancelling));
        var paths = cancelled.stream().map(this::path).toList();
        var over = new AtomicBoolean();
        Callable<List<Integer>> cancellations = () -> {
            try {
                return Crowd.atOnce(
                        CANCELLING_AT_ONCE,
                        port,
                        cancelling,
                        (connection, number) ->
                                connection.post(paths.get(number), "answer=NO").status());
            } finally {
                over.set(true);
            }
        };
        var undecided = ids.subList(SEATS + waiting, ids.size());

        var statuses = Crowd.inParallel(List.of(
                        cancellations,
                        until(over, turn -> widen(turn, moreSeats)),
                        until(over, turn -> tendingLine.tend(MEETING, NOW)),
                        until(over, turn -> giveToTheFirst()),
                        until(over, turn -> changeMind(undecided, turn))))
                .get(0);
        tendingLine.tend(MEETING, NOW);

        assertThat(statuses).hasSize(cancelling).containsOnly(302);
        compare(ids.subList(SEATS, SEATS + waiting), cancelled);
    }

    /** The seated, those in line, some of them in pairs, and some who have not answered yet. @return their ids */
    private List<Long> line(int waiting) {
        var ids = new MeetingInSql(jdbc, NOW)
                .write(SEATS, SEATS + waiting + UNDECIDED)
                .invite(SEATS);
        long first = ids.get(SEATS);
        long end = ids.get(SEATS + waiting);
        jdbc.sql("update invitation set answer = 'YES', channel = 'LINK', answered_at = invited_at, seat = 'SEATED'"
                        + " where id < " + first)
                .update();
        jdbc.sql("update invitation set answer = 'YES', channel = 'LINK', answered_at = invited_at, seat = 'WAITING',"
                        + " waiting_position = id - " + (first - 1)
                        + ", companions = case mod(id, 9) when 0 then 1 else 0"
                        + " end where id >= " + first + " and id < " + end)
                .update();
        jdbc.sql("update seating set plan = capacity, taken = " + SEATS + ", next_position = " + (waiting + 1))
                .update();
        return ids;
    }

    private static Callable<List<Integer>> until(AtomicBoolean over, IntConsumer act) {
        return () -> {
            for (int turn = 0; !over.get(); turn++) {
                act.accept(turn);
            }
            return List.of();
        };
    }

    private void widen(int turn, int most) {
        if (turn < most) {
            jdbc.sql("update room set rows_seats = rows_seats + 1").update();
        }
        tendingLine.tend(MEETING, NOW);
    }

    private void giveToTheFirst() {
        jdbc.sql("select id from invitation where seat = 'WAITING' order by waiting_position fetch first 1 rows only")
                .query(Long.class)
                .optional()
                .ifPresent(id -> givingSeat.give(MEETING, new InvitationId(id), "Rosa Rückfrage", NOW));
    }

    private void changeMind(List<Long> undecided, int turn) {
        var answer = turn / undecided.size() % 2 == 0 ? Answer.YES : Answer.NO;
        answering.answer(
                new InvitationId(undecided.get(turn % undecided.size())),
                GivenAnswer.of(answer),
                Channel.TELEPHONE,
                "Rosa Rückfrage",
                NOW);
    }

    private void compare(List<Long> line, List<Long> cancelled) {
        var promoted = numbers("select invitation_id from invitation_event where kind in ('MOVED_UP', 'SEAT_GIVEN')"
                + " and invitation_id between " + line.get(0) + " and " + line.get(line.size() - 1) + " order by id");
        var letters = jdbc
                .sql("select purpose from outbox_letter where purpose like '%:PROMOTED:%'")
                .query(String.class)
                .list()
                .stream()
                .map(purpose -> Long.valueOf(purpose.split(":")[3]))
                .filter(line::contains)
                .toList();
        System.out.printf(
                "cancellations: seed=%d waiting=%d cancelled=%d promoted=%d letters=%d seats=%d taken=%d%n",
                seed,
                line.size(),
                cancelled.size(),
                promoted.size(),
                letters.size(),
                one("select capacity from seating"),
                one("select taken from seating"));
        assertThat(promoted).as("promotions, none of them twice").isNotEmpty().doesNotHaveDuplicates();
        assertThat(promoted).as("in the order of the line").isSorted();
        assertThat(letters).as("one letter each").containsExactlyInAnyOrderElementsOf(promoted);
        nobodyIsSkipped(line, cancelled);
        assertThat(one("select taken from seating"))
                .isEqualTo(one("select coalesce(sum(1 + companions), 0) from invitation"
                        + " where seat = 'SEATED' or offered_until is not null"))
                .isLessThanOrEqualTo(one("select capacity from seating"));
        assertThat(one("select capacity - taken from seating"))
                .as("seats free although the first in line fits")
                .isLessThan(one("select coalesce(min(1 + companions), 1000000) from invitation where waiting_position"
                        + " = (select min(waiting_position) from invitation)"));
        assertThat(one("select count(*) - count(distinct waiting_position) from invitation where seat = 'WAITING'"))
                .isZero();
    }

    /** Of those who did not cancel the first have a seat and the others wait. */
    private void nobodyIsSkipped(List<Long> line, List<Long> cancelled) {
        var seated = numbers("select id from invitation where seat = 'SEATED'");
        var stayed = line.stream().filter(id -> !cancelled.contains(id)).toList();
        int moved = (int) stayed.stream().filter(seated::contains).count();
        assertThat(stayed.stream().filter(seated::contains).toList()).isEqualTo(stayed.subList(0, moved));
        assertThat(numbers("select id from invitation where seat = 'WAITING' order by waiting_position"))
                .startsWith(stayed.subList(moved, stayed.size()).toArray(Long[]::new));
    }

    private String path(long invitation) {
        return "/r/" + links.token("rsvp", invitation, 1, NOW.plus(Duration.ofDays(60)));
    }

    private List<Long> numbers(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
