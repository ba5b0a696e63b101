package org.reihum.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Many people at the same moment: each thread has a connection of its own and does what is next, until all is done. */
public final class Crowd {

    private Crowd() {}

    /** One request of many. */
    public interface Request<T> {
        T send(KeepAlive connection, int number) throws IOException;
    }

    public static <T> List<T> atOnce(int threads, int port, int requests, Request<T> request)
            throws InterruptedException, ExecutionException {
        return atOnce(threads, List.of(port), requests, request);
    }

    /** @return what each request brought, by its number; the threads spread evenly over the ports */
    public static <T> List<T> atOnce(int threads, List<Integer> ports, int requests, Request<T> request)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var brought = new AtomicReferenceArray<T>(requests);
        var start = new CyclicBarrier(threads);
        List<Callable<Void>> people = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int port = ports.get(thread % ports.size());
            people.add(() -> {
                try (var connection = new KeepAlive(port)) {
                    start.await(1, TimeUnit.MINUTES);
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        brought.set(number, request.send(connection, number));
                    }
                }
                return null;
            });
        }
        inParallel(people);
        List<T> all = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            all.add(brought.get(number));
        }
        return all;
    }

    /** Ends when all have ended, with the first failure if there is one. */
    public static <T> List<T> inParallel(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> results = new ArrayList<>();
            for (var done : pool.invokeAll(acts)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
