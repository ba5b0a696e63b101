package org.reihum.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.House;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.springframework.stereotype.Component;

/** Finds the room of a network that would do for a meeting: free on the day, and large enough in some layout. */
@Component
class FreeRooms {

    /** A room in one layout, with where it is. */
    record FreeRoom(Place place, Venue venue, Room room, Layout layout, int seats) {

        House house() {
            return new House(venue.id(), room.id(), layout);
        }
    }

    private final Venues venues;
    private final Rooms rooms;
    private final Places places;

    FreeRooms(Venues venues, Rooms rooms, Places places) {
        this.venues = venues;
        this.rooms = rooms;
        this.places = places;
    }

    /** The smallest that does, seated as the meeting is now where that is possible. */
    Optional<FreeRoom> smallest(NetworkId network, Vacancy vacancy) {
        List<FreeRoom> fitting = all(network).stream()
                .filter(room -> !vacancy.taken().contains(room.room().id().value()))
                .filter(room -> room.seats() >= vacancy.seats())
                .toList();
        return Stream.concat(
                        fitting.stream().filter(room -> room.layout() == vacancy.layout()).min(bySeats()).stream(),
                        fitting.stream().min(bySeats()).stream())
                .findFirst();
    }

    private static Comparator<FreeRoom> bySeats() {
        return Comparator.comparingInt(FreeRoom::seats);
    }

    /** Sitting only: a meeting lasts hours. */
    private List<FreeRoom> all(NetworkId network) {
        List<FreeRoom> all = new ArrayList<>();
        for (Venue venue : venues.of(network)) {
            Place place = places.get(venue.place());
            for (Room room : rooms.of(venue.id())) {
                Stream.of(Layout.ROWS, Layout.CLASSROOM, Layout.U_SHAPE)
                        .filter(layout -> room.seats(layout).isPresent())
                        .forEach(layout -> all.add(new FreeRoom(
                                place, venue, room, layout, room.seats(layout).orElse(0))));
            }
        }
        return all;
    }
}
