package org.reihum.planning;

import java.util.List;
import org.reihum.network.Place;

/** The corner of the country that a place lies in, seen from the middle of all members: that, or a quarter around it. */
final class Corners {

    private static final double MIDDLE_DEGREES = 0.25;

    private final double latitude;
    private final double longitude;

    Corners(List<Place> seats) {
        this.latitude = seats.stream().mapToDouble(Place::latitude).average().orElse(0);
        this.longitude = seats.stream().mapToDouble(Place::longitude).average().orElse(0);
    }

    String of(Place place) {
        double north = place.latitude() - latitude;
        double east = (place.longitude() - longitude) * Math.cos(Math.toRadians(latitude));
        if (Math.hypot(north, east) < MIDDLE_DEGREES) {
            return "middle";
        }
        return (north > 0 ? "north" : "south") + (east > 0 ? "east" : "west");
    }
}
