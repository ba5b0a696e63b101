package org.reihum.rotation;

import java.util.List;

/**
 * No season keeps every rule. Either the roster is unusable, or the first reason names the earliest meeting that cannot
 * be reached ({@link Code#NO_HOST}, {@link Code#NO_DAY}) and the others what stands against each location there.
 */
public record Impossible(List<Reason> reasons) implements Outcome {

    public Impossible {
        reasons = List.copyOf(reasons);
    }
}
