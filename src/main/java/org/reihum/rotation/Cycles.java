package org.reihum.rotation;

import java.util.Comparator;
import java.util.List;

/**
 * How the slots fall into cycles: the rest of the running one, whole ones, a last one that may be incomplete. Inside a
 * cycle all hosts differ. Positions count from 0.
 */
final class Cycles {

    private final List<Location> locations;
    private final int slots;
    private final int open;

    Cycles(Roster roster) {
        this.locations = roster.locations();
        this.slots = roster.slots().size();
        int notHosted = (int) locations.stream()
                .filter(location -> !location.standing().hostedThisCycle())
                .count();
        // a cycle in which everyone has hosted is over
        this.open = notHosted == 0 ? locations.size() : notHosted;
    }

    /** Whether no location has hosted in the cycle of the first slot. */
    boolean beginsFresh() {
        return open == locations.size();
    }

    int count() {
        return slots <= open ? 1 : 1 + (slots - open + locations.size() - 1) / locations.size();
    }

    int cycleOf(int position) {
        return position < open ? 0 : 1 + (position - open) / locations.size();
    }

    /** First position of that cycle. */
    int start(int cycle) {
        return cycle == 0 ? 0 : open + (cycle - 1) * locations.size();
    }

    /** How many host in that cycle once it is complete. */
    int length(int cycle) {
        return cycle == 0 ? open : locations.size();
    }

    boolean complete(int cycle) {
        return start(cycle) + length(cycle) <= slots;
    }

    /** Slots in a last cycle that does not become complete; 0 where all do. */
    int inIncompleteCycle() {
        int last = count() - 1;
        return complete(last) ? 0 : slots - start(last);
    }

    /** Meetings that pass in the first cycle that begins in the plan before this one; 0 in every other cycle. */
    int waitInFreshCycle(int position) {
        int fresh = beginsFresh() ? 0 : 1;
        return cycleOf(position) == fresh ? position - start(fresh) : 0;
    }

    /** 0 wherever everyone of the cycle will host, for then the choice decides nothing. */
    int waitedLonger(int position, Location host) {
        if (cycleOf(position) != 0 || complete(0)) {
            return 0;
        }
        return (int) locations.stream()
                .filter(other -> beginsFresh() || !other.standing().hostedThisCycle())
                .filter(other -> LONGEST_WAIT_FIRST.compare(other, host) < 0)
                .count();
    }

    private static final Comparator<Location> LONGEST_WAIT_FIRST = Comparator.comparingInt(
            location -> -location.standing().meetingsSinceHosted().orElse(Integer.MAX_VALUE));
}
