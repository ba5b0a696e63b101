package org.reihum.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line or an area on the map: corners in degrees (WGS 84). */
record Outline(List<Corner> corners) {

    record Corner(double longitude, double latitude) {}

    Outline {
        corners = List.copyOf(corners);
    }

    /** @param text corners as "longitude,latitude", with white space between them */
    static Outline parse(String text) {
        return new Outline(Arrays.stream(text.strip().split("\\s+"))
                .map(corner -> corner.split(","))
                .map(pair -> new Corner(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList());
    }

    /** Whether the point lies inside, the last corner being joined with the first. Even-odd rule. */
    boolean contains(double latitude, double longitude) {
        boolean inside = false;
        Corner before = corners.get(corners.size() - 1);
        for (Corner corner : corners) {
            boolean crosses = corner.latitude() > latitude != before.latitude() > latitude;
            if (crosses && longitude < longitudeAt(latitude, corner, before)) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }

    private static double longitudeAt(double latitude, Corner from, Corner to) {
        double share = (latitude - from.latitude()) / (to.latitude() - from.latitude());
        return from.longitude() + share * (to.longitude() - from.longitude());
    }

    /** The data of an SVG path, not closed. */
    String path(Projection projection) {
        return corners.stream()
                .map(corner -> String.format(
                        Locale.ROOT, "%.1f %.1f", projection.x(corner.longitude()), projection.y(corner.latitude())))
                .collect(Collectors.joining("L", "M", ""));
    }
}
