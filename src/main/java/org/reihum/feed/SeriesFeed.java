package org.reihum.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The public calendar of a series, open or closed: its released meetings, provisional and cancelled ones marked. */
@Component
class SeriesFeed implements FeedSource {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final FeedDrafts drafts;
    private final FeedWords words;

    SeriesFeed(AllSeries allSeries, Timetable timetable, FeedDrafts drafts, FeedWords words) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.drafts = drafts;
        this.words = words;
    }

    @Override
    public FeedKind kind() {
        return FeedKind.SERIES;
    }

    @Override
    public Optional<FeedDraft> draft(FeedKey key, Instant now) {
        return allSeries
                .findBySlug(key.name())
                .map(series -> drafts.of(
                        key, series.name(), words.word("about.series", Locale.GERMAN), timetable.of(series.id()), now));
    }
}
