package org.reihum.mail;

import java.util.Optional;

/**
 * What the page of incoming letters shows.
 *
 * @param words only letters with this in sender or subject; all when empty
 * @param page from 1
 */
record InboxFilter(Optional<InboxFate> fate, String words, int page) {

    InboxFilter {
        words = SafeText.line(words, 100);
        page = Math.max(1, Math.min(page, 1_000_000));
    }
}
