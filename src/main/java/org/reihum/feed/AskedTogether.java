package org.reihum.feed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One question to the database for all who want the same answer at the same moment: whoever comes while it is being asked
 * by enough others waits for the next time it is asked. Nobody is given an answer to a question that was begun before they
 * came, so that a change they know of is in it.
 */
final class AskedTogether<T> {

    /** Not one alone, so that where a question is quick nobody has to wait for another's. */
    private static final int AT_ONCE = 2;

    private final Supplier<T> question;
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private final AtomicReference<Round<T>> gathering = new AtomicReference<>(new Round<>());

    AskedTogether(Supplier<T> question) {
        this.question = question;
    }

    private record Round<T>(AtomicBoolean led, CompletableFuture<T> answer) {

        Round() {
            this(new AtomicBoolean(), new CompletableFuture<>());
        }
    }

    /** Fails as the question fails, for all who asked it together. */
    T ask() {
        Round<T> round = gathering.get();
        if (round.led().compareAndSet(false, true)) {
            lead(round);
        }
        try {
            return round.answer().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("asked together with others, and failed", e.getCause());
        }
    }

    private void lead(Round<T> round) {
        asking.acquireUninterruptibly();
        try {
            // from here on the question counts as begun: who comes now belongs to the next round
            gathering.set(new Round<>());
            round.answer().complete(question.get());
        } catch (RuntimeException e) {
            round.answer().completeExceptionally(e);
        } finally {
            asking.release();
            // whatever happened, nobody waits for ever; nothing where the answer is there
            round.answer().cancel(false);
        }
    }
}
