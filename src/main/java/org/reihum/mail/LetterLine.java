package org.reihum.mail;

import java.time.Instant;

/** A letter as one line of the list. */
public record LetterLine(
        long id,
        String scope,
        String recipientName,
        String recipientAddress,
        String subject,
        Instant writtenAt,
        LetterState state) {}
