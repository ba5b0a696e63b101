package org.reihum.nomination;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.network.Network;

/**
 * The page on which a network names guests.
 *
 * @param path where it lies, without slash at the end
 */
record NominatePage(
        Contingent contingent,
        Opening opening,
        MeetingCard meeting,
        Series series,
        Network network,
        List<Nomination> named,
        String path,
        Instant now) {

    public boolean closed() {
        return Nominating.isClosed(opening, meeting, now);
    }

    /** How many can still be named. */
    public int left() {
        long taken = named.stream().filter(one -> one.state().counts()).count();
        return (int) Math.max(0, contingent.quota() - taken);
    }
}
