package org.reihum.planning;

/** Estimated way by road, one way, as the ledger of turns reckons. */
public record WayTravelled(int km, int minutes, boolean isLong) {

    static WayTravelled of(TravelTime time) {
        return new WayTravelled(time.km(), time.minutes(), time.isLong());
    }
}
