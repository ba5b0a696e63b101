package org.reihum.mail;

/**
 * A mail as a source holds it out.
 *
 * @param raw all of it, or its beginning when it is too large to be read
 * @param size in bytes, as the source says
 */
record FoundMail(byte[] raw, long size) {

    /** Larger ones are not fetched. */
    static final int LARGEST = 5 * 1024 * 1024;
    /** How much of a larger one is fetched, to know it by. */
    static final int BEGINNING = 64 * 1024;

    boolean tooLarge() {
        return size > LARGEST || raw.length > LARGEST;
    }

    String fingerprint() {
        return tooLarge() ? Fingerprint.of(raw, size) : Fingerprint.of(raw);
    }
}
