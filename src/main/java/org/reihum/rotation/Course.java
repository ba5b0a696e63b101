package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/** The turns so far, history included: what the rules on the sequence of hosts ask. Locations count as in the roster. */
final class Course {

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final List<Location> locations;
    private final int minGap;
    private final boolean quota;
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
        double bound = locations.size() < 2 ? 0 : 1 - 1.0 / (2 * (locations.size() - 1)) + 1e-9;
        int all = locations.stream().mapToInt(each -> each.standing().share()).sum();
        for (int each = 0; each < hosted.length; each++) {
            double due = (turns + 1.0) * locations.get(each).standing().share() / all;
            int has = taken[each] + (each == host ? 1 : 0);
            if (Math.abs(has - due) > bound) {
                return false;
            }
        }
        return true;
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
