package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.mail.LinkSigner;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.RunningReihum;
import org.reihum.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Kills the whole application while it works on its H2 file, starts it again and counts what is missing. */
class CrashTest {

    private static final String KEY = "2WnQd0m8C4rUu1Yv7pXoKzJfLbEhTgRiSaMxNqVtPwBcDyHjZk5G6e3A9sF0lIOU";
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    private static final String PASSWORD = "ein ganzer Satz";
    private static final int SEATS = 20;
    private static final int PEOPLE = 40;
    private static final int LETTERS = 84;
    private static final Duration LINK = Duration.ofDays(60);

    private final long seed = Long.getLong("reihum.crash.seed", 20261121L);
    private final Random random = new Random(seed);
    private final Instant now = Clock.systemUTC().instant();

    @TempDir
    Path folder;

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(url(folder), "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
    }

    @Test
    void threeKillsLoseNoConfirmedAnswer() throws Exception {
        assertThat(lostIn(3)).isZero();
    }

    @Test
    @Tag("crash")
    void twentyKillsLoseNoConfirmedAnswer() throws Exception {
        assertThat(lostIn(20)).isZero();
    }

    /** Shows that a loss would be seen: the same with H2's own default, which writes every half second. */
    @Test
    @Tag("crash")
    void fiveKillsWithTheDefaultOfH2LoseAnswers() throws Exception {
        assertThat(lostIn(
                        5,
                        "--spring.datasource.url=jdbc:h2:file:./data/reihum" + OPTIONS + ";INIT=SET WRITE_DELAY 500"))
                .isPositive();
    }

    private int lostIn(int kills, String... settings) throws Exception {
        var invitations = inDatabase(
                folder,
                database -> new MeetingInSql(database, now).write(SEATS, PEOPLE).invite(SEATS));
        var signer = new LinkSigner(KEY);
        int confirmed = 0;
        int lost = 0;
        long seen = 0;
        for (int kill = 1; kill <= kills; kill++) {
            var people = new AnswerStream(invitations, id -> signer.token("rsvp", id, 1, now.plus(LINK)));
            var running = start(settings);
            int answers = 50 + random.nextInt(350);
            people.run(running.port(), answers, running::kill);
            assertThat(people.total()).as(running::log).isGreaterThanOrEqualTo(answers);
            // looked at in a copy: Reihum itself has to open what the kill left behind
            Path copy = copyOf("kill-" + kill);
            long since = seen;
            lost += missing(people.confirmed, inDatabase(copy, database -> trace(database, since)));
            confirmed += people.total();
            seen = inDatabase(copy, CrashTest::lastAnswer);
            assertThat(people.refusals).isEmpty();
        }
        System.out.printf("kills=%d confirmed=%d lost=%d seed=%d%n", kills, confirmed, lost, seed);
        return lost;
    }

    private RunningReihum start(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--reihum.mail.secret-key=" + KEY);
        // the crash is what is waited for, not the hold
        all.add("--reihum.mail.hold=0s");
        return RunningReihum.ofClasses(folder, all.toArray(String[]::new));
    }

    private static int missing(Map<Long, List<String>> confirmed, Map<Long, List<String>> trace) {
        return confirmed.entrySet().stream()
                .mapToInt(entry -> missing(entry.getValue(), trace.getOrDefault(entry.getKey(), List.of())))
                .sum();
    }

    /** How many of the confirmed are not among the stored, in their order; the last stored may be unconfirmed. */
    private static int missing(List<String> confirmed, List<String> stored) {
        int found = 0;
        for (String answer : stored) {
            if (found < confirmed.size() && answer.equals(confirmed.get(found))) {
                found++;
            }
        }
        return confirmed.size() - found;
    }

