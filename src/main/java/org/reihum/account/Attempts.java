package org.reihum.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each key (an address, a source) must not do too often, such as guess wrong, within a sliding window. Lives
 * in memory: a restart forgets, which costs a guesser more time than it gives. Safe for several threads.
 */
public class Attempts {

    /** A flood of keys must not eat the memory; the key that was counted longest ago is forgotten first. */
    private static final int KEYS_REMEMBERED = 20_000;

    private final int allowed;
    private final Duration window;
    private final Map<String, Deque<Instant>> counts = new LinkedHashMap<>();

    public Attempts(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    /** Whether the key was counted as often as allowed and has to wait. */
    public synchronized boolean exhausted(String key, Instant now) {
        var counted = counts.get(key);
        if (counted == null) {
            return false;
        }
        counted.removeIf(at -> !at.isAfter(now.minus(window)));
        if (counted.isEmpty()) {
            counts.remove(key);
        }
        return counted.size() >= allowed;
    }

    public synchronized void count(String key, Instant now) {
        var counted = counts.getOrDefault(key, new ArrayDeque<>());
        counted.addLast(now);
        while (counted.size() > allowed) {
            counted.removeFirst();
        }
        counts.remove(key);
        counts.put(key, counted);
        if (counts.size() > KEYS_REMEMBERED) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    /** The key has proved itself; what it did before no longer counts. */
    public synchronized void forget(String key) {
        counts.remove(key);
    }
}
