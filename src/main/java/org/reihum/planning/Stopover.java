package org.reihum.planning;

import java.util.List;
import org.reihum.network.Place;

/** A line of the plan and the town it happens in. */
record Stopover(PlanLineView line, Place place) {

    private static final List<String> WEIGHT = List.of("next", "asked", "fixed", "coming", "served", "dropped");

    String kind() {
        return line.station();
    }

    /** Of several meetings in one town the most telling one decides how it is drawn; lower comes first. */
    int weight() {
        return WEIGHT.indexOf(kind());
    }

    boolean onRoute() {
        return !kind().equals("dropped");
    }

    boolean sameTown(Stopover other) {
        return place.latitude() == other.place.latitude() && place.longitude() == other.place.longitude();
    }
}
