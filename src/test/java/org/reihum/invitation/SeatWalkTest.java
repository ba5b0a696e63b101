package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that can happen to seats, in random order from a seed, until the meeting begins: whatever happened, the rules
 * of decisions hold after each step.
 */
@DatabaseTest
class SeatWalkTest {

    private static final int STEPS = 220;
    private static final Instant BEGIN = Season.DAY
            .atTime(LocalTime.of(10, 0))
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();

    @Autowired
    Season season;

    @Autowired
    Guestbook book;

    @Autowired
    ArrangingSeats arranging;

    @Autowired
    GivingSeat giving;

    @Autowired
    TendingLine tending;

    @Autowired
    KeptSeats keptSeats;

    @Autowired
    Uninviting uninviting;

    @Autowired
    Inviting inviting;

    @Autowired
    Seatings seatings;

    @Autowired
    Timetable timetable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    /** One invitation as it stands. */
    record Row(
            long id,
            Answer answer,
            Seat seat,
            int party,
            @Nullable Integer position,
            boolean late,
            boolean offered,
            @Nullable Long network,
            @Nullable Long standsInFor) {

        boolean holds() {
            return seat == Seat.SEATED || offered;
        }

        boolean inLine() {
            return seat == Seat.WAITING && !late && !offered;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261121, 4711, 99})
    void theRulesHoldAfterEachStep(long seed) {
        var random = new Random(seed);
        season.letterhead();
        Season.Home alb = season.home("Fellbach");
        Season.Home ulm = season.home("Ulm");
        Season.Home kehl = season.home("Kehl");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(season.manager(alb, "A" + i));
            people.add(season.manager(i < 3 ? ulm : kehl, "B" + i));
        }
        MeetingId meeting = book.invite(season.meeting(
                season.series("Runde", true, alb, ulm, kehl), Season.details(alb, Season.DAY, season.room(alb, 5))));
        Map<String, Integer> met = new HashMap<>();
        long left = Duration.between(clock.instant(), BEGIN.minusSeconds(600)).toSeconds() / STEPS;
        for (int step = 0; step < STEPS; step++) {
            boolean before = Answering.isLate(timetable.card(meeting), clock.instant());
            clock.advance(Duration.ofSeconds(left));
            if (!before && Answering.isLate(timetable.card(meeting), clock.instant())) {
                // kept seats are free from now on, and the job finds it within five minutes
                tending.tend(meeting, clock.instant());
            }
            Person who = people.get(random.nextInt(people.size()));
            switch (random.nextInt(14)) {
                case 13 -> {
                    if (random.nextBoolean()) {
                        uninviting.uninvite(meeting, season.invitation(meeting, who.id()), "Rosa", clock.instant());
                        met.merge("uninvited", 1, Integer::sum);
                    } else {
                        inviting.invite(meeting, List.of(who.id()), clock.instant());
                    }
                }
                case 12 -> season.edit(meeting, moved(random, Season.details(alb, Season.DAY, season.room(alb, 5))));
                case 0 ->
                    season.edit(meeting, Season.details(alb, Season.DAY, season.room(alb, 3 + random.nextInt(6))));
                case 1 ->
                    arranging.arrange(
                            meeting,
                            random.nextBoolean() ? null : 2 + random.nextInt(5),
                            random.nextInt(3),
                            clock.instant());
                case 2 -> tending.tend(meeting, clock.instant());
                case 3 -> giving.give(meeting, season.invitation(meeting, who.id()), "Rosa", clock.instant());
                case 4 ->
                    book.substitute(
                            meeting, who, new Substitute(Season.plain("V" + random.nextInt(4)), "v@example.org"));
                case 5, 6 -> book.answer(meeting, who, random.nextBoolean() ? Answer.NO : Answer.MAYBE);
                default ->
                    book.answer(meeting, who, new GivenAnswer(Answer.YES, random.nextInt(5) == 0 ? 1 : 0, null, null));
            }
            check(meeting, seed + ", step " + step, met);
        }
        assertThat(met).containsKeys("seated", "waiting", "stand-in", "party", "uninvited");
    }

    /** It ends an hour earlier or later, and everybody has to confirm again. */
    private static MeetingDetails moved(Random random, MeetingDetails at) {
        return new MeetingDetails(
                at.day(),
                at.beginsAt(),
                at.endsAt().plusHours(random.nextInt(3)),
                at.host(),
                at.place(),
                at.house(),
                at.topic(),
                at.answerBy(),
                at.agenda());
    }

    private void check(MeetingId meeting, String step, Map<String, Integer> met) {
        List<Row> rows = rows(meeting);
        rows.forEach(row -> note(row, met));
        transaction.executeWithoutResult(status -> {
            Seating seating = seatings.lock(meeting).orElseThrow();
            assertThat(rows.stream().filter(Row::holds).mapToInt(Row::party).sum())
                    .as(step)
                    .isEqualTo(seating.taken());
            Vacancies vacancies = keptSeats.vacancies(seating, timetable.card(meeting), clock.instant());
            met.merge(vacancies.kept().isEmpty() ? "none kept" : "kept", 1, Integer::sum);
            if (clock.instant().isBefore(BEGIN.minus(Duration.ofHours(12)))) {
                nobodyWaitsForNothing(rows, vacancies, step);
            }
        });
        assertThat(rows.stream().filter(row -> (row.answer() == Answer.YES) != (row.seat() != Seat.NONE)))
                .as(step)
                .isEmpty();
        assertThat(rows.stream().filter(row -> (row.position() != null) != (row.seat() == Seat.WAITING)))
                .as(step)
                .isEmpty();
        assertThat(rows.stream().map(Row::standsInFor).filter(Objects::nonNull))
                .as(step)
                .doesNotHaveDuplicates();
    }

    /** No free seat that is not kept while the first in line fits, and none kept for somebody who waits for it alone. */
    private static void nobodyWaitsForNothing(List<Row> rows, Vacancies vacancies, String step) {
        List<Row> line = rows.stream().filter(Row::inLine).toList();
        line.stream().min(Comparator.comparing(Row::position)).ifPresent(first -> {
            boolean own = kept(first, vacancies).isPresent();
            int free = vacancies.free() - vacancies.kept().size() + (own ? 1 : 0);
            assertThat(first.party())
                    .as(step + ": first in line, " + free + " free")
                    .isGreaterThan(free);
        });
        assertThat(line)
                .as(step)
                .noneMatch(row -> row.party() == 1
                        && vacancies.free() > 0
                        && kept(row, vacancies).isPresent());
    }

    private static Optional<NetworkId> kept(Row row, Vacancies vacancies) {
        return Optional.ofNullable(row.network()).map(NetworkId::new).filter(vacancies.kept()::contains);
    }

    private static void note(Row row, Map<String, Integer> met) {
        met.merge(row.seat().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        if (row.late()) {
            met.merge("late", 1, Integer::sum);
        }
        if (row.offered()) {
            met.merge("offered", 1, Integer::sum);
        }
        if (row.standsInFor() != null) {
            met.merge("stand-in", 1, Integer::sum);
        }
        if (row.party() > 1) {
            met.merge("party", 1, Integer::sum);
        }
    }

    private List<Row> rows(MeetingId meeting) {
        return jdbc.sql("select * from invitation where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        Answer.valueOf(row.getString("answer")),
                        Seat.valueOf(row.getString("seat")),
                        1 + row.getInt("companions"),
                        row.getObject("waiting_position", Integer.class),
                        row.getBoolean("late"),
                        row.getObject("offered_until") != null,
                        row.getObject("network_id", Long.class),
                        row.getObject("stands_in_for", Long.class)))
                .list();
    }
}
