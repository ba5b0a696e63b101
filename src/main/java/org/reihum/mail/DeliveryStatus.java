package org.reihum.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reihum.mail.ReturnedMail.Kind;

/** What became of a letter, out of the fields of RFC 3464 or out of a mail server's sentences. */
final class DeliveryStatus {

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** Of SMTP: where a server's answer begins, for other numbers stand in sentences too. */
    private static final Pattern CODE = Pattern.compile(
            "(?im)(?:^|[:;(\\[<>#]|said|error|code|status|reply|response|answered)\\s*([45])[0-5]\\d[ -]");

    private static final Pattern LATE = Pattern.compile(
            "(?i)(delay|still trying|will (keep|continue) (trying|to)|not yet been delivered"
                    + "|temporar|warning: message|verzögert|noch nicht zugestellt|weiter versucht|no action is required)");
    private static final Pattern GONE = Pattern.compile(
            "(?i)(permanent|given up|giving up|could ?n.t be delivered"
                    + "|could not be delivered|(user|mailbox|recipient|address) (unknown|unavailable|not found|rejected|disabled)"
                    + "|unknown (user|recipient|address)|no such (user|recipient|mailbox)|does ?n.t (exist|have)|does not exist"
                    + "|undeliverable|undelivered|returned mail|failure notice|delivery (has )?fail|nicht zugestellt|non remis|unzustellbar|unbekannt|existiert nicht|nicht gefunden|konnte nicht zugestellt)");

    private DeliveryStatus() {}

    /** One for each recipient of a part message/delivery-status. */
    static List<ReturnedMail> of(MailPart part) {
        byte[] content = part.content();
        var found = new ArrayList<ReturnedMail>();
        int from = 0;
        var lines = new Lines(content, 0, content.length);
        while (lines.next()) {
            if (lines.isEmpty()) {
                add(MailHeaders.of(content, from, lines.start()), found);
                from = lines.following();
            }
        }
        add(MailHeaders.of(content, from, content.length), found);
        return found;
    }

    private static void add(MailHeaders fields, List<ReturnedMail> found) {
        if (found.size() < 20 && (fields.has("final-recipient") || fields.has("original-recipient"))) {
            String diagnosis = afterType(fields.first("diagnostic-code").orElse(""));
            String said = fields.first("status").orElse("") + " " + diagnosis;
            found.add(new ReturnedMail(
                    afterType(fields.first("original-recipient")
                            .or(() -> fields.first("final-recipient"))
                            .orElse("")),
                    kindOf(fields.word("action"), said),
                    statusIn(said),
                    diagnosis));
        }
    }

    /** "rfc822; anna@example.org", "smtp; 550 …" */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static Kind kindOf(String action, String said) {
        return switch (action.split("\\s")[0]) {
            case "delayed" -> Kind.DELAYED;
            case "delivered", "relayed", "expanded" -> Kind.ARRIVED;
            case "failed" -> Kind.FAILED;
            default -> statusIn(said).startsWith("4.") ? Kind.DELAYED : Kind.FAILED;
        };
    }

    /** Of a notice in plain words. */
    static ReturnedMail inWords(String subject, String said, String recipient) {
        String own = beforeReturned(said);
        String status = statusIn(own);
        boolean late = LATE.matcher(subject + "\n" + own).find() && !status.startsWith("5.");
        if (!late && status.isEmpty() && GONE.matcher(subject + "\n" + own).find()) {
            status = "5.0.0";
        }
        return new ReturnedMail(recipient, late ? Kind.DELAYED : inWords(status), status, line(own));
    }

    private static Kind inWords(String status) {
        if (status.isEmpty() || status.startsWith("2.")) {
            return Kind.UNCLEAR;
        }
        return status.startsWith("4.") ? Kind.DELAYED : Kind.FAILED;
    }

    /** The letter itself may speak of codes and of what is temporary. */
    private static String beforeReturned(String said) {
        String even = said.toLowerCase(Locale.ROOT);
        for (String mark :
                List.of("--- below this line", "this is a copy of the message", "original message", "message-id:")) {
            int at = even.indexOf(mark);
            if (at > 0) {
                return said.substring(0, at);
            }
        }
        return said;
    }

    private static String statusIn(String text) {
        var status = STATUS.matcher(text);
        if (status.find()) {
            return status.group(1);
        }
        var code = CODE.matcher(text);
        return code.find() ? code.group(1) + ".0.0" : "";
    }

    /** The line that says why. */
    private static String line(String said) {
        return said.lines()
                .filter(line -> STATUS.matcher(line).find()
                        || CODE.matcher(line).find()
                        || GONE.matcher(line).find())
                .findFirst()
                .orElse(said.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }
}
