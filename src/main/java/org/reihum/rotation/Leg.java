package org.reihum.rotation;

/**
 * The way from one host to the next. Sites count in the order of {@link Roster#sites()}.
 *
 * @param km {@link #UNKNOWN} where the place of the meeting before is not known
 * @param membersFarFromBoth members with a long way to both
 */
record Leg(
        Rules rules,
        String from,
        String to,
        boolean sameRegion,
        int km,
        int minutes,
        int mostKm,
        int membersFarFromBoth) {

    static final int LONG_TRIP_MINUTES = 150;
    static final int UNKNOWN = -1;

    boolean known() {
        return km != UNKNOWN;
    }
}
