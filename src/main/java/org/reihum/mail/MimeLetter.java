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
        if (!letter.byHand()) {
            // RFC 3834, and what Exchange understands instead: no answers from out-of-office notices
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
        var answered = letter.inReplyTo().or(claimed::refersTo);
        if (answered.isPresent()) {
            message.setHeader("In-Reply-To", answered.get());
            message.setHeader("References", answered.get());
        }
        if (letter.unsubscribe().isPresent()) {
            // one click of the mail program's own button, without opening a page
            message.setHeader(
                    "List-Unsubscribe", "<" + letter.unsubscribe().get().toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(claimed));
    }

    private static MimeMultipart body(ClaimedLetter claimed) throws MessagingException {
        var letter = claimed.letter();
        var alternatives = new MimeMultipart("alternative", text(letter.text(), "plain"), html(claimed));
        var attached = letter.enclosures().stream().filter(Enclosure::attached).toList();
        if (letter.calendar().isEmpty() && attached.isEmpty()) {
            return alternatives;
        }
        var mixed = new MimeMultipart("mixed", wrapped(alternatives));
        for (Enclosure enclosure : attached) {
            mixed.addBodyPart(MimeFile.part(enclosure, claimed.files()));
        }
        if (letter.calendar().isPresent()) {
            addInvitation(letter.calendar().get(), alternatives, mixed);
        }
        return mixed;
    }

    private static void addInvitation(CalendarPart calendar, MimeMultipart alternatives, MimeMultipart mixed)
            throws MessagingException {
        alternatives.addBodyPart(
                base64(calendar, "text/calendar; method=" + calendar.method() + "; charset=UTF-8; component=VEVENT"));
        var file = base64(calendar, "application/ics; name=invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        mixed.addBodyPart(file);
    }

    /** With its pictures, where it has some: within the alternative, so that the calendar part stays beside it. */
    private static MimeBodyPart html(ClaimedLetter claimed) throws MessagingException {
        var html = text(claimed.letter().html(), "html");
        var pictures = claimed.letter().enclosures().stream()
                .filter(enclosure -> !enclosure.attached())
                .toList();
        if (pictures.isEmpty()) {
            return html;
        }
        var related = new MimeMultipart("related; type=\"text/html\"", html);
        for (Enclosure picture : pictures) {
            related.addBodyPart(MimeFile.part(picture, claimed.files()));
        }
        return wrapped(related);
    }

    private static MimeBodyPart wrapped(MimeMultipart parts) throws MessagingException {
        var wrapper = new MimeBodyPart();
        wrapper.setContent(parts);
        return wrapper;
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
