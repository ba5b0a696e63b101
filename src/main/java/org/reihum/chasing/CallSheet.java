package org.reihum.chasing;

import java.util.List;
import org.reihum.meeting.MeetingCard;

/**
 * Whom to call about a meeting.
 *
 * @param networks those with nobody yet first
 * @param toCall all who are to be called, {@code lines} those whom the filter admits; who is done with comes last
 * @param closed whether nothing can be answered any more
 */
record CallSheet(
        MeetingCard meeting,
        List<NetworkStand> networks,
        int toCall,
        List<CallLine> lines,
        CallFilter filter,
        boolean closed) {

    /** How many of those shown can get a letter. */
    public long reachable() {
        return lines.stream().filter(CallLine::canBeReminded).count();
    }
}
