package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Counter;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;
import org.reihum.ical.CalendarMessage.Refresh;
import org.reihum.ical.CalendarMessage.Reply;
import org.reihum.testing.ReplyMutator;
import org.reihum.testing.WildMail;

/** Whatever comes: an answer in bounds, soon, and nothing thrown. {@code -Pfuzz} runs the long ones. */
class FuzzedRepliesTest {

    private static final long SEED = 6047;
    /** Not that of Examples, whose events Jazzer's rewriting of a record's fields breaks. */
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final int SHORT_RUN = 2_000;
    /** What is meant takes single milliseconds; what takes the square, or writes a bomb out, takes minutes. */
    private static final double FAR_FROM_HARMLESS = 3_000;

    private static final int LONG_RUN = Integer.getInteger("reihum.fuzz.mutants", 20_000);

    private final CalendarReader reader = new CalendarReader();

    static List<WildMail> originals() {
        return ReplyMutator.everyKind(
                "fuzz@example.org",
                "rsvp@events.example.org",
                "anna@example.org",
                Instant.parse("2026-11-22T08:30:00Z"));
    }

    @Test
    void spoiltRepliesAreReadWithinBounds() throws InterruptedException {
        read(SHORT_RUN);
    }

    @Test
    @Tag("fuzz")
    void manySpoiltRepliesAreReadWithinBoundsAndSoon() throws InterruptedException {
        read(SHORT_RUN);
        long[] nanos = read(LONG_RUN);

        Arrays.sort(nanos);
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        System.out.printf(
                "%,d replies spoilt along the grammar, heap %,d MB: 0 uncaught, 0 stuck, median %.3f ms, p99 %.3f ms (target 200 ms), longest %.1f ms%n",
                nanos.length,
                Runtime.getRuntime().maxMemory() >> 20,
                nanos[nanos.length / 2] / 1e6,
                p99,
                nanos[nanos.length - 1] / 1e6);
    }

