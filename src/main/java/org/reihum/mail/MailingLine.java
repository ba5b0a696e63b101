package org.reihum.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A mailing as it stands.
 *
 * @param subject of its first letter
 * @param writtenBy log-in name; empty when nobody was at the desk
 * @param leavesAt until then it can be recalled; empty while its letters are being written
 * @param letters all of them
 * @param withdrawn of these, taken back one by one because what they tell of was recalled with another mailing
 */
public record MailingLine(
        long id,
        String subject,
        String scope,
        String writtenBy,
        Instant writtenAt,
        Optional<Instant> leavesAt,
        Optional<Instant> recalledAt,
        String recalledBy,
        int letters,
        int sent,
        int failed,
        int doubtful,
        int withdrawn) {

    public boolean recalled() {
        return recalledAt.isPresent();
    }

    public boolean canBeRecalled(Instant now) {
        return recalledAt.isEmpty() && leavesAt.map(now::isBefore).orElse(true);
    }

    /** Its state's word among the messages. */
    public String word(Instant now) {
        if (recalled()) {
            return "RECALLED";
        }
        if (leavesAt.isEmpty()) {
            return "IN_PREPARATION";
        }
        return canBeRecalled(now) ? "WAITING" : "SENT";
    }

    /** Its state's colour and sign in the style sheet. */
    public String css(Instant now) {
        if (recalled()) {
            return "state-no";
        }
        return sent == letters - withdrawn ? "state-yes" : "state-waiting";
    }
}
