package org.reihum.feed;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** The bytes of a feed with the marks by which a subscriber recognises them. */
record FeedText(byte[] bytes, Instant lastModified) {

    /** A strong ETag over the bytes (RFC 9110, 8.8.3), with its quotes. */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + new BigInteger(1, digest).toString(36) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
