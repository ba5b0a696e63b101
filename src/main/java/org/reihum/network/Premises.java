package org.reihum.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where networks sit and receive: reads towns, houses, rooms and blocked days together, each kind with one query. */
@Component
public class Premises {

    private final Networks networks;
    private final Places places;
    private final Venues venues;
    private final Rooms rooms;
    private final BlockedDaysOfNetworks blocked;

    Premises(Networks networks, Places places, Venues venues, Rooms rooms, BlockedDaysOfNetworks blocked) {
        this.networks = networks;
        this.places = places;
        this.venues = venues;
        this.rooms = rooms;
        this.blocked = blocked;
    }

    /** @throws NotInRegister when there is no such network */
    public NetworkFacts of(NetworkId id, LocalDate today) {
        return arrange(
                        List.of(networks.get(id)),
                        places.of(id),
                        venues.of(id),
                        rooms.ofNetwork(id.value()),
                        blocked.of(id).stream()
                                .filter(days -> !days.lastDay().isBefore(today))
                                .toList())
                .get(0);
    }

    /** All networks by short name, in five queries however many there are. */
    public List<NetworkFacts> all(LocalDate today) {
        return arrange(
                networks.byName(),
                places.findAllByOrderByName(),
                venues.findAllByOrderByName(),
                rooms.findAllByOrderByName(),
                blocked.findByLastDayGreaterThanEqualOrderByFirstDay(today));
    }

    public Network network(NetworkId id) {
        return networks.get(id);
    }

    public List<Place> places(NetworkId id) {
        return places.of(id);
    }

    /** The network's place of that number, as it stands in a form. */
    Optional<Place> place(NetworkId network, String number) {
        return places.of(network).stream()
                .filter(place -> String.valueOf(place.id().value()).equals(number))
                .findFirst();
    }

    /** @throws NotInRegister when the network has no such house */
    public Venue venue(NetworkId network, VenueId id) {
        Venue venue = venues.get(id);
        if (!venue.network().equals(network)) {
            throw new NotInRegister(id);
        }
        return venue;
    }

    public List<Room> rooms(VenueId id) {
        return rooms.of(id);
    }

    private static List<NetworkFacts> arrange(
            List<Network> networks,
            List<Place> places,
            List<Venue> venues,
            List<Room> rooms,
            List<BlockedDays> blocked) {
        Map<PlaceId, String> towns = places.stream().collect(Collectors.toMap(Place::id, Place::name));
        Map<VenueId, List<Room>> roomsOf = rooms.stream().collect(Collectors.groupingBy(Room::venue));
        Map<NetworkId, List<Place>> placesOf = places.stream().collect(Collectors.groupingBy(Place::network));
        Map<NetworkId, List<BlockedDays>> blockedOf =
                blocked.stream().collect(Collectors.groupingBy(BlockedDays::network));
        Map<NetworkId, List<NetworkFacts.VenueFacts>> venuesOf = venues.stream()
                .collect(Collectors.groupingBy(
                        Venue::network,
                        Collectors.mapping(
                                venue -> new NetworkFacts.VenueFacts(
                                        venue,
                                        towns.getOrDefault(venue.place(), ""),
                                        roomsOf.getOrDefault(venue.id(), List.of())),
                                Collectors.toList())));
        return networks.stream()
                .map(network -> new NetworkFacts(
                        network,
                        placesOf.getOrDefault(network.id(), List.of()),
                        venuesOf.getOrDefault(network.id(), List.of()),
                        blockedOf.getOrDefault(network.id(), List.of())))
                .toList();
    }
}
