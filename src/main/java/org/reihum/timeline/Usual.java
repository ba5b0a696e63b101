package org.reihum.timeline;

/** How a series has a step: when it is due, counted from the meeting's day, and who sees to it. */
record Usual(int days, Responsible responsible) {

    static Usual of(Milestone step) {
        return new Usual(step.days(), Responsible.of(step.owner()));
    }
}
