package org.reihum.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two people who do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> twice(Callable<T> act) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        Callable<T> together = () -> {
            start.await(20, TimeUnit.SECONDS);
            return act.call();
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(together);
            var second = pool.submit(together);
            return List.of(first.get(), second.get());
        } finally {
            pool.shutdown();
        }
    }
}
