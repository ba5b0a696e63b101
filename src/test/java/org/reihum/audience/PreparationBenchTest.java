package org.reihum.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.BenchTable;
import org.reihum.invitation.Season;
import org.reihum.mail.CalendarPart;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes to write 2,000 invitations, beside storing 2,000 finished letters, and what memory it needs. */
@DatabaseTest
@Tag("bench")
class PreparationBenchTest {

    private static final int WARM_UP = 300;
    private static final int PEOPLE = 2000;

    @Autowired
    Season season;

    @Autowired
    SendingInvitations sending;

    @Autowired
    PreparingInvitations preparing;

    @Autowired
    Timetable timetable;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home home;

    @Test
    void invitations() throws IOException {
        season.letterhead();
        home = season.home("Hanau");
        prepare(people(WARM_UP));
        store(WARM_UP);

        long stored = store(PEOPLE);
        Run once = prepare(people(PEOPLE));
        Run fourfold = prepare(people(2 * PEOPLE));

        String database = System.getProperty("reihum.test.database", "h2");
        var lines = new ArrayList<String>();
        lines.add("-- invitations on " + database + ", one after the other");
        lines.add("%,d finished letters stored:   %5.1f s   (reference)".formatted(PEOPLE, stored / 1e3));
        lines.add(line(PEOPLE, once, stored));
        lines.add(line(2 * PEOPLE, fourfold, 2 * stored));
        BenchTable.write(lines);
    }

    private static String line(int people, Run run, long reference) {
        return "%,d invitations prepared:      %5.1f s   %.1f times its reference, %d MB live halfway"
                .formatted(people, run.millis() / 1e3, (double) run.millis() / reference, run.liveHalfway());
    }

    record Run(long millis, long liveHalfway) {}

    private List<PersonId> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> season.manager(home, "Gast" + many + "x" + i).id())
                .toList();
    }

    private Run prepare(List<PersonId> people) {
        MeetingId meeting = season.meeting(
                season.series("Reihe " + people.size(), true, home), Season.details(home, Season.DAY, House.OPEN));
        long begin = System.nanoTime();
        var begun =
                (SendingInvitations.Result.Begun) sending.send(timetable.card(meeting), people, false, clock.instant());
        Preparation preparation = begun.preparation();
        long live = 0;
        long looking = 0;
        while (!preparation.ended()) {
            preparation = preparing.advance(preparation.id(), clock.instant());
            if (live == 0 && preparation.done() >= people.size() / 2) {
                long look = System.nanoTime();
                live = liveMegabytes();
                looking = System.nanoTime() - look;
            }
        }
        long millis = (System.nanoTime() - begin - looking) / 1_000_000;
        assertThat(preparation.letters()).isEqualTo(people.size());
        return new Run(millis, live);
    }

    private static long liveMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
    }

    /** Letters of the size of an invitation, in one transaction each hundred. */
    private long store(int letters) {
        long begin = System.nanoTime();
        for (int from = 0; from < letters; from += 100) {
            int first = from;
            transaction.executeWithoutResult(status -> IntStream.range(first, first + 100)
                    .forEach(i -> outbox.hold(letter(letters + ":" + i), clock.instant())));
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static Letter letter(String purpose) {
        return new Letter(
                "bench:" + purpose,
                "bench",
                "Kim Gast",
                "gast@example.org",
                "Einladung",
                "x".repeat(2_000),
                "x".repeat(9_000),
                Optional.of(new CalendarPart("REQUEST", new byte[2_500])),
                Optional.empty());
    }
}
