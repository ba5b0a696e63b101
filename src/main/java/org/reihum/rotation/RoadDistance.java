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

    /** Minutes by car for these road km, rounded to 5: ten to set out, then 50, 80 and 95 km/h. 0 for no way at all. */
    public static int minutes(int km) {
        if (km == 0) {
            return 0;
        }
        double hours =
                Math.min(km, 20) / 50.0 + Math.max(0, Math.min(km, 100) - 20) / 80.0 + Math.max(0, km - 100) / 95.0;
        return (int) (5 * Math.round((10 + 60 * hours) / 5));
    }
}
