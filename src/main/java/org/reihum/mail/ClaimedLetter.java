package org.reihum.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that one run may send.
 *
 * @param before the state it was claimed in
 * @param attempt this attempt's number, from 1
 * @param owner marks the claim; a run that has lost it can no longer change the letter's state
 * @param leaseUntil when another run may take it
 * @param files at least the content of the letter's enclosures
 * @param refersTo the Message-ID of the first letter of its thread; empty for that one itself
 */
record ClaimedLetter(
        long id,
        LetterState before,
        int attempt,
        UUID owner,
        Instant leaseUntil,
        String messageId,
        Letter letter,
        Map<FileId, byte[]> files,
        Optional<String> refersTo) {}
