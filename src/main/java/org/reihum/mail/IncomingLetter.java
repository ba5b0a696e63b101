package org.reihum.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A letter that came to our mailbox, taken apart. Everything in it was written by a stranger, the sender's address too.
 * Returned letters never get this far: they are noted with the letter that came back.
 *
 * @param id of its row in the inbox
 * @param receivedAt when we fetched it
 * @param writtenAt what it says itself (Date), or {@code receivedAt}; never later than that
 * @param senderName from From, one line; may be blank
 * @param senderAddress from From, without the name; may be blank
 * @param deliveredTo the addresses it came to: Delivered-To, X-Original-To, Envelope-To, To, Cc, in this order, each once
 * @param subject one line; may be blank
 * @param text what the person wrote: the plain part, or the HTML part as plain text; without what is quoted below it; at
 *     most 20,000 characters; may be blank
 * @param calendars every calendar object in it (text/calendar, application/ics, *.ics), as it came, at most 256 KiB each
 * @param byMachine whether a machine wrote it (RFC 3834 and its older kin), so that its words are nobody's
 * @param automatic whether it may never be answered automatically: what a machine wrote, and what came over a mailing list or
 *     asks for no automatic answers, though a person wrote it
 * @param senderProven whether our own mail server says that From is genuine (an aligned pass in its
 *     Authentication-Results, RFC 8601)
 * @param signedBy the domains whose DKIM signature our own mail server found valid, lower case
 * @param unreadable whether it holds something that looks like an answer and that we cannot read, such as winmail.dat
 * @param messageId its own Message-ID with angle brackets, at most 300 characters; blank when there is none that is one
 * @param answers the purpose of the letter of ours that it says it answers (In-Reply-To, else the last of ours in References);
 *     no proof of who wrote it
 */
public record IncomingLetter(
        long id,
        Instant receivedAt,
        Instant writtenAt,
        String senderName,
        String senderAddress,
        List<String> deliveredTo,
        String subject,
        String text,
        List<byte[]> calendars,
        boolean byMachine,
        boolean automatic,
        boolean senderProven,
        Set<String> signedBy,
        boolean unreadable,
        String messageId,
        Optional<String> answers) {}
