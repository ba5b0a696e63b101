package org.reihum.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Instant;
import java.util.Date;

/**
 * Writes a letter as an Internet message. With a calendar part it has the one shape that Outlook, Gmail, Apple and
 * Thunderbird all read as an invitation (RFC 6047): the object last among the alternatives, the same bytes once more
 * as a file.
 */
final class MimeLetter {

    private MimeLetter() {}

    /** @throws MessagingException when an address is none */
    static void write(MimeMessage message, ClaimedLetter claimed, Letterhead head, Instant now)
            throws MessagingException {
        var letter = claimed.letter();
        message.setFrom(address(head.senderAddress(), head.senderName()));
        message.setRecipient(RecipientType.TO, address(letter.recipientAddress(), letter.recipientName()));
        if (letter.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(letter.replyTo().get(), "")});
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", claimed.messageId());
        // RFC 3834, and what Exchange understands instead: no answers from out-of-office notices
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.setContent(body(letter));
    }

    private static MimeMultipart body(Letter letter) throws MessagingException {
        var alternatives = new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
        if (letter.calendar().isEmpty()) {
            return alternatives;
        }
        var calendar = letter.calendar().get();
        alternatives.addBodyPart(
                base64(calendar, "text/calendar; method=" + calendar.method() + "; charset=UTF-8; component=VEVENT"));
        var wrapper = new MimeBodyPart();
        wrapper.setContent(alternatives);
        var file = base64(calendar, "application/ics; name=invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", wrapper, file);
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    /** Base64, because Angus Mail's quoted-printable loses the last line end. */
    private static MimeBodyPart base64(CalendarPart calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.content(), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            var ascii = at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            var result = new InternetAddress(ascii, true);
            if (!name.isEmpty()) {
                result.setPersonal(name, "UTF-8");
            }
            return result;
        } catch (IllegalArgumentException | UnsupportedEncodingException e) {
            throw new MessagingException("no mail address: " + address, e);
        }
    }
}
