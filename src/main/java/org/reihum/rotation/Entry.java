package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;

/**
 * One meeting of a plan.
 *
 * @param slot id of its slot
 * @param host id of its location
 * @param site id of its site
 * @param kmFromPrevious road km from the host before, {@link #NONE} where there is none or its place is unknown
 * @param reasons the most telling first, at most six
 */
public record Entry(String slot, String host, String site, LocalDate date, int kmFromPrevious, List<Reason> reasons) {

    /** No host before, hence no distance. */
    public static final int NONE = Leg.UNKNOWN;

    public Entry {
        reasons = List.copyOf(reasons);
    }

    public Stop stop() {
        return new Stop(host, site, date);
    }
}
