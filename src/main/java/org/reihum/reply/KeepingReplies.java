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

/** Keeps what somebody has to look at: each thing once, and nobody fills the list. */
@Component
class KeepingReplies {

    private static final Duration DAY = Duration.ofDays(1);
    /** More a day from one sender is no conversation. */
    private static final int MOST_A_DAY = 20;

    private static final int MOST_OPEN = 10;

    private final ReceivedReplies replies;

    KeepingReplies(ReceivedReplies replies) {
        this.replies = replies;
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
        Instant yesterday = reply.receivedAt().minus(DAY);
        return replies.countFrom(reply.senderAddress(), yesterday) >= MOST_A_DAY
                || reply.invitation()
                        .filter(invitation -> replies.countOpen(invitation.value()) >= MOST_OPEN)
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
