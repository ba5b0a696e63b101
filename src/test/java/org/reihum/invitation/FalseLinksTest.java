package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.mail.SignedLinks;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.KeepAlive;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that are made up, altered, made for another door, outlived or withdrawn: none opens, and all look alike. */
@DatabaseTest
// what a signature is does not depend on the database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
class FalseLinksTest {

    private static final Instant NOW = MovableClock.START;
    private static final Instant LATER = NOW.plus(Duration.ofDays(60));
    private static final int PEOPLE = 50;
    private static final int THREADS = 4;

    /** What is wrong with a link. */
    private enum Fault {
        FORGED,
        TRUNCATED,
        BIT_FLIPPED,
        CROSSED,
        EXPIRED,
        REVOKED,
        NOBODYS
    }

    private final long seed = Long.getLong("reihum.race.seed", 20261121L);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    PersonalLinks personalLinks;

    private List<Long> ids;
    private List<String> otherPurposes;

    @BeforeEach
    void invite() {
        ids = new MeetingInSql(jdbc, NOW).write(PEOPLE, PEOPLE).invite(PEOPLE);
        // the links in force have version 3
        jdbc.sql("update invitation set link_version = 3").update();
        otherPurposes =
                purposes().stream().filter(purpose -> !purpose.equals("rsvp")).toList();
    }

    @Test
    void theLinksInForceOpen() throws IOException {
        assertThat(otherPurposes).contains("round", "poll", "host", "group").doesNotContain("rsvp");
        for (long id : ids) {
            assertThat(personalLinks.read(links.token("rsvp", id, 3, LATER), NOW))
                    .isPresent();
        }
        try (var connection = new KeepAlive(port)) {
            assertThat(connection
                            .get("/r/" + links.token("rsvp", ids.get(0), 3, LATER))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void noneOfTenThousandOpensADoorAndAllAreAnsweredAlike() throws Exception {
        int requests = 10_000;
        var tried = new TreeMap<Fault, Integer>();
        List<String> paths = IntStream.range(0, requests)
                .mapToObj(number -> {
                    var random = new Random(seed * 31 + number);
                    var fault = fault(random);
                    tried.merge(fault, 1, Integer::sum);
                    return "/r/" + token(fault, random);
                })
                .toList();

        var answers = Crowd.atOnce(THREADS, port, requests, (connection, number) -> {
            var answer = number % 10 == 0
                    ? connection.post(paths.get(number), "answer=YES")
                    : connection.get(paths.get(number));
            return answer.status() + "\n" + withoutDate(answer.headers()) + "\n" + answer.body();
        });

        var different = new TreeSet<>(answers);
        System.out.printf(
                "false links over HTTP: seed=%d %s accepted=%d different answers=%d%n",
                seed,
                tried,
                answers.stream().filter(answer -> !answer.startsWith("404")).count(),
                different.size());
        assertThat(different).hasSize(1);
        assertThat(different.first()).startsWith("404");
        nothingWasAnswered();
    }

    /** The doors of hosts, and whatever else is opened by a link: with links for all other doors. */
    @Test
    void aLinkForOneDoorOpensNoOther() throws Exception {
        try (var connection = new KeepAlive(port)) {
            for (String door : List.of("r", "round", "poll", "host", "group")) {
                var answers = new TreeSet<String>();
                for (String purpose : purposes()) {
                    if (!purpose.equals(door.equals("r") ? "rsvp" : door)) {
                        var answer = connection.get("/" + door + "/" + links.token(purpose, ids.get(0), 3, LATER));
                        answers.add(answer.status() + "\n" + withoutDate(answer.headers()) + "\n" + answer.body());
                    }
                }
                assertThat(answers).as(door).hasSize(1);
                assertThat(answers.first()).as(door).startsWith("404");
            }
        }
    }

    @Test
    @Tag("race")
    void noneOfAMillionIsRead() throws Exception {
        int each = 1_000_000 / THREADS;
        List<Callable<List<Integer>>> readers = IntStream.range(0, THREADS)
                .<Callable<List<Integer>>>mapToObj(thread -> () -> read(new Random(seed + thread), each))
                .toList();

        var found = Crowd.inParallel(readers);

        var tried = new TreeMap<Fault, Integer>();
        for (var fault : Fault.values()) {
            tried.put(
                    fault,
                    found.stream().mapToInt(some -> some.get(fault.ordinal())).sum());
        }
        int accepted =
                found.stream().mapToInt(some -> some.get(Fault.values().length)).sum();
        System.out.printf("false links: seed=%d tried=%d %s accepted=%d%n", seed, each * THREADS, tried, accepted);
        assertThat(accepted).isZero();
        assertThat(tried.values()).allMatch(times -> times > 100_000);
    }

    /** @return how often each fault was tried, and at the end how many were accepted */
    private List<Integer> read(Random random, int times) {
        int[] counts = new int[Fault.values().length + 1];
        for (int i = 0; i < times; i++) {
            var fault = fault(random);
            counts[fault.ordinal()]++;
            if (personalLinks.read(token(fault, random), NOW).isPresent()) {
                counts[Fault.values().length]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static Fault fault(Random random) {
        return Fault.values()[random.nextInt(Fault.values().length)];
    }

    private String token(Fault fault, Random random) {
        long id = ids.get(random.nextInt(ids.size()));
        String good = links.token("rsvp", id, 3, LATER);
        return switch (fault) {
            case FORGED -> random(random);
            case TRUNCATED -> good.substring(0, 1 + random.nextInt(good.length() - 1));
            case BIT_FLIPPED -> flipped(good, random);
            case CROSSED -> links.token(otherPurposes.get(random.nextInt(otherPurposes.size())), id, 3, LATER);
            case EXPIRED -> links.token("rsvp", id, 3, NOW.minus(Duration.ofMinutes(random.nextInt(100_000))));
            case REVOKED ->
                links.token("rsvp", id, random.nextBoolean() ? random.nextInt(3) : 4 + random.nextInt(9), LATER);
            case NOBODYS -> links.token("rsvp", 1_000_000L + random.nextInt(1_000_000), 3, LATER);
        };
    }

    private static String random(Random random) {
        var bytes = new byte[33];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String flipped(String token, Random random) {
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int flips = 1 + random.nextInt(2), done = 0; done < flips; done++) {
            // two flips of one bit would make it good again
            int bit = done * 4 * bytes.length + random.nextInt(bytes.length * 4);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void nothingWasAnswered() {
        assertThat(jdbc.sql("select count(*) from invitation_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> withoutDate(List<String> headers) {
        return headers.stream().filter(line -> !line.startsWith("Date:")).toList();
    }

    /** All purposes that rooms sign links for, as their sources name them. */
    private static List<String> purposes() {
        var named = Pattern.compile("PURPOSE\\w* = \"([a-z-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> named.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
