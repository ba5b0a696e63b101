package org.reihum.rotation;

import java.util.List;
import java.util.stream.Stream;

/** All rules at once, asked about one of the three things they look at. Loops, as the search asks a million times. */
final class Rules {

    private static final List<Rule> ALL = List.of(Rule.values());

    private Rules() {}

    static boolean admit(Standing standing, int host) {
        for (Rule rule : ALL) {
            if (!rule.admits(standing, host)) {
                return false;
            }
        }
        return true;
    }

    static boolean admit(Location host, Slot slot) {
        for (Rule rule : ALL) {
            if (!rule.admits(host, slot)) {
                return false;
            }
        }
        return true;
    }

    static boolean admit(Slot slot) {
        for (Rule rule : ALL) {
            if (!rule.admits(slot)) {
                return false;
            }
        }
        return true;
    }

    static List<Reason> allObjections(Standing standing, int index, Location host, Slot slot) {
        return Stream.of(objections(standing, index, host, slot), objections(host, slot), objections(slot))
                .flatMap(List::stream)
                .toList();
    }

    static List<Reason> objections(Standing standing, int index, Location host, Slot slot) {
        return ALL.stream()
                .filter(rule -> !rule.admits(standing, index))
                .map(rule -> rule.objection(host, slot))
                .toList();
    }

    static List<Reason> objections(Location host, Slot slot) {
        return ALL.stream()
                .filter(rule -> !rule.admits(host, slot))
                .map(rule -> rule.objection(host, slot))
                .toList();
    }

    static List<Reason> objections(Slot slot) {
        return ALL.stream()
                .filter(rule -> !rule.admits(slot))
                .map(rule -> rule.objection(slot.roster().locations().get(0), slot))
                .toList();
    }
}
