package org.reihum.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter that came in, as one line of the page.
 *
 * @param reason key of a message; empty while it is being read
 * @param returned the letter of ours that it is about
 * @param kept whether the mail is there as it came
 */
record InboxLine(
        long id,
        Instant receivedAt,
        String senderName,
        String senderAddress,
        String subject,
        InboxFate fate,
        String reason,
        Optional<Long> returned,
        boolean kept) {}
