package org.reihum.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.network.FurnishingVenue;
import org.reihum.network.NetworkId;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Spelling;
import org.reihum.network.Venue;
import org.reihum.network.VenueForm;
import org.reihum.network.VenueId;
import org.reihum.network.Venues;
import org.springframework.stereotype.Component;

/** The houses with their rooms, and what lines about houses name: networks and their towns. */
@Component
class KnownVenues {

    private final Venues venues;
    private final Rooms rooms;
    private final Places places;
    private final KnownNetworks networks;
    private final FurnishingVenue furnishing;

    KnownVenues(Venues venues, Rooms rooms, Places places, KnownNetworks networks, FurnishingVenue furnishing) {
        this.venues = venues;
        this.rooms = rooms;
        this.places = places;
        this.networks = networks;
        this.furnishing = furnishing;
    }

    ReadingVenues reading() {
        return new ReadingVenues(networks.byName(), networks.names(), places.findAllByOrderByName());
    }

    /** By the key of the house; of several the one entered first. In two queries. */
    Map<String, KnownVenue> find(List<VenueRow> rows) {
        List<String> keys = rows.stream().map(VenueRow::houseKey).distinct().toList();
        List<Venue> named = venues.findAllByOrderByName().stream()
                .filter(venue -> keys.contains(key(venue)))
                .sorted((one, other) ->
                        Long.compare(one.id().value(), other.id().value()))
                .toList();
        Map<VenueId, List<Room>> roomsOf =
                rooms
                        .findByVenueIdInOrderByName(
                                named.stream().map(venue -> venue.id().value()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Room::venue));
        Map<String, KnownVenue> found = new HashMap<>();
        named.forEach(venue -> found.putIfAbsent(
                key(venue),
                new KnownVenue(Optional.of(venue), VenueForm.of(venue, roomsOf.getOrDefault(venue.id(), List.of())))));
        return found;
    }

    private static String key(Venue venue) {
        return venue.place().value() + "|" + Spelling.key(venue.name());
    }

    String network(NetworkId network) {
        return networks.name(network);
    }

    void keep(VenueRow row, KnownVenue known, boolean taking) {
        VenueForm after = known.after(row, taking);
        if (known.venue().isEmpty() || !after.equals(known.form())) {
            furnishing
                    .furnish(known.venue(), row.place(), after)
                    .orElseThrow(() -> new IllegalStateException(row.who() + " is known after all"));
        }
    }
}
