package org.reihum.imports;

import java.util.List;

/**
 * A good row beside what is known of whom or what it is about.
 *
 * @param who as it is shown
 * @param isKnown whether it is entered already
 * @param fills whether it says anything that was not known
 * @param differences what it says otherwise
 * @param known what its kind of table needs to enter it
 */
record Judged<R, K>(R row, String who, boolean isKnown, boolean fills, List<Difference> differences, K known) {

    /** What becomes of it. */
    Outcome outcome(boolean taking) {
        if (!isKnown) {
            return Outcome.ENTERED;
        }
        if (fills || taking && !differences.isEmpty()) {
            return Outcome.CHANGED;
        }
        return differences.isEmpty() ? Outcome.UNCHANGED : Outcome.DIFFERING;
    }
}
