package org.reihum.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant. */
final class Nearest {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 4;

    private Nearest() {}

    /** What stands there, and the name that is nearly the same. */
    static String proposed(String said, Collection<String> names) {
        return of(said, names).map(name -> said + " → " + name + "?").orElse(said);
    }

    static Optional<String> of(String said, Collection<String> names) {
        String bare = said.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> steps(bare, name.toLowerCase(Locale.ROOT)) <= Math.max(1, bare.length() / LETTERS))
                .min(Comparator.comparingInt((String name) -> steps(bare, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to change, leave out or put in (Levenshtein). */
    private static int steps(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
