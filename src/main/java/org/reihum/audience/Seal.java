package org.reihum.audience;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a page has shown, in a few characters that its button carries: an act goes through only as long as what it would
 * touch is still exactly that.
 */
final class Seal {

    private static final int LENGTH = 16;

    private Seal() {}

    static String of(List<?> shown) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(shown.toString().getBytes(StandardCharsets.UTF_8));
            return shown.size() + "-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
