package org.reihum.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Timetable;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/**
 * The public calendar of a network: what it hosts, and the meetings of its series; not before the host has confirmed, and a
 * cancelled one only where it stood here before.
 */
@Component
class NetworkFeed implements FeedSource {

    private final Networks networks;
    private final Timetable timetable;
    private final FeedDrafts drafts;
    private final FeedWords words;

    NetworkFeed(Networks networks, Timetable timetable, FeedDrafts drafts, FeedWords words) {
        this.networks = networks;
        this.timetable = timetable;
        this.drafts = drafts;
        this.words = words;
    }

    @Override
    public FeedKind kind() {
        return FeedKind.NETWORK;
    }

    @Override
    public Optional<FeedDraft> draft(FeedKey key, Instant now) {
        return networks.findBySlug(key.name()).map(network -> {
            List<MeetingCard> all = timetable.of(network.id(), FeedWindow.today(now));
            Set<MeetingId> confirmed = timetable.onceConfirmed(all.stream()
                    .filter(MeetingCard::cancelled)
                    .map(MeetingCard::id)
                    .toList());
            List<MeetingCard> settled = all.stream()
                    .filter(meeting -> meeting.state() == MeetingState.CONFIRMED || confirmed.contains(meeting.id()))
                    .toList();
            return drafts.of(key, network.name(), words.word("about.network", Locale.GERMAN), settled, now);
        });
    }
}
