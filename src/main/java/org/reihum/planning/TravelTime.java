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

    /** By {@link RoadDistance#minutes}, as the planner reckons. */
    static TravelTime of(int km) {
        return new TravelTime(km, RoadDistance.minutes(km));
    }

    boolean isLong() {
        return minutes > LONG_MINUTES;
    }
}
