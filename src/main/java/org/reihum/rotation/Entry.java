package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;

/**
 * One new meeting of a plan.
 *
 * @param position from 1
 * @param kmFromPrevious road km from the host before, {@link #NONE} where there is none or its place is unknown
 * @param reasons the most telling first, at most six
 */
public record Entry(int position, long locationId, LocalDate day, int kmFromPrevious, List<Reason> reasons) {

    /** No host before, hence no distance. */
    public static final int NONE = -1;

    public Entry {
        reasons = List.copyOf(reasons);
    }
}
