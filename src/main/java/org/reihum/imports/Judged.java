package org.reihum.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A good row beside what is known of whom or what it is about.
 *
 * @param who as it is shown
 * @param isKnown whether it is entered already
 * @param fills whether it says anything that was not known
 * @param differences what it says otherwise
 * @param known what its kind of table needs to enter it
 * @param asked not null: nothing of it is entered before somebody has agreed to this very line
 */
record Judged<R, K>(
        R row,
        String who,
        boolean isKnown,
        boolean fills,
        List<Difference> differences,
        K known,
        @Nullable Asked asked) {

    /** What is new, or fills what was empty, is entered without asking. */
    Judged(R row, String who, boolean isKnown, boolean fills, List<Difference> differences, K known) {
        this(row, who, isKnown, fills, differences, known, null);
    }

    /** Whether there is anything that it fills or says otherwise. */
    boolean saysAnything() {
        return fills || !differences.isEmpty();
    }

    /** What becomes of it. */
    Outcome outcome(boolean taking) {
        if (asked != null && !taking) {
            return differences.isEmpty() ? Outcome.UNCHANGED : Outcome.DIFFERING;
        }
        if (!isKnown) {
            return Outcome.ENTERED;
        }
        if (fills || taking && !differences.isEmpty()) {
            return Outcome.CHANGED;
        }
        return differences.isEmpty() ? Outcome.UNCHANGED : Outcome.DIFFERING;
    }
}
