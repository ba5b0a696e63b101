package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/** A substitute has said yes first. Implemented where turns are kept: there the meeting changes its host. */
public interface HostFound {

    /**
     * Called in the transaction of the yes, with the meeting locked; never for the network that hosts it already. What
     * room the new host offers is set afterwards, when the meeting is theirs.
     *
     * @param who the name of the one who said yes
     */
    void tookOver(MeetingId meeting, NetworkId newHost, String who, Instant now);
}
