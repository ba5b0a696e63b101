package org.reihum.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Codes that people type from paper: ten characters that we alone can make, then the number of the row. They are letters
 * and digits that are not taken for each other (Crockford's Base32), in groups of four. Ten of them are 50 bits of an
 * HMAC-SHA-256: too many to try them out over a net. Nothing is stored, and nothing of a code says when it ends.
 */
@Component
public class ShortCodes {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int SIGNATURE = 10;
    /** A row's number has 63 bits. */
    private static final int LONGEST = SIGNATURE + 13;

    private final SigningKey key;

    ShortCodes(MailSettings settings) {
        this.key = SigningKey.of(settings);
    }

    /** "K7QM-3XWD-9P2R", for one purpose, and as long as the row's link has that version. */
    public String code(String purpose, long id, int version) {
        return (signature(purpose, id, version) + number(id)).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Which row is meant, however the code was typed; whether it is ours, {@link #isOurs} says. */
    public OptionalLong row(String typed) {
        return plain(typed).stream()
                .map(code -> code.substring(SIGNATURE))
                .mapToLong(ShortCodes::value)
                .filter(id -> id > 0)
                .findFirst();
    }

    /** Whether we made it for that purpose and row, with its link in that version. */
    public boolean isOurs(String typed, String purpose, long id, int version) {
        byte[] ours = (signature(purpose, id, version) + number(id)).getBytes(StandardCharsets.US_ASCII);
        return plain(typed)
                .filter(code -> MessageDigest.isEqual(ours, code.getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    /** As it was made: without what groups it, and with the letters that look like digits read as these. */
    private static Optional<String> plain(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() > SIGNATURE
                        && code.length() <= LONGEST
                        && code.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    private String signature(String purpose, long id, int version) {
        // what follows the purpose has a fixed length, so that it cannot run into it
        byte[] row = ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(id)
                .putInt(version)
                .array();
        long bits = ByteBuffer.wrap(key.mac(("short:" + purpose).getBytes(StandardCharsets.UTF_8), row))
                .getLong();
        var text = new StringBuilder();
        for (int i = 0; i < SIGNATURE; i++) {
            text.append(digit(bits >>> i * BITS));
        }
        return text.toString();
    }

    private static String number(long id) {
        var text = new StringBuilder();
        for (long rest = id; rest > 0; rest >>>= BITS) {
            text.insert(0, digit(rest));
        }
        return text.toString();
    }

    private static long value(String number) {
        return number.chars().mapToLong(DIGITS::indexOf).reduce(0, (sum, digit) -> sum << BITS | digit);
    }

    private static char digit(long bits) {
        return DIGITS.charAt((int) (bits & (DIGITS.length() - 1)));
    }
}
