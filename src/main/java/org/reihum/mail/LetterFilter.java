package org.reihum.mail;

import java.util.Optional;

/**
 * What the list shows.
 *
 * @param scope only letters of this scope; all when empty
 * @param words only letters with this in name, address or subject; all when empty
 * @param page from 1
 */
record LetterFilter(Optional<LetterState> state, String scope, String words, int page) {

    LetterFilter {
        scope = SafeText.line(scope, 100);
        words = SafeText.line(words, 100);
        page = Math.max(1, Math.min(page, 1_000_000));
    }
}
