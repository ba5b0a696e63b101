package org.reihum.planning;

import java.util.List;
import org.reihum.network.Place;

/**
 * Degrees to units of the drawing: equirectangular, true to scale at 49° north, which is within one percent all over
 * Baden-Württemberg.
 *
 * @param west longitude of the left edge, {@code north} latitude of the upper edge
 * @param scale units per degree of latitude
 */
record Projection(double west, double north, double scale, double width, double height) {

    static final double WIDTH = 440;

    /** Room for a dot and its label around a city beyond the country. */
    private static final double MARGIN = 0.16;

    private static final double SHRINK = Math.cos(Math.toRadians(49));
    private static final double WEST = 7.36;
    private static final double EAST = 10.64;
    private static final double NORTH = 49.9;
    private static final double SOUTH = 47.36;

    /** Shows Baden-Württemberg, and as much more as it takes to show all these places. */
    static Projection covering(List<Place> places) {
        double west = WEST;
        double east = EAST;
        double north = NORTH;
        double south = SOUTH;
        for (Place place : places) {
            west = Math.min(west, place.longitude() - MARGIN);
            east = Math.max(east, place.longitude() + MARGIN);
            north = Math.max(north, place.latitude() + MARGIN);
            south = Math.min(south, place.latitude() - MARGIN);
        }
        double scale = WIDTH / ((east - west) * SHRINK);
        return new Projection(west, north, scale, WIDTH, Math.ceil((north - south) * scale));
    }

    double x(double longitude) {
        return (longitude - west) * SHRINK * scale;
    }

    double y(double latitude) {
        return (north - latitude) * scale;
    }
}
