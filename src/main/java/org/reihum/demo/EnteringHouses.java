package org.reihum.demo;

import java.util.EnumMap;
import java.util.Map;
import org.reihum.network.Layout;
import org.reihum.network.Place;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The houses and their rooms, with seats for each layout. */
@Component
@Profile("demo")
@Order(2)
class EnteringHouses implements DemoPart {

    private final Venues venues;
    private final Rooms rooms;

    EnteringHouses(Venues venues, Rooms rooms) {
        this.venues = venues;
        this.rooms = rooms;
    }

    @Override
    public void enter(Shelves shelves) {
        for (DemoRow row : DemoRow.of("venues")) {
            Place place = shelves.places.get(Shelves.place(row.text("netzwerk_id"), row.text("stadt")));
            var venue = new Venue(place, row.text("name"), directions(row), row.yes("barrierefrei"))
                    .at(row.textOrNull("adresse"));
            shelves.venues.put(row.text("id"), venues.save(venue));
        }
        for (DemoRow row : DemoRow.of("rooms")) {
            Venue venue = shelves.venues.get(row.text("venue_id"));
            var room = new Room(venue.id(), row.text("name"), seats(row), row.yes("hybrid_technik"));
            shelves.rooms.put(row.text("id"), rooms.save(room));
        }
    }

    private static String directions(DemoRow row) {
        return "Vom Bahnhof %s Minuten zu Fuß. %s Parkplätze am Haus."
                .formatted(row.text("fussweg_bahnhof_min"), row.text("parkplaetze"));
    }

    private static Map<Layout, Integer> seats(DemoRow row) {
        Map<Layout, Integer> seats = new EnumMap<>(Layout.class);
        seats.put(Layout.ROWS, row.number("plaetze_reihen"));
        seats.put(Layout.CLASSROOM, row.number("plaetze_parlamentarisch"));
        seats.put(Layout.U_SHAPE, row.number("plaetze_u_form"));
        seats.put(Layout.STANDING, row.number("plaetze_stehend"));
        return seats;
    }
}
