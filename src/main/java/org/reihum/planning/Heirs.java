package org.reihum.planning;

import java.util.Map;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.NetworkId;

/** As which network one counts after mergers, over several steps if need be; served turns add up with the last of them. */
public record Heirs(Map<NetworkId, NetworkId> successors) {

    NetworkId of(NetworkId network) {
        NetworkId heir = network;
        for (int step = 0; step < successors.size() && successors.containsKey(heir); step++) {
            heir = successors.get(heir);
        }
        return heir;
    }

    NetworkId host(MeetingCard meeting) {
        return of(meeting.hostId());
    }
}