    private long[] read(int mutants) throws InterruptedException {
        ReplyMutator mutator = new ReplyMutator(SEED, originals());
        long[] nanos = new long[mutants];
        Map<String, Integer> kinds = new TreeMap<>();
        ExecutorService oneByOne = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < mutants; i++) {
                byte[] mutant = mutator.next().calendar();
                nanos[i] = oneByOne.submit(() -> time(mutant)).get(10, TimeUnit.SECONDS);
                reader.read(mutant)
                        .forEach(message -> kinds.merge(message.getClass().getSimpleName(), 1, Integer::sum));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("seed " + SEED, e);
        } finally {
            oneByOne.shutdownNow();
        }
        // a mutator that spoils everything, or nothing, would show nothing
        assertThat(kinds).containsKeys("Reply", "Counter", "Refresh", "Other", "Unreadable");
        return nanos;
    }

    private long time(byte[] mutant) {
        long begin = System.nanoTime();
        List<CalendarMessage> messages = reader.read(mutant);
        long end = System.nanoTime();
        inBounds(messages);
        return end - begin;
    }

    static void inBounds(List<CalendarMessage> messages) {
        if (messages.isEmpty() || messages.size() > 60) {
            throw new AssertionError(messages.size() + " messages");
        }
        for (CalendarMessage message : messages) {
            if (message instanceof Reply reply) {
                inBounds(reply.about(), reply.participants());
                inBounds(reply.proposal());
            } else if (message instanceof Counter counter) {
                inBounds(counter.about(), counter.participants());
                inBounds(counter.proposal());
            } else if (message instanceof Refresh refresh) {
                inBounds(refresh.about(), refresh.participants());
            }
        }
    }

    private static void inBounds(About about, List<Participant> participants) {
        boolean fine = about.sequence() >= 0
                && about.comment().length() <= 2000
                && about.comment().chars().noneMatch(c -> Character.isISOControl(c) && c != '\n')
                && about.uid().equals(about.uid().strip())
                && about.uid().length() <= 255
                && about.uid().chars().noneMatch(Character::isISOControl)
                && about.instance().stream().allMatch(FuzzedRepliesTest::inBounds)
                && about.stamp().stream().allMatch(FuzzedRepliesTest::inBounds)
                && participants.size() <= 200
                && participants.stream().allMatch(FuzzedRepliesTest::inBounds);
        if (!fine) {
            throw new AssertionError(about + " " + participants);
        }
    }

    private static void inBounds(Optional<Proposal> proposal) {
        boolean fine = proposal.stream()
                .flatMap(times -> Stream.concat(Stream.of(times.start(BERLIN)), times.end(BERLIN).stream()))
                .allMatch(FuzzedRepliesTest::inBounds);
        if (!fine) {
            throw new AssertionError(proposal);
        }
    }

    private static boolean inBounds(Moment moment) {
        return inBounds(moment.in(BERLIN));
    }

    /** Every database keeps it, with an end a thousand days later. */
    private static boolean inBounds(Instant instant) {
        return instant.isAfter(Instant.parse("1899-12-31T00:00:00Z"))
                && instant.isBefore(Instant.parse("3003-01-01T00:00:00Z"));
    }

    private static boolean inBounds(Participant participant) {
        return participant.guests() >= 0
                && Stream.concat(participant.addresses().stream(), participant.delegates().stream())
                        .allMatch(address ->
                                address.length() <= 254 && address.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"));
    }

    static Stream<String> bombs() {
        String event =
                "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=B:20270318T180000\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n";
        String head = "BEGIN:VCALENDAR\nMETHOD:COUNTER\n";
        String zone = "BEGIN:VTIMEZONE\nTZID:B\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0000\n"
                + "TZOFFSETTO:+0100\nRRULE:FREQ=%s\nEND:STANDARD\nEND:VTIMEZONE\n";
        return Stream.of(
                head + event,
                head + zone.formatted("SECONDLY") + event,
                head + zone.formatted("DAILY") + event,
                head + zone.formatted("YEARLY;BYSECOND=0,1,2,3;BYMINUTE=0,1,2,3") + event);
    }

    /** A kilobyte that costs iCal4j all memory (calendars of half a millennium, second by second). */
    @ParameterizedTest
    @MethodSource("bombs")
    void bombsCostNothing(String bomb) {
        byte[] octets = bomb.getBytes(UTF_8);

        assertThat(reader.read(octets)).hasOnlyElementsOfType(Counter.class);
        assertThat(bestOfFive(octets)).isLessThan(FAR_FROM_HARMLESS);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Tag("fuzz")
    void whatABombCosts(String bomb) {
        byte[] octets = bomb.getBytes(UTF_8);

        assertThat(reader.read(octets)).hasOnlyElementsOfType(Counter.class);
        System.out.printf("a bomb of %d octets: %.3f ms (target 50 ms)%n", octets.length, bestOfFive(octets));
    }

    /** In milliseconds; a machine that is busy with something else is seldom so five times. */
    private double bestOfFive(byte[] octets) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            best = Math.min(best, time(octets));
        }
        return best / 1e6;
    }

    static Stream<String> longOnes() {
        int size = 250_000;
        String head = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\n";
        String tail = "\nEND:VEVENT\nEND:VCALENDAR\n";
        return Stream.of(
                        "ATTENDEE;CN=" + "\"".repeat(size),
                        "ATTENDEE;CN=" + ";".repeat(size) + ":mailto:a@b",
                        "ATTENDEE;" + "A=,".repeat(size / 3) + ":mailto:a@b",
                        "ATTENDEE:" + "mailto:".repeat(size / 7),
                        "ATTENDEE:" + " mailto:".repeat(size / 8),
                        "ATTENDEE" + ":".repeat(size),
                        "ATTENDEE;X-RESPONSE-COMMENT=\"" + "&#".repeat(size / 2) + "\":mailto:a@b",
                        "ATTENDEE:mailto:a@" + "ä.".repeat(size / 3),
                        "COMMENT:" + "\\".repeat(size),
                        "COMMENT:" + "x\n ".repeat(size / 3),
                        "COMMENT:a\n".repeat(size / 10),
                        "RECURRENCE-ID;TZID=" + "/".repeat(size) + ":20270318T180000",
                        "DURATION:P" + "1".repeat(size) + "D",
                        "UID:" + " ".repeat(size) + "x",
                        "\n".repeat(size),
                        "x".repeat(size))
                .map(lines -> head + lines + tail);
    }

    /** As large as is read at all, of one kind: no step takes the square of that. */
    @ParameterizedTest
    @MethodSource("longOnes")
    void largestOnesAreReadSoon(String large) {
        assertThat(bestOfFive(large.getBytes(UTF_8))).isLessThan(FAR_FROM_HARMLESS);
    }
}
