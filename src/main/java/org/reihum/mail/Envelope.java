package org.reihum.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;

/**
 * From whom a mail says that it comes, and about what.
 *
 * @param name one line; may be blank
 * @param address may be blank
 * @param subject one line; may be blank
 * @param single whether From is there once and names one mailbox
 * @param messageId with angle brackets; blank when there is none that is one
 */
record Envelope(String name, String address, String subject, boolean single, String messageId) {

    static final Envelope UNKNOWN = new Envelope("", "", "", false, "");

    static Envelope of(MailHeaders headers) {
        List<InternetAddress> from = headers.all("from").stream()
                .flatMap(value -> HeaderText.addresses(value).stream())
                .toList();
        String subject = HeaderText.decoded(headers.first("subject").orElse(""));
        return new Envelope(
                from.stream().findFirst().map(Envelope::nameOf).orElse(""),
                from.stream().findFirst().map(Envelope::addressOf).orElse(""),
                SafeText.line(subject, 300),
                from.size() == 1 && headers.all("from").size() == 1,
                MessageIds.in(headers.all("message-id")).stream().findFirst().orElse(""));
    }

    private static String nameOf(InternetAddress from) {
        return SafeText.line(
                HeaderText.decoded(Optional.ofNullable(from.getPersonal()).orElse("")), 200);
    }

    /** A longer one is none, and cut off it would be somebody else's. */
    private static String addressOf(InternetAddress from) {
        String address = SafeText.line(from.getAddress(), 300);
        return address.length() > Letter.ADDRESS_LENGTH ? "" : address;
    }

    /** The domain of the one sender; blank when there is not exactly one. */
    String singleDomain() {
        return single ? Mailbox.of(address).domain() : "";
    }
}
