package org.reihum.network;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters or changes a house together with its rooms. A town has one house of a name, however many enter it at once. */
@Component
public class FurnishingVenue {

    private final Venues venues;
    private final Rooms rooms;
    private final HoldingHouses holding;

    FurnishingVenue(Venues venues, Rooms rooms, HoldingHouses holding) {
        this.venues = venues;
        this.rooms = rooms;
        this.holding = holding;
    }

    /**
     * @return empty when another house in that town has that name: then nothing is changed
     * @throws NotInRegister when the form names a room of another house
     */
    @Transactional
    public Optional<Venue> furnish(Optional<Venue> known, Place place, VenueForm form) {
        holding.hold();
        return isTaken(known, place, form) ? Optional.empty() : Optional.of(keep(known, place, form));
    }

    /** Of two that were entered before this was looked at each may still be described. */
    private boolean isTaken(Optional<Venue> known, Place place, VenueForm form) {
        return known.filter(venue -> venue.isCalled(form.name(), place)).isEmpty()
                && venues.findByPlaceId(place.id().value()).stream()
                        .filter(venue -> known.filter(same -> same.id().equals(venue.id()))
                                .isEmpty())
                        .anyMatch(venue -> venue.isCalled(form.name(), place));
    }

    private Venue keep(Optional<Venue> known, Place place, VenueForm form) {
        String directions = Input.orNull(form.directions());
        String address = Input.orNull(form.address());
        Venue venue = known.map(found -> {
                    found.describe(place, form.name(), directions, form.stepFree());
                    found.at(address);
                    return venues.save(found);
                })
                .orElseGet(() -> venues.save(new Venue(place, form.name(), directions, form.stepFree()).at(address)));
        Map<String, Room> present = rooms.of(venue.id()).stream()
                .collect(Collectors.toMap(room -> String.valueOf(room.id().value()), Function.identity()));
        form.namedRooms().forEach(line -> rooms.save(room(venue, present, line)));
        if (known.isPresent()) {
            venues.touch(venue.id().value());
        }
        return venue;
    }

    private static Room room(Venue venue, Map<String, Room> present, RoomForm line) {
        if (line.id().isEmpty()) {
            return new Room(venue.id(), line.name(), line.seats(), line.hybrid());
        }
        Room room = Optional.ofNullable(present.get(line.id())).orElseThrow(() -> new NotInRegister(line));
        room.describe(line.name(), line.seats(), line.hybrid());
        return room;
    }
}
