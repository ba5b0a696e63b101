package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DatabaseTest
class KilledRunTest {

    @Autowired
    PostRoom post;

    @Autowired
    DueLetters due;

    @Autowired
    Enclosures enclosures;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    ScriptedSmtp smtp;

    @BeforeEach
    void open() {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
    }

    @Test
    void aRunKilledAfter37Of84LeavesTheOther47ToTheNext() {
        post.setUp();
        post.post(84);
        assertThatThrownBy(killedBeforeSending(37)::run).isInstanceOf(Killed.class);
        assertThat(smtp.accepted).hasSize(37);

        // at once: what the dead run did not have in hand; after its lease: the rest
        var next = post.sendingTo(smtp.port());
        int atOnce = next.run();
        post.clock.advance(DueLetters.LEASE);
        int afterTheLease = next.run();

        assertThat(atOnce).isEqualTo(44);
        assertThat(afterTheLease).isEqualTo(3);
        assertThat(smtp.accepted).hasSize(84);
        assertThat(post.messageIds()).allMatch(id -> timesAccepted(id) == 1);
        assertThat(post.states()).filteredOn(state -> state.startsWith("SENT")).hasSize(84);
    }

    @Test
    void aRunKilledBetweenTheReceiptAndItsNoteRepeatsThatOneLetterWithItsMessageId() {
        post.setUp();
        post.post(84);
        var killed = post.sendingBy(post.sender(smtp.port(), new Properties()), deadAfter(37));
        assertThatThrownBy(killed::run).isInstanceOf(Killed.class);
        assertThat(smtp.accepted).hasSize(38);

        var next = post.sendingTo(smtp.port());
        next.run();
        post.clock.advance(DueLetters.LEASE);
        next.run();

        assertThat(smtp.accepted).hasSize(85);
        var twice = post.messageIds().stream().filter(id -> timesAccepted(id) == 2);
        assertThat(twice).containsExactly(post.messageIds().get(37));
    }

    @Test
    void whoHasLostTheClaimChangesNothing() {
        post.setUp();
        post.post(1);
        var asleep = due.claim(1, post.now()).get(0);
        post.clock.advance(DueLetters.LEASE);
        var awake = due.claim(1, post.now()).get(0);

        due.mark(asleep, new Outcome.Refused("too late"), post.now());
        assertThat(post.states()).containsExactly("CLAIMED/2");

        due.mark(awake, new Outcome.Sent(), post.now());
        due.mark(asleep, new Outcome.Refused("too late"), post.now());
        assertThat(post.states()).containsExactly("SENT/2");
    }

    @Test
    void fourRunsAtOnceClaimEachRowOnce() throws Exception {
        post.post(400);
        var start = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        Callable<List<Long>> claiming = () -> {
            start.await();
            var mine = new ArrayList<Long>();
            for (var claimed = due.claim(7, post.now()); !claimed.isEmpty(); claimed = due.claim(7, post.now())) {
                claimed.forEach(letter -> mine.add(letter.id()));
            }
            return mine;
        };

        var all = new ArrayList<Long>();
        for (var claimed : pool.invokeAll(List.of(claiming, claiming, claiming, claiming))) {
            all.addAll(claimed.get());
        }
        pool.shutdown();

        assertThat(all).doesNotHaveDuplicates();
        // who meets only locked rows stops early, so that a few may be left to the next run
        due.claim(400, post.now()).forEach(letter -> all.add(letter.id()));
        assertThat(new HashSet<>(all)).hasSize(400).hasSameSizeAs(all);
    }

    private static final class Killed extends Error {}

    /** A killed process: after so many letters nothing runs any more and no row is touched, no finally either. */
    private DueLetters deadAfter(int letters) {
        return new DueLetters(jdbc, enclosures, files) {
            private int marked;

            @Override
            public List<ClaimedLetter> claim(int most, Instant now) {
                return due.claim(most, now);
            }

            @Override
            public void mark(ClaimedLetter claimed, Outcome outcome, Instant now) {
                if (marked++ >= letters) {
                    throw new Killed();
                }
                due.mark(claimed, outcome, now);
            }
        };
    }

    private Sending killedBeforeSending(int letters) {
        return post.sendingBy(
                new JavaMailSenderImpl() {
                    @Override
                    public void send(MimeMessage message) {
                        if (smtp.accepted.size() == letters) {
                            throw new Killed();
                        }
                        post.sender(smtp.port(), new Properties()).send(message);
                    }
                },
                deadAfter(letters));
    }

    private long timesAccepted(String messageId) {
        return smtp.accepted.stream().filter(mail -> mail.contains(messageId)).count();
    }
}
