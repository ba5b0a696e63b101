package org.reihum.feed;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was written last of each calendar, up to a limit of memory; what nobody has asked for longest goes first. */
@Component
class KeptFeeds {

    private static final long MOST_BYTES = 48_000_000;
    /** What a calendar takes besides its bytes. */
    private static final int AROUND = 1_000;

    private final Map<FeedKey, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    KeptFeeds() {
        this(MOST_BYTES);
    }

    KeptFeeds(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param version for which the text is right
     * @param until when it has to be written again although nothing has changed
     */
    record Kept(String version, FeedText text, Instant until) {

        Kept(String version, FeedText text) {
            this(version, text, Instant.MAX);
        }

        boolean isRightFor(String asked, Instant now) {
            return version.equals(asked) && now.isBefore(until);
        }

        private long size() {
            return text.size() + 2L * version.length() + AROUND;
        }
    }

    synchronized Optional<Kept> of(FeedKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(FeedKey key, Kept now) {
        drop(key);
        kept.put(key, now);
        bytes += now.size();
        Iterator<Kept> longest = kept.values().iterator();
        while (bytes > mostBytes && longest.hasNext()) {
            bytes -= longest.next().size();
            longest.remove();
        }
    }

    synchronized void drop(FeedKey key) {
        Kept before = kept.remove(key);
        bytes -= before == null ? 0 : before.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
