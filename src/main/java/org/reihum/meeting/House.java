package org.reihum.meeting;

import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;

/**
 * Where in its city a meeting takes place, as far as it is known.
 *
 * @param layout how the room is seated; known if and only if the room is
 */
public record House(
        @Nullable VenueId venue,
        @Nullable RoomId room,
        @Nullable Layout layout) {

    public static final House OPEN = new House(null, null, null);

    public House {
        if ((room == null) != (layout == null) || (room != null && venue == null)) {
            throw new IllegalArgumentException("a room has a house and a layout");
        }
    }
}
