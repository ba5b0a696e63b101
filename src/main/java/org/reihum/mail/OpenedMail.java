package org.reihum.mail;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail that came in, taken apart and not yet read. Whatever stands in it is a stranger's word. */
record OpenedMail(MailPart whole, List<MailPart> leaves) {

    private static final int MOST_CALENDARS = 20;
    private static final int LARGEST_CALENDAR = 256 * 1024;
    private static final int MOST_ADDRESSES = 100;
    private static final int LONGEST_TEXT = 20_000;
    private static final List<String> ADDRESSED =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc");
    private static final Set<String> SEALED = Set.of(
            "application/ms-tnef", "application/pkcs7-mime", "application/x-pkcs7-mime", "application/vnd.ms-tnef");

    /** @throws BeyondLimits when it is larger or more nested than any mail that is meant for us */
    static OpenedMail of(byte[] raw) {
        var whole = MailPart.of(raw, 0, raw.length);
        return new OpenedMail(whole, MailParts.of(whole));
    }

    MailHeaders headers() {
        return whole.headers();
    }

    Envelope envelope() {
        return Envelope.of(headers());
    }

    /** Whether it is about nothing but itself: no answer of a calendar in it, nor anything that may be one. */
    boolean isAutomaticAnswer() {
        return Automatic.isAnswer(headers(), envelope().subject())
                && calendarParts().isEmpty()
                && !holdsUnreadable();
    }

    /** @param answers the purpose of the letter of ours that it refers to */
    IncomingLetter letter(long id, Instant receivedAt, @Nullable String ourServer, Optional<String> answers) {
        var envelope = envelope();
        var proof = SenderProof.of(headers(), ourServer, envelope.singleDomain());
        return new IncomingLetter(
                id,
                receivedAt,
                writtenAt(receivedAt),
                envelope.name(),
                envelope.address(),
                deliveredTo(),
                envelope.subject(),
                text(),
                calendars(),
                Automatic.isAnswer(headers(), envelope.subject()),
                Automatic.isAny(headers(), envelope.subject()),
                proof.proven(),
                proof.signedBy(),
                holdsUnreadable(),
                envelope.messageId(),
                answers);
    }

    private Instant writtenAt(Instant receivedAt) {
        try {
            var date = new MailDateFormat().parse(headers().first("date").orElse(""));
            var written = date.toInstant();
            return written.isAfter(receivedAt) ? receivedAt : written;
        } catch (ParseException noDate) {
            return receivedAt;
        }
    }

    private List<String> deliveredTo() {
        var addresses = new LinkedHashSet<String>();
        ADDRESSED.stream()
                .flatMap(name -> headers().all(name).stream())
                .flatMap(value -> HeaderText.addresses(value).stream())
                .map(InternetAddress::getAddress)
                .map(address -> SafeText.line(address, 320))
                .limit(MOST_ADDRESSES)
                .forEach(addresses::add);
        return List.copyOf(addresses);
    }

    /** What the person wrote, from the plain part, else from the HTML part. */
    private String text() {
        String plain = first("text/plain").map(MailPart::text).findFirst().orElse("");
        String text = plain.isBlank()
                ? first("text/html")
                        .map(part -> HtmlText.of(part.text()))
                        .findFirst()
                        .orElse("")
                : plain;
        String own = QuotedText.without(SafeText.lines(beginning(text), LONGEST_TEXT * 4));
        return own.length() <= LONGEST_TEXT ? own : beginning(own.substring(0, LONGEST_TEXT));
    }

    /** Not between the two halves of a character. */
    private static String beginning(String text) {
        if (text.length() < LONGEST_TEXT) {
            return text;
        }
        int end = Math.min(text.length(), LONGEST_TEXT * 4);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private Stream<MailPart> first(String type) {
        return leaves.stream()
                .filter(part -> part.isType(type) && !part.isAttached() && !isCalendar(part))
                .filter(part -> part.size() > 0);
    }

    private List<byte[]> calendars() {
        var parts = calendarParts();
        if (parts.size() > MOST_CALENDARS) {
            throw new BeyondLimits(Quarantine.TOO_MANY_CALENDARS);
        }
        return parts.stream().map(OpenedMail::calendar).toList();
    }

    private static byte[] calendar(MailPart part) {
        // Base64 takes four thirds, quoted-printable up to three times as much
        byte[] content = part.size() > 4 * LARGEST_CALENDAR ? new byte[0] : part.contentInUtf8();
        if (part.size() > 4 * LARGEST_CALENDAR || content.length > LARGEST_CALENDAR) {
            throw new BeyondLimits(Quarantine.CALENDAR_TOO_LARGE);
        }
        return content;
    }

    List<MailPart> calendarParts() {
        return leaves.stream().filter(OpenedMail::isCalendar).toList();
    }

    /** By its type, or by its name: not every program knows the type. */
    private static boolean isCalendar(MailPart part) {
        return part.isType("text/calendar")
                || part.isType("application/ics")
                || part.fileName().endsWith(".ics") && !part.isType("message/rfc822");
    }

    /** A meeting answer in Microsoft's own wrapping, or one in a sealed cover. */
    private boolean holdsUnreadable() {
        return calendarParts().isEmpty()
                && leaves.stream()
                        .anyMatch(part -> SEALED.contains(part.type().word())
                                || part.fileName().toLowerCase(Locale.ROOT).equals("winmail.dat")
                                || part.isType("application/octet-stream") && isEncrypted());
    }

    private boolean isEncrypted() {
        return whole.isType("multipart/encrypted");
    }
}
