package org.reihum.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands at the door, for all devices alike.
 *
 * @param guests stamp of the list of guests: a device that has another one reads it again
 * @param open whether people can be ticked: from the day of the meeting on
 * @param closed whether the list is closed: devices then forget what they keep, and nobody stands in {@code here}; the same when the
 *     meeting is cancelled
 */
record DoorStand(
        String title,
        String when,
        String desk,
        String guests,
        boolean open,
        boolean cancelled,
        boolean closed,
        boolean signature,
        List<Here> here) {

    /** Who takes part online is counted apart. */
    public long inTheRoom() {
        return here.stream().filter(one -> !one.online()).count();
    }

    /**
     * Somebody who is in.
     *
     * @param id of the attendance
     * @param at "09:27", where the meeting is; empty when the hour is not on record
     */
    record Here(
            long id,
            @Nullable Long person,
            String name,
            String org,
            String at,
            String by,
            boolean walkIn,
            boolean online) {}
}
