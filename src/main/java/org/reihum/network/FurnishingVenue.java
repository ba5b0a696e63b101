package org.reihum.network;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters or changes a house together with its rooms. */
@Component
public class FurnishingVenue {

    private final Venues venues;
    private final Rooms rooms;

    FurnishingVenue(Venues venues, Rooms rooms) {
        this.venues = venues;
        this.rooms = rooms;
    }

    /** @throws NotInRegister when the form names a room of another house */
    @Transactional
    public Venue furnish(Optional<Venue> known, Place place, VenueForm form) {
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
