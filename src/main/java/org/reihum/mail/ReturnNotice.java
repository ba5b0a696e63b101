package org.reihum.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail server's word that a letter did not arrive, or not yet: a report of RFC 3464, or what mail servers wrote before it
 * and some still do. Anybody can write one; it means something only for a Message-ID of ours.
 *
 * @param messageIds all that could be the returned letter's, with their angle brackets
 * @param failures at least one
 */
record ReturnNotice(Set<String> messageIds, List<ReturnedMail> failures) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s@]{1,200}@[^<>\\s@]{1,200}>");
    private static final Pattern DAEMON = Pattern.compile(
            "(?i)(mailer-daemon|mail-daemon|postmaster|mdaemon|mailerdaemon|bounces?|noreply-bounce)@.*");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(undeliver|delivery (status|failure)|returned mail|failure notice"
                    + "|mail delivery (failed|subsystem|system)|unzustellbar|nicht zugestellt|warning: message .* delayed|non remis)");
    private static final int MOST = 50;

    static Optional<ReturnNotice> of(OpenedMail mail) {
        if (!isReturn(mail)) {
            return Optional.empty();
        }
        var failures = failures(mail);
        return Optional.of(new ReturnNotice(messageIds(mail), failures));
    }

    private static boolean isReturn(OpenedMail mail) {
        var headers = mail.headers();
        return isReport(mail)
                || headers.has("x-failed-recipients")
                || isFromDaemon(headers) && (hasEmptyPath(headers) || isAbout(headers) || holdsMail(mail))
                || hasEmptyPath(headers) && holdsMail(mail);
    }

    private static boolean isReport(OpenedMail mail) {
        return mail.leaves().stream().anyMatch(ReturnNotice::isStatus)
                || mail.whole().isType("multipart/report")
                        && mail.whole().type().parameter("report-type").equalsIgnoreCase("delivery-status");
    }

    private static boolean isStatus(MailPart part) {
        return part.isType("message/delivery-status") || part.isType("message/global-delivery-status");
    }

    private static boolean isFromDaemon(MailHeaders headers) {
        return DAEMON.matcher(Envelope.of(headers).address()).matches();
    }

    private static boolean hasEmptyPath(MailHeaders headers) {
        return headers.has("return-path") && headers.word("return-path").matches("<\\s*>");
    }

    private static boolean isAbout(MailHeaders headers) {
        return SUBJECT.matcher(headers.word("subject")).find();
    }

    private static boolean holdsMail(OpenedMail mail) {
        return mail.leaves().stream().anyMatch(ReturnNotice::isReturned);
    }

    private static boolean isReturned(MailPart part) {
        return part.isType("message/rfc822")
                || part.isType("text/rfc822-headers")
                || part.isType("message/global")
                || part.isType("message/global-headers");
    }

    private static Set<String> messageIds(OpenedMail mail) {
        var found = new LinkedHashSet<String>();
        Stream.concat(
                        mail.leaves().stream().filter(ReturnNotice::isReturned).flatMap(ReturnNotice::idsOfReturned),
                        Stream.of("in-reply-to", "references", "x-original-message-id")
                                .flatMap(name -> mail.headers().all(name).stream()))
                .forEach(text -> add(text, found));
        // older servers write the returned mail below their own words
        words(mail).forEach(text -> add(text, found));
        return found;
    }

    private static Stream<String> idsOfReturned(MailPart part) {
        byte[] content = part.content();
        return MailPart.of(content, 0, content.length).headers().all("message-id").stream();
    }

    private static void add(String text, Set<String> found) {
        Matcher hits = MESSAGE_ID.matcher(text);
        while (found.size() < MOST && hits.find()) {
            found.add(hits.group());
        }
    }

    private static List<ReturnedMail> failures(OpenedMail mail) {
        var reported = new ArrayList<ReturnedMail>();
        mail.leaves().stream().filter(ReturnNotice::isStatus).forEach(part -> reported.addAll(DeliveryStatus.of(part)));
        if (!reported.isEmpty()) {
            return List.copyOf(reported);
        }
        String said = String.join("\n", words(mail).toList());
        String recipient = mail.headers().first("x-failed-recipients").orElse("");
        return List.of(DeliveryStatus.inWords(mail.headers().word("subject"), said, recipient));
    }

    private static Stream<String> words(OpenedMail mail) {
        return mail.leaves().stream()
                .filter(part -> part.type().word().startsWith("text/") && !isReturned(part))
                .map(part -> part.isType("text/html") ? HtmlText.of(part.text()) : part.text())
                .map(text -> text.substring(0, Math.min(text.length(), 100_000)))
                .map(text -> text.replace("\r", ""))
                .filter(text -> !text.toLowerCase(Locale.ROOT).isBlank());
    }
}
