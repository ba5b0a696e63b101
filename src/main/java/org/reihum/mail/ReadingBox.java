package org.reihum.mail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a stranger's mail is taken apart and read: in threads of its own, for a limited time. A thread that does not come back
 * is left behind; when all are, nothing more is read. It is never interrupted: a thread that is interrupted while it writes takes
 * H2's file away from everybody.
 */
final class ReadingBox implements AutoCloseable {

    private final Duration limit;
    private final int most;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    ReadingBox(int threads, Duration limit) {
        this.limit = limit;
        this.most = threads;
        this.threads = new ThreadPoolExecutor(
                0, threads, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread, ReadingBox::wait);
    }

    /** A thread that has just ended its work may not be ready for the next yet. */
    private static void wait(Runnable work, ThreadPoolExecutor threads) {
        try {
            if (!threads.getQueue().offer(work, 1, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("no thread came back");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(stopping);
        }
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "reading-letters-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    Duration limit() {
        return limit;
    }

    /** Whether every thread is at work, or was left behind. */
    boolean isFull() {
        return busy.get() >= most;
    }

    private <T> T counted(Callable<T> work) throws Exception {
        busy.incrementAndGet();
        try {
            return work.call();
        } finally {
            busy.decrementAndGet();
        }
    }

    /**
     * @throws TimeoutException after the limit; the work may still be going on, and what it does must not count
     * @throws ExecutionException whatever the work threw, errors too
     * @throws RejectedExecutionException when no thread came back from earlier work
     */
    <T> T run(Callable<T> work) throws ExecutionException, TimeoutException {
        var result = threads.submit(() -> counted(work));
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(stopping);
        } finally {
            result.cancel(false);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
