package org.reihum.planning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/**
 * What the organiser wants of a line, whoever the planner puts there.
 *
 * @param held host and day stay as they are
 * @param excluded not these hosts
 * @param coHost hosts along, and so has had its turn
 * @param overrideReason why the line stays although a rule speaks against it; empty: none is given
 * @param meeting the released meeting that is planned anew here
 */
record LineWish(
        boolean held,
        Set<NetworkId> excluded,
        Optional<NetworkId> coHost,
        String overrideReason,
        Optional<MeetingId> meeting) {

    static final LineWish NONE = new LineWish(false, Set.of(), Optional.empty(), "", Optional.empty());

    LineWish holding(boolean hold) {
        return new LineWish(hold, excluded, coHost, overrideReason, meeting);
    }

    LineWish without(NetworkId host) {
        Set<NetworkId> more = new HashSet<>(excluded);
        more.add(host);
        return new LineWish(held, more, coHost, overrideReason, meeting);
    }

    LineWish admittingAll() {
        return new LineWish(held, Set.of(), coHost, overrideReason, meeting);
    }

    LineWish with(Optional<NetworkId> another) {
        return new LineWish(held, excluded, another, overrideReason, meeting);
    }

    LineWish because(String reason) {
        return new LineWish(held, excluded, coHost, reason, meeting);
    }

    LineWish of(MeetingId released) {
        return new LineWish(held, excluded, coHost, overrideReason, Optional.of(released));
    }
}
