package org.reihum.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.Timetable;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** The public calendar of a town: whatever meets there, of any series and whoever hosts it. */
@Component
class PlaceFeed implements FeedSource {

    private final Places places;
    private final Timetable timetable;
    private final FeedDrafts drafts;
    private final FeedWords words;

    PlaceFeed(Places places, Timetable timetable, FeedDrafts drafts, FeedWords words) {
        this.places = places;
        this.timetable = timetable;
        this.drafts = drafts;
        this.words = words;
    }

    @Override
    public FeedKind kind() {
        return FeedKind.PLACE;
    }

    @Override
    public Optional<FeedDraft> draft(FeedKey key, Instant now) {
        List<Place> here = places.findAllByOrderByName().stream()
                .filter(place -> place.slug().equals(key.name()))
                .toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        String town = here.get(0).name();
        return Optional.of(drafts.of(
                key,
                words.word("name.place", Locale.GERMAN, town),
                words.word("about.place", Locale.GERMAN, town),
                timetable.in(here.stream().map(Place::id).toList()),
                now));
    }
}
