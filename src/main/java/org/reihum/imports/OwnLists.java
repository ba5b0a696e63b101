package org.reihum.imports;

import java.util.List;
import java.util.Optional;

/** Knows lists of ours again that were edited elsewhere: by the heading of the column that holds our numbers. */
final class OwnLists {

    private OwnLists() {}

    /** @throws BadFile when there is no table in it */
    static Optional<Kind> recognise(TableFile file) {
        return Kind.EDITED.stream().filter(kind -> isOne(kind, file)).findFirst();
    }

    private static boolean isOne(Kind kind, TableFile file) {
        var guessing = new GuessingReading(kind);
        Reading guess = guessing.guess(file);
        List<String> headings = guessing.heading(guess, file.first(guess));
        return new ProposingMapping(kind)
                .propose(headings, List.of())
                .missing(kind)
                .isEmpty();
    }
}
