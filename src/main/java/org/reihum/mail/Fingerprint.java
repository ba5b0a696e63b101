package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells one letter from another by what its sender wrote: the same letter fetched again, from another folder or with line
 * ends of another kind, has the same one.
 */
final class Fingerprint {

    private static final List<String> FIELDS = List.of("message-id", "date", "from", "subject");

    private Fingerprint() {}

    static String of(byte[] raw) {
        var mail = MailPart.of(raw, 0, raw.length);
        var digest = begun(mail.headers());
        var lines = new Lines(raw, mail.bodyFrom(), mail.bodyTo());
        int empty = 0;
        while (lines.next()) {
            // a mail server may end a mail with one more empty line
            empty = lines.isEmpty() ? empty + 1 : empty;
            if (!lines.isEmpty()) {
                digest.update("\n".repeat(empty).getBytes(StandardCharsets.US_ASCII));
                digest.update(raw, lines.start(), lines.end() - lines.start());
                digest.update((byte) '\n');
                empty = 0;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a letter that is too large to be fetched. */
    static String of(byte[] head, long size) {
        var digest = begun(MailPart.of(head, 0, head.length).headers());
        digest.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest begun(MailHeaders headers) {
        var digest = sha256();
        for (String field : FIELDS) {
            for (String value : headers.all(field)) {
                digest.update((field + ":" + value.replaceAll("\\s+", "") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
