package org.reihum.timeline;

/**
 * Who sees to a step.
 *
 * @param name typed; empty unless the owner is named
 */
public record Responsible(Owner owner, String name) {

    static Responsible of(Owner owner) {
        return new Responsible(owner, "");
    }
}
