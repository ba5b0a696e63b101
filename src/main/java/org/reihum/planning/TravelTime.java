package org.reihum.planning;

import org.reihum.network.Place;
import org.reihum.rotation.RoadDistance;

/** Estimated ways by road between two places: good for fairness, not for travel claims. */
record TravelTime(int km, int minutes) {

    /** One way from which a trip counts as long. */
    static final int LONG_MINUTES = 150;

    static TravelTime between(Place from, Place to) {
        return of(RoadDistance.km(from.latitude(), from.longitude(), to.latitude(), to.longitude()));
    }

    /**
     * Ten minutes to get away, the first 20 km at 50 km/h, the next 80 at 80, the rest at 95; rounded to five minutes. No
     * way at all takes no time.
     */
    static TravelTime of(int km) {
        if (km == 0) {
            return new TravelTime(0, 0);
        }
        double town = Math.min(km, 20);
        double country = Math.min(Math.max(km - 20, 0), 80);
        double motorway = Math.max(km - 100, 0);
        double minutes = 10 + 60 * (town / 50 + country / 80 + motorway / 95);
        return new TravelTime(km, (int) Math.round(minutes / 5) * 5);
    }

    boolean isLong() {
        return minutes > LONG_MINUTES;
    }
}
