package org.reihum.meeting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.network.NetworkId;

/** Who keeps the record of hosts: implemented where turns are counted. */
public interface HostChanges {

    /**
     * Called in the transaction of the change.
     *
     * @param before empty for a meeting that is new on the calendar
     */
    void changed(
            MeetingId meeting, Optional<NetworkId> before, NetworkId after, String reason, String who, Instant now);
}
