package org.reihum.rotation;

import java.util.List;

/** What the rules and the profile say of a plan, whoever made it. */
public record Judgement(List<Breach> breaches, Score score) {

    /** A rule that is broken at a slot (position from 0). */
    public record Breach(Rule rule, int position, Reason reason) {}

    public Judgement {
        breaches = List.copyOf(breaches);
    }

    public boolean allowed() {
        return breaches.isEmpty();
    }
}
