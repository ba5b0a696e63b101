package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionTimedOutException;

/** Mails that do harm, and runs that end half way: I24 of the checklist. */
@DatabaseTest
class ReceivingTest {

    private static final String MAIL = InboxRoom.mail("Message-ID: <a@firma.example.org>\n", "Ich komme.\n");

    /** What a reader of the test does to the program. */
    enum Poison {
        THROWS,
        ERROR,
        OVERFLOWS,
        BLOCKS,
        LOOPS
    }

    @Autowired
    InboxRoom inbox;

    @Autowired
    Arrivals arrivals;

    @Autowired
    InboxLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    final InboxRoom.Desk desk = new InboxRoom.Desk();
    final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void nobodyReads() {
        inbox.close();
    }

    @AfterEach
    void release() {
        end.countDown();
        inbox.close();
    }

    @ParameterizedTest
    @EnumSource(Poison.class)
    void i24_aPoisonedMailIsPutAsideAndTheNextIsRead(Poison poison) {
        var receiving = inbox.receiving(
                InboxRoom.folder(Path.of("unused")),
                (letter, now) -> {
                    write(letter.subject());
                    return letter.subject().equals("Antwort") ? done(poison, end) : desk.read(letter, now);
                },
                Duration.ofMillis(400));

        assertThat(receiving.take(found(MAIL), clock.instant())).isEqualTo(InboxFate.QUARANTINED);
        assertThat(receiving.take(found(MAIL), clock.instant())).isEqualTo(InboxFate.QUARANTINED);
        assertThat(receiving.take(found("Subject: gut\n\nx"), clock.instant())).isEqualTo(InboxFate.APPLIED);
        end.countDown();
        inbox.close();

        assertThat(inbox.fates().get(0))
                .isEqualTo("QUARANTINED mail.inbox.reason."
                        + (poison.ordinal() < Poison.BLOCKS.ordinal() ? "BROKEN" : "TIMED_OUT"));
        assertThat(letters.raw(1)).contains(MAIL.getBytes(StandardCharsets.UTF_8));
        assertThat(letters.page(new InboxFilter(Optional.empty(), "musterlang", 1)))
                .singleElement()
                .satisfies(line -> assertThat(line.subject()).isEqualTo("Antwort"));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void i24_threadsThatDoNotComeBackAreCountedAndThenNothingIsReadUntilOneDoes() {
        var receiving = inbox.receiving(
                InboxRoom.folder(Path.of("unused")),
                (letter, now) -> letter.subject().equals("gut") ? desk.read(letter, now) : done(Poison.LOOPS, end),
                Duration.ofMillis(100));

        for (int i = 0; i < 4; i++) {
            assertThat(receiving.take(found("Subject: " + i + "\n\nx"), clock.instant()))
                    .isEqualTo(InboxFate.QUARANTINED);
        }
        assertThat(receiving.isStuck()).isTrue();
        for (int i = 0; i < 7; i++) {
            assertThat(receiving.take(found("Subject: gut\n\nx"), clock.instant()))
                    .isEqualTo(InboxFate.READING);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("reading-letters"))
                .hasSizeLessThan(12);
        end.countDown();
        inbox.close();

        var again = inbox.receiving(InboxRoom.folder(Path.of("unused")), desk, Duration.ofSeconds(20));
        assertThat(again.take(found("Subject: gut\n\nx"), clock.instant())).isEqualTo(InboxFate.APPLIED);
    }

    @Test
    void whatTheReaderDidIsUndoneTogetherWithTheNote() {
        var receiving = inbox.receiving(
                InboxRoom.folder(Path.of("unused")),
                (letter, now) -> {
                    write("half done");
                    throw new IllegalStateException("a fault of ours");
                },
                Duration.ofSeconds(20));

        receiving.take(found(MAIL), clock.instant());

        assertThat(written()).isZero();
    }

    @Test
    void aRunThatWasKilledLeavesTheLetterToTheNextWhenItsLeaseIsOver() {
        arrivals.claim(found(MAIL).fingerprint(), clock.instant());

        assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.READING);
        assertThat(desk.letters).isEmpty();
        clock.advance(Arrivals.LEASE);
        assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.APPLIED);
        assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.APPLIED);

        assertThat(desk.letters).hasSize(1);
        assertThat(inbox.rows("inbox_letter")).isEqualTo(1);
    }

    @Test
    void aRunThatSleptThroughItsLeaseChangesNothing() {
        var late = inbox.receiving(
                InboxRoom.folder(Path.of("unused")),
                (letter, now) -> {
                    write("late");
                    clock.advance(Arrivals.LEASE);
                    assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.APPLIED);
                    return new Reading(Reading.Fate.IGNORED, "reply.title");
                },
                Duration.ofSeconds(20));

        late.take(found(MAIL), clock.instant());

        assertThat(inbox.fates()).containsExactly("APPLIED reply.title");
        assertThat(written()).isZero();
        assertThat(inbox.rows("inbox_raw")).isZero();
    }

    @Test
    void aLetterThatEndsTheProgramEachTimeIsPutAsideInTheEnd() {
        for (int i = 0; i < 5; i++) {
            arrivals.claim(found(MAIL).fingerprint(), clock.instant());
            clock.advance(Arrivals.LEASE);
        }

        assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.QUARANTINED);
        assertThat(inbox.fates()).containsExactly("QUARANTINED mail.inbox.reason.BROKE_OFF");
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aBusyDatabaseIsNotHeldAgainstTheLetter(RuntimeException trouble) {
        var tries = new AtomicInteger();
        LetterReader reader = (letter, now) -> {
            if (tries.incrementAndGet() < 9) {
                throw trouble;
            }
            return desk.read(letter, now);
        };

        for (int i = 1; i < 9; i++) {
            assertThat(inbox.take(MAIL, reader)).isEqualTo(InboxFate.READING);
        }
        assertThat(inbox.take(MAIL, reader)).isEqualTo(InboxFate.APPLIED);
    }

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new CannotAcquireLockException("busy"),
                new CannotGetJdbcConnectionException("away"),
                new CannotCreateTransactionException("away"));
    }

    @Test
    void twinsThatMeetAreReadOneAfterTheOtherAndAFaultOfThatKindEnds() {
        var tries = new AtomicInteger();
        LetterReader twin = (letter, now) -> {
            if (tries.incrementAndGet() < 2) {
                throw new DuplicateKeyException("the other was faster");
            }
            return desk.read(letter, now);
        };
        assertThat(inbox.take(MAIL, twin)).isEqualTo(InboxFate.READING);
        assertThat(inbox.take(MAIL, twin)).isEqualTo(InboxFate.APPLIED);

        LetterReader slow = (letter, now) -> {
            throw new TransactionTimedOutException("each time");
        };
        for (int i = 1; i < 5; i++) {
            assertThat(inbox.take("Subject: 2\n\nx", slow)).isEqualTo(InboxFate.READING);
        }
        assertThat(inbox.take("Subject: 2\n\nx", slow)).isEqualTo(InboxFate.QUARANTINED);
    }

    @Test
    void aRereadingThatMeetsTroubleLeavesTheLetterAsItWas() {
        inbox.take(MAIL, (letter, now) -> {
            throw new IllegalStateException("a fault of ours");
        });
        var busy = inbox.receiving(
                InboxRoom.folder(Path.of("unused")),
                (letter, now) -> {
                    throw new CannotAcquireLockException("busy");
                },
                Duration.ofSeconds(20));

        assertThat(new Rereading(letters, arrivals, busy).reread(1, clock.instant()))
                .contains(InboxFate.READING);
        assertThat(inbox.fates()).containsExactly("QUARANTINED mail.inbox.reason.BROKEN");

        // and one whose run was killed
        arrivals.claimQuarantined(1, clock.instant()).orElseThrow();
        assertThat(arrivals.claimQuarantined(1, clock.instant())).isEmpty();
        clock.advance(Arrivals.LEASE);
        var well = inbox.receiving(InboxRoom.folder(Path.of("unused")), desk, Duration.ofSeconds(20));
        assertThat(new Rereading(letters, arrivals, well).reread(1, clock.instant()))
                .contains(InboxFate.APPLIED);
    }

    @Test
    void aMailThatIsNeverHandedOutHasItsRow() {
        var receiving = inbox.receiving(InboxRoom.folder(Path.of("unused")), desk, Duration.ofSeconds(20));

        for (int i = 0; i < 2; i++) {
            assertThat(receiving.take(FoundMail.outOfReach("UID 7, INBOX"), clock.instant()))
                    .isEqualTo(InboxFate.QUARANTINED);
        }

        assertThat(inbox.fates()).containsExactly("QUARANTINED mail.inbox.reason.NOT_FETCHED");
        assertThat(letters.page(new InboxFilter(Optional.empty(), "", 1)))
                .singleElement()
                .satisfies(line -> assertThat(line.subject()).isEqualTo("UID 7, INBOX"));
        assertThat(letters.raw(1)).isEmpty();
    }

    @Test
    void i24_aMailThatIsTooLargeIsNotEvenKept() {
        var mail = new FoundMail(MAIL.getBytes(StandardCharsets.UTF_8), FoundMail.LARGEST + 1L);
        var receiving = inbox.receiving(InboxRoom.folder(Path.of("unused")), desk, Duration.ofSeconds(20));

        assertThat(receiving.take(mail, clock.instant())).isEqualTo(InboxFate.QUARANTINED);
        assertThat(receiving.take(mail, clock.instant())).isEqualTo(InboxFate.QUARANTINED);

        assertThat(inbox.fates()).containsExactly("QUARANTINED mail.inbox.reason.TOO_LARGE");
        assertThat(inbox.rows("inbox_raw")).isZero();
    }

    @Test
    void theMailIsKeptForSevenDaysAndTheNamesForAHundredAndEighty() {
        inbox.take(MAIL, (letter, now) -> {
            throw new IllegalStateException("a fault of ours");
        });

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        arrivals.forget(clock.instant());
        assertThat(letters.raw(1)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        arrivals.forget(clock.instant());
        assertThat(letters.raw(1)).isEmpty();
        assertThat(named("musterlang")).isEqualTo(1);
        clock.advance(Duration.ofDays(180));
        arrivals.forget(clock.instant());
        assertThat(named("musterlang")).isZero();

        assertThat(inbox.take(MAIL, desk)).isEqualTo(InboxFate.QUARANTINED);
        assertThat(desk.letters).isEmpty();
    }

    @Test
    void whoHasNoTransactionCannotNoteAnything() {
        var claim = (Claimed.Ours) arrivals.claim("digest", clock.instant());

        assertThatThrownBy(() -> arrivals.done(claim, Envelope.UNKNOWN, InboxFate.APPLIED, "x", clock.instant()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private int named(String words) {
        return letters.count(new InboxFilter(Optional.empty(), words, 1));
    }

    private static Reading done(Poison poison, CountDownLatch end) {
        return switch (poison) {
            case THROWS -> throw new IllegalStateException("a fault of ours");
            case ERROR -> throw new OutOfMemoryError("planted");
            case OVERFLOWS -> throw new StackOverflowError("planted");
            case BLOCKS -> waiting(end);
            case LOOPS -> looping(end);
        };
    }

    private static Reading waiting(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Reading(Reading.Fate.APPLIED, "too late");
    }

    /** Hears no interruption. */
    private static Reading looping(CountDownLatch end) {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return new Reading(Reading.Fate.APPLIED, "too late");
    }

    /** An effect of the reader that everybody can see. */
    private void write(String word) {
        jdbc.sql("insert into inbox_source (name, uid_validity, done_to, changed_at) values (:word, 0, 0, :now)")
                .param("word", word)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int written() {
        return inbox.rows("inbox_source");
    }

    private static FoundMail found(String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        return new FoundMail(bytes, bytes.length);
    }
}
