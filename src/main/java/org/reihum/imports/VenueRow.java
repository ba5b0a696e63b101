package org.reihum.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.Place;
import org.reihum.network.Spelling;

/**
 * What a line says of a house, and of one of its rooms. What is empty or null says nothing.
 *
 * @param room empty: the line is about the house only
 */
record VenueRow(
        Place place,
        String house,
        String address,
        String directions,
        @Nullable Boolean stepFree,
        String room,
        Map<Layout, Integer> seats,
        @Nullable Boolean hybrid) {

    /** Houses in one place whose names are written alike are the same. */
    String houseKey() {
        return place.id().value() + "|" + Spelling.key(house);
    }

    String key() {
        return houseKey() + "|" + roomKey();
    }

    String roomKey() {
        return Spelling.key(room);
    }

    boolean isOfRoom() {
        return !room.isEmpty();
    }

    String who() {
        return isOfRoom() ? house + ", " + room : house;
    }
}
