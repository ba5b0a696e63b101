package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/**
 * The ways between all sites of a roster, in the order of {@link Roster#sites()}; one way, diagonal 0.
 *
 * @param minutes whole minutes
 * @param km whole road km
 */
public record Travel(int[][] minutes, int[][] km) {

    /** A point on the map, in degrees. */
    public record Point(double latitude, double longitude) {}

    /** Estimates by {@link RoadDistance}. */
    public static Travel between(List<Point> points) {
        int[][] km = new int[points.size()][];
        int[][] minutes = new int[points.size()][];
        for (int from = 0; from < points.size(); from++) {
            km[from] = from(points.get(from), points);
            minutes[from] = minutes(km[from]);
        }
        return new Travel(minutes, km);
    }

    /** Road km from one point to each of the others. */
    public static int[] from(Point point, List<Point> points) {
        return points.stream()
                .mapToInt(to -> RoadDistance.km(point.latitude(), point.longitude(), to.latitude(), to.longitude()))
                .toArray();
    }

    /** Minutes for these road km; 0 for no way at all. */
    public static int[] minutes(int[] km) {
        return Arrays.stream(km).map(RoadDistance::minutes).toArray();
    }
}
