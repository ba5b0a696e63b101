package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    PostRoom post;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsTheLetterAsItWasHandedOver() {
        var letter = new Letter(
                "invitation:17:person:4:sequence:0",
                "meeting:17",
                "Jürgen Beispiel",
                "j@example.org",
                "Einladung – Fellbach 🚉",
                "Guten Tag\n\tund willkommen\n",
                "<p>Grüß Gott</p>",
                Optional.of(new CalendarPart("REQUEST", new byte[] {1, 0, 13, 10, (byte) 0xff})),
                Optional.of("host@example.org"));

        post.post(letter);

        var kept = letters.find(1).orElseThrow();
        assertThat(kept.letter()).isEqualTo(letter);
        assertThat(kept.state()).isEqualTo(LetterState.NEW);
        assertThat(kept.writtenAt()).isEqualTo(post.now());
    }

    @Test
    void aPurposeIsWrittenOnceAndTheCallerGoesOn() {
        var answers = transaction.execute(status -> List.of(
                outbox.post(PostRoom.letter("invitation:1"), post.now()),
                outbox.post(PostRoom.letter("invitation:1"), post.now()),
                outbox.post(PostRoom.letter("invitation:2"), post.now())));

        assertThat(answers).containsExactly(true, false, true);
        assertThat(post.states()).containsExactly("NEW/0", "NEW/0");
    }

    @Test
    void twoTransactionsAtOnceWriteOneLetterAndNeitherFails() throws Exception {
        var bothPosted = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        Callable<Boolean> posting = () -> transaction.execute(status -> {
            bothPosted.countDown();
            waitFor(bothPosted);
            boolean written = outbox.post(PostRoom.letter("invitation:1"), post.now());
            // the other work of the transaction must survive a purpose that was taken meanwhile
            outbox.post(PostRoom.letter("thanks:" + UUID.randomUUID()), post.now());
            return written;
        });

        List<Future<Boolean>> answers = pool.invokeAll(List.of(posting, posting));
        pool.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(post.states()).hasSize(3);
    }

    @Test
    void whoComesSecondWaitsForTheFirstToCommit() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        Future<Boolean> second = transaction.execute(status -> {
            outbox.post(PostRoom.letter("invitation:1"), post.now());
            var later = pool.submit(() -> post.post(PostRoom.letter("invitation:1")));
            waitUntilBlocked(later);
            return later;
        });

        assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
        pool.shutdown();
        assertThat(post.states()).containsExactly("NEW/0");
    }

    @Test
    void whoComesSecondWritesWhenTheFirstRollsBack() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        Future<Boolean> second = transaction.execute(status -> {
            outbox.post(PostRoom.letter("invitation:1"), post.now());
            var later = pool.submit(() -> post.post(PostRoom.letter("invitation:1")));
            waitUntilBlocked(later);
            status.setRollbackOnly();
            return later;
        });

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        assertThat(post.states()).containsExactly("NEW/0");
    }

    @Test
    void aRollbackLeavesNoLetter() {
        transaction.executeWithoutResult(status -> {
            outbox.post(PostRoom.letter("invitation:1"), post.now());
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from outbox_letter")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post.states()).isEmpty();
    }

    @Test
    void takesNoLetterOutsideATransaction() {
        assertThatThrownBy(() -> outbox.post(PostRoom.letter("invitation:1"), post.now()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theMessageIdNamesTheHostOfTheBaseUrl() {
        post.setUp();
        post.post(2);

        assertThat(post.messageIds())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("<[0-9a-f-]{36}@reihum\\.example\\.org>"));
    }

    @Test
    void countsByScope() {
        post.post(3);
        jdbc.sql("update outbox_state set state = 'FAILED' where letter_id = 2").update();

        assertThat(outbox.counts("")).isEqualTo(new LetterCounts(2, 0, 1, 0));
        assertThat(outbox.counts("meeting:17")).isEqualTo(new LetterCounts(2, 0, 1, 0));
        assertThat(outbox.counts("meeting:18")).isEqualTo(new LetterCounts(0, 0, 0, 0));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A blocked statement shows in nothing but the time that it takes. */
    private static void waitUntilBlocked(Future<?> later) {
        assertThatThrownBy(() -> later.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