    private Path copyOf(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name).resolve("data"));
        Files.copy(folder.resolve("data/reihum.mv.db"), copy.resolve("reihum.mv.db"));
        return folder.resolve(name);
    }

    /** What was answered since, by invitation, oldest first. */
    private static Map<Long, List<String>> trace(JdbcClient database, long since) {
        return database
                .sql(
                        "select invitation_id, answer from invitation_event where kind = 'ANSWERED' and id > :since order by id")
                .param("since", since)
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The number of the newest; what belongs to one transaction has to be there together. */
    private static long lastAnswer(JdbcClient database) {
        assertThat(
                        number(
                                database,
                                "select count(*) from invitation i where i.answer <> coalesce((select g.answer from invitation_event g"
                                        + " where g.id = (select max(l.id) from invitation_event l where l.invitation_id = i.id)), 'OPEN')"))
                .as("answers without their trace")
                .isZero();
        assertThat(number(
                        database,
                        "select count(*) from seating where taken > capacity"
                                + " or taken <> (select count(*) from invitation where seat = 'SEATED')"))
                .as("seats counted wrongly")
                .isZero();
        assertThat(number(
                        database,
                        "select count(*) from outbox_letter l where not exists"
                                + " (select 1 from outbox_state s where s.letter_id = l.id)"))
                .as("letters nobody would send")
                .isZero();
        return number(database, "select coalesce(max(id), 0) from invitation_event");
    }

    /** The letters go out to a server of the test; what was in hand at the kill goes on when its lease has ended. */
    @Test
    void aMailingKilledHalfWayReachesEverybodyOnce() throws Exception {
        inDatabase(folder, database -> {
            new MeetingInSql(database, now).write(120, LETTERS);
            return database.sql("insert into account (email, display_name, password_hash, created_at)"
                            + " values ('anna@example.org', 'Anna Beispiel', :hash, current_timestamp)")
                    .param(
                            "hash",
                            PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                    .encode(PASSWORD))
                    .update();
        });
        var smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        smtp.start();
        try {
            String port = "--spring.mail.port=" + smtp.getSmtp().getPort();
            var first = start("--spring.mail.host=127.0.0.1", port);
            invite(first.port());
            assertThat(smtp.waitForIncomingEmail(60_000, 37)).isTrue();
            first.kill();
            int before = smtp.getReceivedMessages().length;
            assertThat(before).as("letters sent before the kill").isBetween(37, LETTERS - 1);
            letTheLeasesEnd();

            var second = start("--spring.mail.host=127.0.0.1", port);
            awaitEverybody(smtp);
            second.close();

            long sent = inDatabase(
                    folder, database -> number(database, "select count(*) from outbox_state where state = 'SENT'"));
            assertThat(sent).isEqualTo(LETTERS);
            System.out.printf(
                    "letters=%d before-kill=%d delivered=%d lost=0 repeated=%d%n",
                    LETTERS, before, smtp.getReceivedMessages().length, smtp.getReceivedMessages().length - LETTERS);
            assertThat(smtp.getReceivedMessages()).hasSizeBetween(LETTERS, LETTERS + 1);
            assertThat(each(smtp, CrashTest::messageId)).hasSize(LETTERS);
        } finally {
            smtp.stop();
        }
    }

    private static void invite(int port) {
        var anna = new Visitor(port, "de");
        anna.logIn("anna@example.org", PASSWORD);
        String page = "/desk/meetings/" + MeetingInSql.MEETING + "/invite";
        assertThat(anna.get(page).status()).isEqualTo(200);
        assertThat(anna.post(page).status()).isEqualTo(302);
    }

    /** Six minutes pass. */
    private void letTheLeasesEnd() {
        inDatabase(
                folder,
                database -> database.sql("update outbox_state"
                                + " set lease_until = lease_until - interval '6' minute where state = 'CLAIMED'")
                        .update());
    }

    private static void awaitEverybody(GreenMail smtp) {
        while (each(smtp, CrashTest::recipient).size() < LETTERS) {
            assertThat(smtp.waitForIncomingEmail(60_000, smtp.getReceivedMessages().length + 1))
                    .as("another letter within a minute, after " + smtp.getReceivedMessages().length)
                    .isTrue();
        }
    }

    private static Set<String> each(GreenMail smtp, Function<MimeMessage, String> part) {
        return Stream.of(smtp.getReceivedMessages()).map(part).collect(Collectors.toSet());
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Over one connection: H2 closes the file with its last one. */
    private static <T> T inDatabase(Path folder, Function<JdbcClient, T> work) {
        try (var connection = new SingleConnectionDataSource(url(folder), "sa", "", true)) {
            return work.apply(JdbcClient.create(connection));
        }
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath() + "/data/reihum" + OPTIONS;
    }
}
