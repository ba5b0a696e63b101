package org.reihum.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reference tokens for links in letters: they say which row is meant and that we wrote them, and nothing is stored.
 * A token is Base64url of {format, id, version, expiry, first 128 bits of an HMAC-SHA-256 over purpose and these}: 44
 * characters. Whoever reads one must still compare the version with that of the row, which is how a link is revoked.
 */
@Component
public class SignedLinks {

    /** What a token points at: a row, and the version of its link. */
    public record Ref(long id, int version) {}

    private static final byte FORMAT = 1;
    private static final int PAYLOAD = 1 + Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int SIGNATURE = 16;
    /** A multiple of three bytes, so that the last character has no spare bits and each token one spelling. */
    private static final int LENGTH = (PAYLOAD + SIGNATURE) / 3 * 4;

    /** Expiry is counted in minutes, so that four bytes reach beyond the year 6000. */
    private static final int UNIT = 60;

    private final SigningKey key;

    SignedLinks(MailSettings settings) {
        this.key = SigningKey.of(settings);
    }

    /**
     * A token for one purpose, such as {@code rsvp}; it is not valid for any other.
     *
     * @param expires rounded down to the minute
     */
    public String token(String purpose, long id, int version, Instant expires) {
        int minutes = Math.toIntExact(Math.floorDiv(expires.getEpochSecond(), UNIT));
        var payload = ByteBuffer.allocate(PAYLOAD)
                .put(FORMAT)
                .putLong(id)
                .putInt(version)
                .putInt(minutes)
                .array();
        var token = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(signature(purpose, payload), 0, token, PAYLOAD, SIGNATURE);
        return encoded(token);
    }

    /** What the token points at; empty when it is not ours, altered, made for another purpose, or expired. */
    public Optional<Ref> read(String purpose, String token, Instant now) {
        return decoded(token).flatMap(bytes -> {
            var payload = Arrays.copyOf(bytes, PAYLOAD);
            var given = Arrays.copyOfRange(bytes, PAYLOAD, bytes.length);
            return MessageDigest.isEqual(signature(purpose, payload), given)
                    ? unexpired(ByteBuffer.wrap(payload), now)
                    : Optional.empty();
        });
    }

    private static Optional<Ref> unexpired(ByteBuffer payload, Instant now) {
        byte format = payload.get();
        var ref = new Ref(payload.getLong(), payload.getInt());
        var expires = Instant.ofEpochSecond((long) payload.getInt() * UNIT);
        return format == FORMAT && now.isBefore(expires) ? Optional.of(ref) : Optional.empty();
    }

    private byte[] signature(String purpose, byte[] payload) {
        // the payload has a fixed length, so that the purpose before it cannot run into it
        return Arrays.copyOf(key.mac(purpose.getBytes(StandardCharsets.UTF_8), payload), SIGNATURE);
    }

    private static Optional<byte[]> decoded(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token)).filter(all -> all.length == PAYLOAD + SIGNATURE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
