package org.reihum.planning;

import java.util.List;

/** What becomes of a roster file. All words are in the language asked for. */
sealed interface FileAnswer {

    /**
     * @param json the plan in the format {@code rotation-plan/1}
     * @param lines the same for a person to read: one line on the whole, then one for each meeting
     */
    record Planned(byte[] json, List<String> lines) implements FileAnswer {}

    /** @param field its path in the file; empty: the file as a whole */
    record Malformed(String field, String reason) implements FileAnswer {
        String line() {
            return field.isEmpty() ? reason : field + ": " + reason;
        }
    }

    /**
     * @param headline that there is no plan, or that none was found in the time given
     * @param conflict rules that cannot be kept together; none can be left out
     * @param waysOut what would have to give, the smallest first
     */
    record NoPlan(String headline, List<String> conflict, List<WayOut> waysOut) implements FileAnswer {}

    /** @param gives each rule that gives, with where and why */
    record WayOut(List<String> gives) {}
}
