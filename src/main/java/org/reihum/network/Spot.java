package org.reihum.network;

/** Where a town lies: WGS 84, in degrees. */
public record Spot(String town, FederalState state, double latitude, double longitude) {

    /** Farther from Germany than a network's town is likely to be: mostly latitude and longitude the wrong way round. */
    boolean looksWrong() {
        return latitude < 45 || latitude > 57 || longitude < 4 || longitude > 17;
    }
}
