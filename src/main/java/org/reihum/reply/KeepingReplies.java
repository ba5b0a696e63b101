package org.reihum.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody has to look at: each thing once, and nobody fills the list. The limits are for what anybody may have
 * sent; they never drop what is known to be a person's.
 */
@Component
class KeepingReplies {

    private static final Duration DAY = Duration.ofDays(1);
    /** More a day from one sender is no conversation. */
    private static final int MOST_A_DAY = 20;

    private static final int MOST_OPEN = 10;

    private final ReceivedReplies replies;
    private final ReplyList list;

    KeepingReplies(ReceivedReplies replies, ReplyList list) {
        this.replies = replies;
        this.list = list;
    }

    /** @param kept filled when it is new and was kept */
    record Kept(Optional<ReceivedReply> kept, Reading reading) {}

    Kept keep(ReceivedReply reply, String fingerprint) {
        if (replies.findByFingerprint(fingerprint).isPresent()) {
            return new Kept(Optional.empty(), Fates.ignored("repeated"));
        }
        if (isFlood(reply)) {
            return new Kept(Optional.empty(), Fates.ignored("flood"));
        }
        return new Kept(Optional.of(replies.save(reply)), Fates.waiting(reply.kind()));
    }

    private boolean isFlood(ReceivedReply reply) {
        if (reply.proven()) {
            return false;
        }
        Instant yesterday = reply.receivedAt().minus(DAY);
        return replies.countUnprovenFrom(reply.senderAddress(), yesterday) >= MOST_A_DAY
                || reply.invitation()
                        .filter(invitation -> list.countUnproven(invitation, reply.receivedAt()) >= MOST_OPEN)
                        .isPresent();
    }

    /** Of what is said, not of the letter that brings it: programs send one answer in several letters. */
    static String fingerprint(Object... parts) {
        String all = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u0000"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
