package org.reihum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FederalState;
import org.reihum.network.Layout;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.NetworkProfile;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** Two networks with a house each, a series of theirs, and its first meeting. */
@TestComponent
class Calendar {

    static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private final Networks networks;
    private final Places places;
    private final Venues venues;
    private final Rooms rooms;
    private final ArrangingSeries arranging;
    private final Scheduling scheduling;

    Calendar(
            Networks networks,
            Places places,
            Venues venues,
            Rooms rooms,
            ArrangingSeries arranging,
            Scheduling scheduling) {
        this.networks = networks;
        this.places = places;
        this.venues = venues;
        this.rooms = rooms;
        this.arranging = arranging;
        this.scheduling = scheduling;
    }

    /** A network with a seat and, there, a house with a hall for 40 in rows and 24 in U-shape. */
    record Host(NetworkId network, PlaceId place, Venue venue, Room hall) {

        String hallInRows() {
            return Houses.value(house(Layout.ROWS));
        }

        House house(Layout layout) {
            return new House(venue.id(), hall.id(), layout);
        }
    }

    Host host(String slug, String name, String town, String house) {
        Network network =
                networks.save(new Network(slug, new NetworkProfile(name, name, town, null, true, null, null)));
        Place place = places.save(new Place(network.id(), town, FederalState.BW, 48.8, 9.2, true));
        Venue venue = venues.save(new Venue(place, house, null, true));
        Room hall =
                rooms.save(new Room(venue.id(), "Saal Dreiland", Map.of(Layout.ROWS, 40, Layout.U_SHAPE, 24), false));
        return new Host(network.id(), place.id(), venue, hall);
    }

    Host fellbach() {
        return host("vdc", "Virtual Dimension Center", "Fellbach", "Haus der Simulation");
    }

    Host heilbronn() {
        return host("connect-it", "connect.IT", "Heilbronn", "Innovationsfabrik");
    }

    SeriesId series(Instant now) {
        SeriesForm blank = SeriesForm.blank();
        return arranging.begin(
                new SeriesForm(
                        "Treffen der IT-Netzwerke",
                        true,
                        "closed",
                        true,
                        12,
                        14,
                        blank.beginsAt(),
                        blank.endsAt(),
                        blank.zone(),
                        "Rosa Rundlauf",
                        "treffen@example.org",
                        0,
                        true,
                        true,
                        List.of()),
                Set.of(),
                now);
    }

    MeetingDetails details(Host host, @Nullable LocalDate day) {
        return new MeetingDetails(
                day,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                host.network(),
                host.place(),
                host.house(Layout.ROWS),
                "Haftung bei KI",
                day == null ? null : day.minusDays(14),
                List.of(new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Begrüßung", "Dora Zuwendung")));
    }

    MeetingId meeting(Host host, @Nullable LocalDate day) {
        SeriesId series = series(MovableClock.START);
        return scheduling
                .schedule(series, details(host, day), "rosa@example.org", MovableClock.START)
                .id();
    }
}
