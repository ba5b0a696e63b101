package org.reihum.rotation;

import java.util.List;

/**
 * No plan keeps all rules.
 *
 * @param conflict rules that cannot be kept together, and none of them can be left out; empty where that was not proven
 * @param waysOut at most three, the smallest first: what would have to give, and the plan that then is best
 */
public record Impossible(List<Clash> conflict, List<WayOut> waysOut, List<Reason> reasons) implements Outcome {

    /**
     * A rule where it bites.
     *
     * @param slot id of the slot; empty for a rule on the whole roster
     * @param reasons what it says of the hosts and dates it rules out there
     */
    public record Clash(Rule rule, String slot, List<Reason> reasons) {
        public Clash {
            reasons = List.copyOf(reasons);
        }
    }

    /** The plan breaks these rules, and no others. */
    public record WayOut(List<Clash> gives, Plan plan) {
        public WayOut {
            gives = List.copyOf(gives);
        }
    }

    public Impossible {
        conflict = List.copyOf(conflict);
        waysOut = List.copyOf(waysOut);
        reasons = List.copyOf(reasons);
    }
}
