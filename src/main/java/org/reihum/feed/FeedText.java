package org.reihum.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/**
 * A calendar as it is sent, with the marks by which a subscriber recognises it: as it is and compressed, each with a tag of
 * its own, because a strong tag is one of bytes (RFC 9110, 8.8.1).
 *
 * @param changedAt when it last became another
 * @param lastModified the same as in the header
 */
record FeedText(Coded plain, Coded compressed, Instant changedAt, String lastModified) {

    /** @param etag with its quotes */
    record Coded(byte[] bytes, String etag) {

        private static Coded of(byte[] bytes) {
            return new Coded(bytes, '"' + digest(bytes) + '"');
        }
    }

    /** @param changedAt to the second, as in the header */
    static FeedText of(byte[] calendar, Instant changedAt) {
        return new FeedText(
                Coded.of(calendar),
                Coded.of(compressed(calendar)),
                changedAt,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(changedAt.atOffset(ZoneOffset.UTC)));
    }

    Coded coded(boolean gzip) {
        return gzip ? compressed : plain;
    }

    /** What it takes in memory, nearly. */
    int size() {
        return plain.bytes().length + compressed.bytes().length;
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return all.toByteArray();
    }

    static String digest(byte[] bytes) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(36);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
