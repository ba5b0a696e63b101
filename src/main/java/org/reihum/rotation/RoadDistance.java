package org.reihum.rotation;

/** Estimated road kilometres: good for fairness, not for travel claims (mean error about 10 %). */
public final class RoadDistance {

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double ROAD_PER_GREAT_CIRCLE = 1.30;

    private RoadDistance() {}

    /** Great circle (haversine) times 1.30, rounded half up. Coordinates in degrees. */
    public static int km(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
        double north = Math.sin(Math.toRadians(toLatitude - fromLatitude) / 2);
        double east = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(fromLatitude)) * Math.cos(Math.toRadians(toLatitude)) * east * east;
        double greatCircle = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        return (int) Math.round(greatCircle * ROAD_PER_GREAT_CIRCLE);
    }
}
