package org.reihum.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingPlaces;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** The meetings on the calendar, and what lines about meetings name: series, networks, towns. */
@Component
class KnownMeetings {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final MeetingPlaces meetingPlaces;
    private final Places places;
    private final KnownNetworks networks;
    private final Clock clock;

    KnownMeetings(
            AllSeries allSeries,
            Timetable timetable,
            MeetingPlaces meetingPlaces,
            Places places,
            KnownNetworks networks,
            Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.meetingPlaces = meetingPlaces;
        this.places = places;
        this.networks = networks;
        this.clock = clock;
    }

    /** Of one reading: each series is asked for once. */
    class Calendar {

        private final Map<SeriesId, List<MeetingCard>> cards = new HashMap<>();
        private final Map<SeriesId, Map<MeetingCard, PlaceId>> towns = new HashMap<>();

        private List<MeetingCard> of(SeriesId series) {
            return cards.computeIfAbsent(series, timetable::of);
        }

        /** The meeting of that number. */
        Optional<MeetingCard> numbered(MeetingRow row) {
            return of(row.series().id()).stream().filter(row::isNumberOf).findFirst();
        }

        /** The meeting of that day, whatever its number. */
        Optional<MeetingCard> onDay(MeetingRow row) {
            return of(row.series().id()).stream().filter(row::isDayOf).findFirst();
        }

        Optional<MeetingCard> find(MeetingRow row) {
            return numbered(row).or(() -> onDay(row));
        }

        PlaceId town(MeetingCard card) {
            return towns.computeIfAbsent(card.seriesId(), this::towns).get(card);
        }

        private Map<MeetingCard, PlaceId> towns(SeriesId series) {
            var byMeeting = meetingPlaces.of(series);
            Map<MeetingCard, PlaceId> found = new HashMap<>();
            of(series).forEach(card -> found.put(card, byMeeting.get(card.id())));
            return found;
        }
    }

    Calendar calendar() {
        return new Calendar();
    }

    ReadingMeetings reading() {
        return new ReadingMeetings(
                allSeries.findAllByOrderById(),
                networks.byName(),
                networks.names(),
                places.findAllByOrderByName(),
                calendar(),
                clock.instant());
    }

    String network(NetworkId network) {
        return networks.name(network);
    }

    /** Where the line says, or where the host sits. */
    PlaceId town(MeetingRow row) {
        return row.city() == null
                ? places.of(row.host()).get(0).id()
                : row.city().id();
    }

    String townName(MeetingRow row) {
        return places.get(town(row)).name();
    }
}
