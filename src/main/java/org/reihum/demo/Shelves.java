package org.reihum.demo;

import java.time.Instant;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.Series;
import org.reihum.network.Network;
import org.reihum.network.Organisation;
import org.reihum.network.Place;
import org.reihum.network.Room;
import org.reihum.network.Venue;

/** What has been entered so far, for those parts of the data that refer to it. Places stand under network and city. */
final class Shelves {

    final Shelf<Network> networks = new Shelf<>();
    final Shelf<Place> places = new Shelf<>();
    final Shelf<Venue> venues = new Shelf<>();
    final Shelf<Room> rooms = new Shelf<>();
    final Shelf<Organisation> organisations = new Shelf<>();
    final Shelf<DemoPerson> people = new Shelf<>();
    final Shelf<Series> series = new Shelf<>();
    final Shelf<Meeting> meetings = new Shelf<>();

    /** When a meeting got the sequence it has, by its key. */
    final Shelf<Instant> changed = new Shelf<>();

    static String place(String network, String city) {
        return network + " " + city;
    }
}
