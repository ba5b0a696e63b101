package org.reihum.rotation;

/** What the planner answers: a plan, or why there is none and what could give. */
public sealed interface Outcome permits Plan, Impossible {}
