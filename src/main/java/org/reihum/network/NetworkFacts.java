package org.reihum.network;

import java.util.List;
import java.util.OptionalInt;

/**
 * A network as a host: what its page and the list show.
 *
 * @param places its seat first
 * @param blocked days that are not over yet, by first day
 */
public record NetworkFacts(Network network, List<Place> places, List<VenueFacts> venues, List<BlockedDays> blocked) {

    /**
     * A house with its rooms.
     *
     * @param town the name of the place it lies in
     */
    public record VenueFacts(Venue venue, String town, List<Room> rooms) {}

    /** The town from which distances are measured; empty when none has been entered. */
    public List<Place> seat() {
        return places.stream().filter(Place::seat).toList();
    }

    public List<Place> furtherPlaces() {
        return places.stream().filter(place -> !place.seat()).toList();
    }

    /** The most people who can sit in one of its rooms; empty when no room has seats. */
    public OptionalInt mostSeats() {
        return venues.stream()
                .flatMap(venue -> venue.rooms().stream())
                .mapToInt(Room::mostSeats)
                .filter(seats -> seats > 0)
                .max();
    }
}
