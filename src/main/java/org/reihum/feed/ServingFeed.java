package org.reihum.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.feed.KeptFeeds.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives out a calendar: as it was written last while it stands as it stood then, else newly written and checked. A calendar
 * that fails its check is not sent, because some clients then drop the whole subscription: the last good one is.
 */
@Component
class ServingFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ServingFeed.class);

    private final FeedStands stands;
    private final KeptFeeds kept;
    private final WritingFeed writing;
    private final Map<FeedKind, FeedSource> sources;
    /** When a meeting changes all subscribers may come at once, and one of them writes. */
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(16).toList();

    ServingFeed(FeedStands stands, KeptFeeds kept, WritingFeed writing, List<FeedSource> sources) {
        this.stands = stands;
        this.kept = kept;
        this.writing = writing;
        this.sources = sources.stream().collect(Collectors.toMap(FeedSource::kind, Function.identity()));
    }

    /** @throws IllegalStateException when it cannot be written rightly and never was */
    Served serve(FeedKey key, Instant now) {
        Optional<FeedStand> stand = stands.of(key, FeedWindow.today(now));
        if (stand.isEmpty() || !stand.get().isOpenUnder(key)) {
            kept.drop(key);
            return Served.Nothing.GONE;
        }
        // read before the rows: what changes meanwhile is written too early, never too late
        String version = stand.get().version();
        return asKept(key, version).or(() -> written(key, version, now)).orElse(Served.Nothing.UNKNOWN);
    }

    private Optional<Served> asKept(FeedKey key, String version) {
        return kept.of(key)
                .filter(last -> last.version().equals(version))
                .map(last -> new Served.Calendar(last.text()));
    }

    private Optional<Served> written(FeedKey key, String version, Instant now) {
        Lock lock = locks.get(Math.floorMod(key.hashCode(), locks.size()));
        lock.lock();
        try {
            Optional<Served> meanwhile = asKept(key, version);
            return meanwhile.isPresent() ? meanwhile : write(key, version, now);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Served> write(FeedKey key, String version, Instant now) {
        Optional<FeedText> text;
        try {
            text = sources.get(key.kind()).draft(key, now).map(writing::write);
        } catch (IllegalStateException e) {
            text = Optional.of(lastGood(key, e));
        }
        text.ifPresentOrElse(found -> kept.keep(key, new Kept(version, found)), () -> kept.drop(key));
        return text.map(Served.Calendar::new);
    }

    /** The key holds no secret: kind and id may stand in the log, the address may not. */
    private FeedText lastGood(FeedKey key, IllegalStateException failure) {
        Optional<Kept> last = kept.of(key);
        LOG.error(
                "calendar {} cannot be written rightly, {}",
                key,
                last.isPresent() ? "the last good one is served" : "none is served",
                failure);
        return last.orElseThrow(() -> failure).text();
    }
}
