package org.reihum.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Addresses of our mailbox that say which row a reply is about (subaddressing, RFC 5233): {@code rsvp+TOKEN@example.org}.
 * The token is {id, first 128 bits of an HMAC-SHA-256 over purpose and id} in 34 lower-case letters and digits, because
 * some mail servers change the case of what stands before the @. Nothing is stored; whoever knows the address has read a
 * letter to that person.
 */
@Component
public class ReplyAddresses {

    private static final int ID_BYTES = 5;
    private static final int SIGNATURE = 16;
    private static final int LENGTH = 34;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    /** RFC 5321, 4.5.3.1.1. */
    private static final int LOCAL_PART = 64;

    private final SigningKey key;
    private final ReplySettings replies;
    private final InboxSettings inbox;
    private final Letterheads letterheads;

    ReplyAddresses(MailSettings settings, ReplySettings replies, InboxSettings inbox, Letterheads letterheads) {
        this.key = SigningKey.of(settings);
        this.replies = replies;
        this.inbox = inbox;
        this.letterheads = letterheads;
    }

    /**
     * The mailbox that reads the replies: the one that is set, else the sender's.
     *
     * @throws IllegalStateException before the first-run page was filled in
     */
    public String mailbox() {
        String set = replies.address();
        return set == null ? letterheads.inForce().senderAddress() : set;
    }

    /** Whether what comes to that mailbox is read here: else it is somebody's, or nobody's, and no place for words. */
    public boolean isRead(String mailbox) {
        return !inbox.isOff() && Mailbox.of(mailbox()).equals(Mailbox.of(mailbox));
    }

    /** Whether its mail server takes addresses with a token. */
    public boolean tokens() {
        return replies.tokens();
    }

    /**
     * The address for one row; always the same. It is the mailbox itself where the token does not fit before the @.
     *
     * @param mailbox where replies are read, such as {@code rsvp@example.org}
     * @param purpose such as {@code rsvp}; at most 40 bits of id are told apart
     */
    public String of(String mailbox, String purpose, long id) {
        int at = mailbox.lastIndexOf('@');
        String local = mailbox.substring(0, at) + "+" + token(purpose, id);
        return local.length() > LOCAL_PART ? mailbox : local + mailbox.substring(at);
    }

    /** The row that an address was made for; empty when we did not make it, or for another purpose. */
    public OptionalLong read(String purpose, String address) {
        int at = address.lastIndexOf('@');
        int plus = address.lastIndexOf('+', Math.max(at, 0));
        if (plus < 0 || at - plus - 1 != LENGTH) {
            return OptionalLong.empty();
        }
        return decoded(address.substring(plus + 1, at).toLowerCase(Locale.ROOT))
                .map(bytes -> idOf(purpose, bytes))
                .orElse(OptionalLong.empty());
    }

    private String token(String purpose, long id) {
        if (id < 0 || id >>> (8 * ID_BYTES) != 0) {
            throw new IllegalStateException("an id beyond 40 bits: " + id);
        }
        byte[] row =
                Arrays.copyOfRange(ByteBuffer.allocate(Long.BYTES).putLong(id).array(), 3, Long.BYTES);
        byte[] token = Arrays.copyOf(row, ID_BYTES + SIGNATURE);
        System.arraycopy(signature(purpose, row), 0, token, ID_BYTES, SIGNATURE);
        return encoded(token);
    }

    private OptionalLong idOf(String purpose, byte[] token) {
        byte[] row = Arrays.copyOf(token, ID_BYTES);
        byte[] given = Arrays.copyOfRange(token, ID_BYTES, token.length);
        if (!MessageDigest.isEqual(signature(purpose, row), given)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                ByteBuffer.allocate(Long.BYTES).put(new byte[3]).put(row).getLong(0));
    }

    private byte[] signature(String purpose, byte[] row) {
        // another word than that of the links: a token of one kind is none of the other
        byte[] word = ("reply-to:" + purpose + ":").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(key.mac(word, row), SIGNATURE);
    }

    /** Base 32 (RFC 4648, 6) without padding: 168 bits are 33 digits and 3 bits, the last digit has two spare ones. */
    private static String encoded(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = (buffer << 8 | one & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt(buffer >> bits & 31));
            }
        }
        return text.append(DIGITS.charAt(buffer << 5 - bits & 31)).toString();
    }

    private static Optional<byte[]> decoded(String text) {
        var bytes = ByteBuffer.allocate(ID_BYTES + SIGNATURE);
        int buffer = 0;
        int bits = 0;
        for (int digit : text.chars().map(DIGITS::indexOf).toArray()) {
            if (digit < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5 | digit) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        // one spelling for each token
        return encoded(bytes.array()).equals(text) ? Optional.of(bytes.array()) : Optional.empty();
    }
}
