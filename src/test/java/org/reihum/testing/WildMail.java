package org.reihum.testing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A calendar object in the kind of mail that its program makes of it.
 *
 * @param calendar the octets of the calendar object
 */
public record WildMail(RepliesInTheWild by, String method, String subject, byte[] calendar) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String END = "\r\n";

    /** The whole mail (RFC 5322), to the address of the organizer. */
    public byte[] mail() {
        return mail(List.of());
    }

    /** @param received header lines that mail servers wrote on the way, such as {@code Delivered-To: …} */
    public byte[] mail(List<String> received) {
        List<String> lines = new ArrayList<>(received);
        lines.add("MIME-Version: 1.0");
        lines.add("From: " + word(by.name()) + " <" + by.address() + ">");
        lines.add("To: <" + by.organizer() + ">");
        lines.add("Subject: " + word(subject));
        lines.add("Date: " + DATE.format(by.stamp()));
        lines.add("Message-ID: <" + id() + "@"
                + by.address().substring(by.address().lastIndexOf('@') + 1) + ">");
        lines.addAll(body());
        return (String.join(END, lines) + END).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> body() {
        String type = "text/calendar; charset=\"utf-8\"; method=" + method;
        return switch (by.client()) {
            case EXCHANGE ->
                multipart(
                        "alternative",
                        base64("text/plain; charset=\"utf-8\"", by.comment()),
                        base64("text/html; charset=\"utf-8\"", "<html><body></body></html>"),
                        base64(type, calendar));
            case OUTLOOK_COM ->
                multipart("alternative", base64("text/html; charset=\"utf-8\"", "<p></p>"), base64(type, calendar));
            case GOOGLE -> {
                List<String> inside = multipart(
                        "alternative",
                        base64("text/plain; charset=\"UTF-8\"", by.name() + " hat geantwortet."),
                        base64("text/html; charset=\"UTF-8\"", "<p>Antwort</p>"),
                        plain("text/calendar; charset=\"UTF-8\"; method=" + method));
                List<String> lines = new ArrayList<>(List.of(
                        "Sender: Google Calendar <calendar-notification@google.com>",
                        "Reply-To: " + word(by.name()) + " <" + by.address() + ">",
                        "Auto-Submitted: auto-generated"));
                lines.addAll(multipart("mixed", inside, attachment()));
                yield lines;
            }
            case APPLE ->
                multipart(
                        "mixed",
                        base64("text/plain; charset=utf-8", ""),
                        base64("text/calendar; charset=utf-8; name=\"iCal-20261122-083000.ics\"", calendar));
            case THUNDERBIRD ->
                multipart(
                        "mixed",
                        multipart(
                                "alternative",
                                base64("text/plain; charset=UTF-8", by.name() + " hat geantwortet."),
                                plain("text/calendar; method=" + method + "; charset=UTF-8")),
                        attachment());
            case KMAIL ->
                multipart(
                        "mixed",
                        base64("text/plain; charset=\"utf-8\"", by.comment()),
                        base64(
                                "text/calendar; charset=\"utf-8\"; name=\"cal.ics\"; method=\"" + method + "\"",
                                calendar));
        };
    }

    private List<String> attachment() {
        List<String> lines = new ArrayList<>(base64("application/ics; name=\"invite.ics\"", calendar));
        lines.add(1, "Content-Disposition: attachment; filename=\"invite.ics\"");
        return lines;
    }

    private List<String> plain(String type) {
        return List.of(
                "Content-Type: " + type,
                "Content-Transfer-Encoding: 8bit",
                "",
                new String(calendar, StandardCharsets.UTF_8).stripTrailing());
    }

    private static List<String> base64(String type, String text) {
        return base64(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> base64(String type, byte[] octets) {
        return List.of(
                "Content-Type: " + type,
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(octets));
    }

    @SafeVarargs
    private List<String> multipart(String kind, List<String>... parts) {
        String boundary = "=_" + kind + "_" + id().substring(0, 8);
        List<String> lines =
                new ArrayList<>(List.of("Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"", ""));
        for (List<String> part : parts) {
            lines.add("--" + boundary);
            lines.addAll(part);
        }
        lines.add("--" + boundary + "--");
        return lines;
    }

    /** The same for the same mail. */
    private String id() {
        return UUID.nameUUIDFromBytes((by + method + subject).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String word(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x7F && c >= 0x20);
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return ascii && text.matches("[\\w .:-]*")
                ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
    }
}
