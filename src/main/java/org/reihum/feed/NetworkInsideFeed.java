package org.reihum.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.Timetable;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** The calendar that a network keeps for itself: the same meetings, and its provisional turns. */
@Component
class NetworkInsideFeed implements FeedSource {

    private final Networks networks;
    private final Timetable timetable;
    private final FeedDrafts drafts;
    private final FeedWords words;

    NetworkInsideFeed(Networks networks, Timetable timetable, FeedDrafts drafts, FeedWords words) {
        this.networks = networks;
        this.timetable = timetable;
        this.drafts = drafts;
        this.words = words;
    }

    @Override
    public FeedKind kind() {
        return FeedKind.NETWORK_INSIDE;
    }

    @Override
    public Optional<FeedDraft> draft(FeedKey key, Instant now) {
        return networks.findById(key.id())
                .map(network -> drafts.of(
                        key,
                        words.word("name.inside", Locale.GERMAN, network.shortName()),
                        words.word("about.inside", Locale.GERMAN),
                        timetable.of(network.id(), FeedWindow.today(now)),
                        now));
    }
}
