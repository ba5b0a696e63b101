package org.reihum;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/** Invited people who change their minds all the time, and remember each answer that was confirmed to them. */
final class AnswerStream {

    private static final int AT_ONCE = 8;
    private static final List<String> ANSWERS = List.of("YES", "MAYBE", "NO");

    /** With another note each is an answer of its own, also when it says what was said before a kill. */
    private static final AtomicInteger NOTES = new AtomicInteger();

    /** By invitation, oldest first. */
    final Map<Long, List<String>> confirmed = new ConcurrentHashMap<>();

    final List<Integer> refusals = new ArrayList<>();

    private final List<Long> invitations;
    private final LongFunction<String> token;

    AnswerStream(List<Long> invitations, LongFunction<String> token) {
        this.invitations = invitations;
        this.token = token;
    }

    int total() {
        return confirmed.values().stream().mapToInt(List::size).sum();
    }

    /** Answers until so many have been confirmed, then does that in the midst of the others, and ends with the server. */
    void run(int port, int answers, Runnable then) throws InterruptedException, ExecutionException {
        var enough = new CountDownLatch(answers);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> people = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int first = i;
                people.add(pool.submit(() -> answerInTurn(port, first, enough)));
            }
            enough.await();
            then.run();
            for (var person : people) {
                person.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void answerInTurn(int port, int first, CountDownLatch enough) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        try {
            while (true) {
                // each invitation belongs to one thread, so that its answers have an order
                for (int i = first; i < invitations.size(); i += AT_ONCE) {
                    answer(client, port, invitations.get(i), enough);
                }
            }
        } catch (IOException gone) {
            // nobody waits for answers of a server that went by itself
            while (enough.getCount() > 0) {
                enough.countDown();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpClient client, int port, long invitation, CountDownLatch enough)
            throws IOException, InterruptedException {
        var said = confirmed.computeIfAbsent(invitation, id -> new ArrayList<>());
        String next = ANSWERS.get(said.size() % ANSWERS.size());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/r/" + token.apply(invitation)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("answer=" + next + "&note=" + NOTES.incrementAndGet()))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status == 302) {
            said.add(next);
            enough.countDown();
        } else {
            synchronized (refusals) {
                refusals.add(status);
            }
        }
    }
}
