package org.reihum.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingPlaces;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** How far networks have travelled to the meetings of a series, one way, from their seats. */
@Component
class Trips {

    /** @param longTrips those above {@link TravelTime#LONG_MINUTES} */
    record Total(int km, int minutes, int longTrips) {}

    /** Seats and meetings on the map. */
    record Chart(Map<NetworkId, Place> seats, Map<MeetingId, Place> meetings) {

        /** To those of the meetings that were held since the network joined; nothing for one without a seat. */
        Total of(NetworkId network, LocalDate since, List<MeetingCard> held) {
            Place seat = seats.get(network);
            List<TravelTime> ways = held.stream()
                    .filter(meeting -> seat != null
                            && meeting.day() != null
                            && !meeting.day().isBefore(since))
                    .map(meeting -> TravelTime.between(seat, meetings.get(meeting.id())))
                    .toList();
            return new Total(
                    ways.stream().mapToInt(TravelTime::km).sum(),
                    ways.stream().mapToInt(TravelTime::minutes).sum(),
                    (int) ways.stream().filter(TravelTime::isLong).count());
        }
    }

    private final MeetingPlaces meetingPlaces;
    private final Places places;

    Trips(MeetingPlaces meetingPlaces, Places places) {
        this.meetingPlaces = meetingPlaces;
        this.places = places;
    }

    Chart in(SeriesId series) {
        List<Place> all = places.findAllByOrderByName();
        Map<PlaceId, Place> known = all.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        Map<MeetingId, Place> meetings = new HashMap<>();
        meetingPlaces.of(series).forEach((meeting, place) -> meetings.put(meeting, known.get(place)));
        return new Chart(
                all.stream()
                        .filter(Place::seat)
                        .collect(Collectors.toMap(Place::network, Function.identity(), (first, second) -> first)),
                meetings);
    }
}
