package org.reihum.invitation;

import java.net.URI;
import java.util.List;

/** What organisers read in the morning about the guests of one series. */
record Digest(String series, String subject, List<Part> parts) {

    /**
     * One meeting ahead.
     *
     * @param page where organisers decide
     * @param counts how many come, wait and have not answered now
     * @param lines what has happened since the last digest
     */
    record Part(String title, URI page, String counts, List<String> lines) {}
}
