package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.HeldMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mailing waits before it leaves, and until then it can be taken back: all of it, or nothing. */
@HeldMail
class HoldTest {

    private static final String ROSA = "rosa@example.org";

    @Autowired
    Outbox outbox;

    @Autowired
    Mailings mailings;

    @Autowired
    MailingList list;

    @Autowired
    Recalling recalling;

    @Autowired
    PostRoom post;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    GreenMail server;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        post.setUp();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private MailingId mailing(String name, int letters) {
        return transaction.execute(status -> {
            for (int i = 0; i < letters; i++) {
                outbox.hold(PostRoom.letter(name + ":" + i), post.now());
            }
            return mailings.current().orElseThrow();
        });
    }

    private int send() {
        int sent = 0;
        int now;
        do {
            now = post.sendingTo(server.getSmtp().getPort()).run();
            sent += now;
        } while (now > 0);
        return sent;
    }

    private int arrived() {
        return server.getReceivedMessages().length;
    }

    @Test
    void aMailingWaitsFiveMinutesAndWhatSomebodyCausesForHerselfDoesNot() {
        mailing("invitation", 12);
        post.post(PostRoom.letter("receipt:1"));

        assertThat(send()).isEqualTo(1);
        post.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(send()).isZero();
        post.clock.advance(Duration.ofMillis(1));
        assertThat(send()).isEqualTo(12);
        assertThat(arrived()).isEqualTo(13);
    }

    @Test
    void aRecalledMailingOfHundredsLeavesNothing() {
        MailingId id = mailing("invitation", 300);
        post.clock.advance(Duration.ofMinutes(4));

        assertThat(recalling.recall(id, ROSA, post.now())).isEqualTo(new Recalling.Result.Recalled(300));

        post.clock.advance(Duration.ofDays(3));
        assertThat(send()).isZero();
        assertThat(arrived()).isZero();
        MailingLine line = list.get(id);
        assertThat(line.recalledBy()).isEqualTo(ROSA);
        assertThat(line.recalledAt()).contains(line.writtenAt().plus(Duration.ofMinutes(4)));
        assertThat(outbox.counts("")).isEqualTo(new LetterCounts(0, 0, 0, 0));
    }

    @Test
    void oneMailingIsRecalledAndNoOther() {
        MailingId first = mailing("invitation", 3);
        MailingId second = mailing("change", 4);

        recalling.recall(first, ROSA, post.now());
        post.clock.advance(Duration.ofMinutes(5));

        assertThat(send()).isEqualTo(4);
        assertThat(list.get(second).sent()).isEqualTo(4);
        assertThat(list.page("", 1)).extracting(MailingLine::id).containsExactly(second.value(), first.value());
    }

    @Test
    void afterTheHoldNothingCanBeRecalledEvenWhenNothingHasLeftYet() {
        MailingId id = mailing("invitation", 3);
        post.clock.advance(Duration.ofMinutes(5));

        assertThat(recalling.recall(id, ROSA, post.now())).isEqualTo(new Recalling.Result.TooLate());
        assertThat(send()).isEqualTo(3);
        assertThat(recalling.recall(id, ROSA, post.now())).isEqualTo(new Recalling.Result.TooLate());
    }

    @Test
    void oneLetterThatARunHasInHandKeepsTheWholeMailingFromBeingRecalled() {
        MailingId id = mailing("invitation", 3);
        // a run whose clock is a moment ahead of the organiser's
        jdbc.sql("update outbox_state set state = 'CLAIMED', owner = :owner, lease_until = due_at where letter_id = 2")
                .param("owner", new UUID(1, 2))
                .update();

        assertThat(recalling.recall(id, ROSA, post.now())).isEqualTo(new Recalling.Result.TooLate());

        assertThat(post.states()).containsExactly("NEW/0", "CLAIMED/0", "NEW/0");
        assertThat(list.get(id).recalled()).isFalse();
    }

    @Test
    void theSecondOfTwoOrganisersHearsThatItIsDone() throws Exception {
        MailingId id = mailing("invitation", 40);
        var pool = Executors.newFixedThreadPool(2);
        Callable<Recalling.Result> rosa = () -> recalling.recall(id, ROSA, post.now());
        Callable<Recalling.Result> bodo = () -> recalling.recall(id, "bodo@example.org", post.now());

        var results = pool.invokeAll(List.of(rosa, bodo));
        pool.shutdown();

        assertThat(List.of(results.get(0).get(), results.get(1).get()))
                .containsExactlyInAnyOrder(new Recalling.Result.Recalled(40), new Recalling.Result.Before());
    }

    /** The run's clock stands after the hold and the organiser's just before it, over and over. */
    @Test
    void aRecallThatRacesWithTheRunTakesBackAllOrNothing() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 12; round++) {
            server.purgeEmailFromAllMailboxes();
            MailingId id = mailing("round:" + round, 25);
            var inTime = post.now().plus(Duration.ofMinutes(5)).minusMillis(1);
            post.clock.advance(Duration.ofMinutes(5));

            var run = pool.submit(this::send);
            var recall = pool.submit(() -> recalling.recall(id, ROSA, inTime));

            int sent = run.get();
            boolean recalled = recall.get() instanceof Recalling.Result.Recalled;
            // a run that met the rows under the recall's lock finds them free again when it was refused
            sent += send();
            assertThat(sent).as("round %d", round).isEqualTo(recalled ? 0 : 25);
            assertThat(arrived()).isEqualTo(sent);
        }
        pool.shutdown();
    }

    @Test
    void whatWasRecalledMayBeWrittenAgainAndIsSentOnce() {
        recalling.recall(mailing("decision:1", 5), ROSA, post.now());

        MailingId again = mailing("decision:1", 5);
        post.clock.advance(Duration.ofMinutes(5));

        assertThat(list.get(again).letters()).isEqualTo(5);
        assertThat(send()).isEqualTo(5);
        assertThat(transaction.<Boolean>execute(status -> outbox.hold(PostRoom.letter("decision:1:0"), post.now())))
                .isFalse();
        assertThat(list.page("", 1)).hasSize(2);
    }

    @Test
    void eachTransactionHasItsOwnMailing() {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        var ids = transaction.execute(status -> {
            outbox.hold(PostRoom.letter("outer:1"), post.now());
            MailingId outer = mailings.current().orElseThrow();
            MailingId other = inner.execute(nested -> {
                outbox.hold(PostRoom.letter("inner:1"), post.now());
                return mailings.current().orElseThrow();
            });
            outbox.hold(PostRoom.letter("outer:2"), post.now());
            return List.of(outer, other, mailings.current().orElseThrow());
        });

        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(IntStream.of(0, 1).map(i -> list.get(ids.get(i)).letters())).containsExactly(2, 1);
    }

    @Test
    void anActThatRollsBackLeavesNoMailing() {
        transaction.executeWithoutResult(status -> {
            outbox.hold(PostRoom.letter("invitation:1"), post.now());
            status.setRollbackOnly();
        });

        assertThat(list.page("", 1)).isEmpty();
        assertThat(list.count("")).isZero();
    }

    @Test
    void aHoldIsBetweenNothingAndADay() {
        assertThat(new HoldSettings(Duration.ZERO).hold()).isZero();
        assertThatThrownBy(() -> new HoldSettings(Duration.ofSeconds(-1))).hasMessageContaining("reihum.mail.hold");
        assertThatThrownBy(() -> new HoldSettings(Duration.ofHours(25))).hasMessageContaining("reihum.mail.hold");
    }
}
