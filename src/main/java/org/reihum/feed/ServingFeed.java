package org.reihum.feed;

import java.time.Duration;
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

    /** Not with each request: whoever asks for a broken one asks often. */
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final FeedStands stands;
    private final KeptFeeds kept;
    private final WritingFeed writing;
    private final FeedMarks marks;
    private final Map<FeedKind, FeedSource> sources;
    /** When a meeting changes all subscribers may come at once, and one of them writes. */
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(16).toList();

    ServingFeed(FeedStands stands, KeptFeeds kept, WritingFeed writing, FeedMarks marks, List<FeedSource> sources) {
        this.stands = stands;
        this.kept = kept;
        this.writing = writing;
        this.marks = marks;
        this.sources = sources.stream().collect(Collectors.toMap(FeedSource::kind, Function.identity()));
    }

    /** @throws UnfitCalendar when it cannot be written rightly, and no good one is kept */
    Served serve(FeedKey key, Instant now) {
        Optional<FeedStand> stand = stands.of(key, FeedWindow.today(now));
        if (stand.isEmpty() || !stand.get().isOpenUnder(key)) {
            kept.drop(key);
            return Served.Nothing.GONE;
        }
        // read before the rows: what changes meanwhile is written too early, never too late
        String version = stand.get().version();
        return asKept(key, version, now).or(() -> written(key, version, now)).orElse(Served.Nothing.UNKNOWN);
    }

    private Optional<Served> asKept(FeedKey key, String version, Instant now) {
        return kept.of(key).filter(last -> last.isRightFor(version, now)).map(last -> new Served.Calendar(last.text()));
    }

    private Optional<Served> written(FeedKey key, String version, Instant now) {
        Lock lock = locks.get(Math.floorMod(key.hashCode(), locks.size()));
        lock.lock();
        try {
            Optional<Served> meanwhile = asKept(key, version, now);
            return meanwhile.isPresent() ? meanwhile : write(key, version, now);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Served> write(FeedKey key, String version, Instant now) {
        Optional<FeedDraft> draft = sources.get(key.kind()).draft(key, now);
        if (draft.isEmpty()) {
            kept.drop(key);
            return Optional.empty();
        }
        Kept written = write(key, draft.get(), version, now);
        kept.keep(key, written);
        return Optional.of(new Served.Calendar(written.text()));
    }

    private Kept write(FeedKey key, FeedDraft draft, String version, Instant now) {
        try {
            byte[] calendar = writing.write(draft);
            return new Kept(version, FeedText.of(calendar, marks.changedAt(key, FeedText.digest(calendar), now)));
        } catch (UnfitCalendar e) {
            return new Kept(version, lastGood(key, e), now.plus(TRY_AGAIN));
        }
    }

    /** The key holds no secret: kind and id may stand in the log, the address may not. */
    private FeedText lastGood(FeedKey key, UnfitCalendar failure) {
        Optional<Kept> last = kept.of(key);
        LOG.error(
                "calendar {} cannot be written rightly, {}",
                key,
                last.isPresent() ? "the last good one is served" : "none is served",
                failure);
        return last.orElseThrow(() -> failure).text();
    }
}
