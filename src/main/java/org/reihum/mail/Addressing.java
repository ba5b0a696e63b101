package org.reihum.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a room that wrote letters knows of the people they went to, for a letter that follows; this room knows nobody. */
public interface Addressing {

    /**
     * @param greeting such as "Sehr geehrte Frau Dr. Musterlang", without a comma
     * @param link to what the person can do or read there
     */
    record Addressed(String greeting, Optional<URI> link) {}

    /**
     * @param purposes of letters of all rooms, and the language in which their people are written to now
     * @return whom this room knows, by purpose
     */
    Map<String, Addressed> of(Map<String, Locale> purposes, Instant now);
}
