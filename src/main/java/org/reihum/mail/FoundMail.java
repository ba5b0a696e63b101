package org.reihum.mail;

import java.nio.charset.StandardCharsets;

/**
 * A mail as a source holds it out.
 *
 * @param raw all of it, or its beginning when it is too large to be read
 * @param size in bytes, as the source says
 * @param place where it lies, when it could not be fetched however often that was tried; else blank
 */
record FoundMail(byte[] raw, long size, String place) {

    FoundMail(byte[] raw, long size) {
        this(raw, size, "");
    }

    static FoundMail outOfReach(String place) {
        return new FoundMail(new byte[0], 0, place);
    }

    /** Larger ones are not fetched. */
    static final int LARGEST = 5 * 1024 * 1024;
    /** How much of a larger one is fetched, to know it by. */
    static final int BEGINNING = 64 * 1024;

    boolean tooLarge() {
        return size > LARGEST || raw.length > LARGEST;
    }

    boolean fetched() {
        return place.isEmpty();
    }

    String fingerprint() {
        if (!fetched()) {
            return Fingerprint.of(("Subject: " + place).getBytes(StandardCharsets.UTF_8), -1);
        }
        return tooLarge() ? Fingerprint.of(raw, size) : Fingerprint.of(raw);
    }
}
