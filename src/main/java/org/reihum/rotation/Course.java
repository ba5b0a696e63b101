package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/** The turns so far, history included: what the rules on the sequence of hosts ask. Locations count as in the roster. */
final class Course {

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final List<Location> locations;
    private final int minGap;
    private final boolean quota;
    private final Quota shares;
    private final boolean[] hosted;
    private final int[] since;
    private final int[] taken;
    private boolean firstCycle = true;
    private int turns;

    Course(Roster roster) {
        this.locations = roster.locations();
        this.minGap = roster.rules().minGap();
        this.quota = locations.stream()
                        .map(each -> each.standing().share())
                        .distinct()
                        .count()
                > 1;
        this.shares = new Quota(locations);
        this.hosted = new boolean[locations.size()];
        this.since = new int[locations.size()];
        this.taken = new int[locations.size()];
        for (int each = 0; each < hosted.length; each++) {
            Standing standing = locations.get(each).standing();
            hosted[each] = standing.hostedThisCycle();
            since[each] = standing.meetingsSinceHosted().orElse(NEVER);
        }
        closeIfComplete();
    }

    boolean byQuota() {
        return quota;
    }

    int minGap() {
        return minGap;
    }

    boolean hasHosted(int location) {
        return hosted[location];
    }

    int indexOf(Location location) {
        return locations.indexOf(location);
    }

    int meetingsSince(int location) {
        return since[location];
    }

    /** Whether the cycle that ran before the first slot is still running. */
    boolean inRunningCycle() {
        return firstCycle;
    }

    /** A newcomer waits in the running cycle until only newcomers are left. */
    boolean mustWait(int location) {
        return firstCycle && newcomer(location) && someoneElseIsOpen();
    }

    private boolean newcomer(int location) {
        return locations.get(location).standing().newcomer();
    }

    private boolean someoneElseIsOpen() {
        for (int each = 0; each < hosted.length; each++) {
            if (!hosted[each] && !newcomer(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all would stay within the bound if that location took the next turn; counted from the first slot on. */
    boolean withinQuota(int host) {
        for (int each = 0; each < hosted.length; each++) {
            int has = taken[each] + (each == host ? 1 : 0);
            if (has < shares.least(each, turns + 1) || has > shares.most(each, turns + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it falls below its share unless it takes the next turn. */
    boolean isDue(int location) {
        return taken[location] < shares.least(location, turns + 1);
    }

    void take(int host) {
        turns++;
        taken[host]++;
        hosted[host] = true;
        for (int each = 0; each < since.length; each++) {
            since[each] = Math.min(NEVER, since[each] + 1);
        }
        since[host] = 1;
        closeIfComplete();
    }

    private void closeIfComplete() {
        for (boolean each : hosted) {
            if (!each) {
                return;
            }
        }
        Arrays.fill(hosted, false);
        firstCycle = false;
    }
}
