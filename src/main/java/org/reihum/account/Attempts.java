package org.reihum.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed guesses for each key (an address, a source) within a sliding window. Lives in memory: a restart forgets,
 * which costs a guesser more time than it gives. Safe for several threads.
 */
public class Attempts {

    /** A flood of keys must not eat the memory; the key that failed longest ago is forgotten first. */
    private static final int KEYS_REMEMBERED = 20_000;

    private final int allowed;
    private final Duration window;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    public Attempts(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    /** Whether the key has failed as often as allowed and has to wait. */
    public synchronized boolean exhausted(String key, Instant now) {
        var failed = failures.get(key);
        if (failed == null) {
            return false;
        }
        failed.removeIf(at -> !at.isAfter(now.minus(window)));
        if (failed.isEmpty()) {
            failures.remove(key);
        }
        return failed.size() >= allowed;
    }

    public synchronized void failed(String key, Instant now) {
        var failed = failures.getOrDefault(key, new ArrayDeque<>());
        failed.addLast(now);
        while (failed.size() > allowed) {
            failed.removeFirst();
        }
        failures.remove(key);
        failures.put(key, failed);
        if (failures.size() > KEYS_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** The key has proved itself; its failures no longer count. */
    public synchronized void forget(String key) {
        failures.remove(key);
    }
}
