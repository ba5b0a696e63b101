package org.reihum.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * A mail as it came, kept for a while so that it can be looked at and read once more.
 *
 * @param content empty when it was never fetched whole
 */
record KeptRaw(byte[] content, Instant until) {

    static final Duration DAYS = Duration.ofDays(7);

    static KeptRaw of(FoundMail mail, Instant now) {
        return new KeptRaw(mail.tooLarge() ? new byte[0] : mail.raw(), now.plus(DAYS));
    }
}
