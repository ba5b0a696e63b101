package org.reihum.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finished letter to one person, as another room hands it over. Control characters are stripped here, so that no
 * header can be smuggled in by a name, a subject or an address.
 *
 * @param purpose what the letter is for, unique for ever: the same purpose is never written twice; at most 200
 *     characters, opaque to this room
 * @param scope what the letter belongs to, such as {@code meeting:17}, for filtering; at most 100 characters, opaque
 * @param recipientName cut after 200 characters; may be empty
 * @param recipientAddress at most 254 characters (RFC 5321, 4.5.3.1.3); whether mail can go there shows when it is sent
 * @param subject cut after 300 characters
 * @param text the plain part, at most 200,000 characters
 * @param html the HTML part, a whole document, at most 500,000 characters
 * @param calendar the iTIP message that goes with it
 * @param replyTo where a written answer goes, when not to the sender
 * @param language it is written in; German unless it is said
 * @param enclosures what goes with it, in this order
 * @param thread what it belongs to in the reader's mailbox: it refers to the first letter of the same thread; at most 100
 *     characters, opaque to this room
 * @param unsubscribe where a mail program can take the person off with one POST (RFC 8058)
 * @param inReplyTo the Message-ID of the mail that it answers, with angle brackets; at most 300 characters
 * @param byHand whether a person wrote it just for this reader, so that it is not said to come from a machine
 */
public record Letter(
        String purpose,
        String scope,
        String recipientName,
        String recipientAddress,
        String subject,
        String text,
        String html,
        Optional<CalendarPart> calendar,
        Optional<String> replyTo,
        Locale language,
        List<Enclosure> enclosures,
        Optional<String> thread,
        Optional<URI> unsubscribe,
        Optional<String> inReplyTo,
        boolean byHand) {

    static final int ADDRESS_LENGTH = 254;

    public Letter {
        purpose = SafeText.exactLine(purpose, 200);
        scope = SafeText.exactLine(scope, 100);
        recipientName = SafeText.line(recipientName, 200);
        recipientAddress = SafeText.exactLine(recipientAddress, ADDRESS_LENGTH);
        subject = SafeText.line(subject, 300);
        text = SafeText.lines(text, 200_000);
        html = SafeText.lines(html, 500_000);
        replyTo = replyTo.map(address -> SafeText.exactLine(address, ADDRESS_LENGTH));
        enclosures = List.copyOf(enclosures);
        thread = thread.map(name -> SafeText.exactLine(name, 100));
        inReplyTo = inReplyTo.map(id -> SafeText.exactLine(id, 300));
    }

    /** In German, with nothing enclosed. */
    public Letter(
            String purpose,
            String scope,
            String recipientName,
            String recipientAddress,
            String subject,
            String text,
            String html,
            Optional<CalendarPart> calendar,
            Optional<String> replyTo) {
        this(
                purpose,
                scope,
                recipientName,
                recipientAddress,
                subject,
                text,
                html,
                calendar,
                replyTo,
                Locale.GERMAN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same letter, said to be in that language. */
    public Letter in(Locale language) {
        return copy(language, enclosures, thread, unsubscribe, inReplyTo, byHand);
    }

    /** The same letter with these files. */
    public Letter with(List<Enclosure> enclosures) {
        return copy(language, enclosures, thread, unsubscribe, inReplyTo, byHand);
    }

    /** The same letter as one of that thread. */
    public Letter inThread(String thread) {
        return copy(language, enclosures, Optional.of(thread), unsubscribe, inReplyTo, byHand);
    }

    /** The same letter with a way out for mail programs. */
    public Letter withUnsubscribe(URI unsubscribe) {
        return copy(language, enclosures, thread, Optional.of(unsubscribe), inReplyTo, byHand);
    }

    /** The same letter as the answer to a mail with that Message-ID, wherever its thread began. */
    public Letter answering(String messageId) {
        return copy(language, enclosures, thread, unsubscribe, Optional.of(messageId), byHand);
    }

    /** The same letter as one that a person wrote just for this reader. */
    public Letter writtenByHand() {
        return copy(language, enclosures, thread, unsubscribe, inReplyTo, true);
    }

    private Letter copy(
            Locale language,
            List<Enclosure> enclosures,
            Optional<String> thread,
            Optional<URI> unsubscribe,
            Optional<String> inReplyTo,
            boolean byHand) {
        return new Letter(
                purpose,
                scope,
                recipientName,
                recipientAddress,
                subject,
                text,
                html,
                calendar,
                replyTo,
                language,
                enclosures,
                thread,
                unsubscribe,
                inReplyTo,
                byHand);
    }
}
