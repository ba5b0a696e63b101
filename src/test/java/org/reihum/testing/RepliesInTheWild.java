package org.reihum.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What calendar programs send back, each with its habits: modelled on genuine replies and on what is known of them, with
 * invented people. {@code RepliesInTheWild.of(EXCHANGE, uid, "rsvp@example.org", "anna@example.org").reply("ACCEPTED")}.
 *
 * @param organizer the address the answer goes to, whether or not the calendar object names it
 * @param sequence of the version that is answered
 * @param stamp when the person pressed the button
 * @param start of the meeting, which lasts two hours
 * @param comment blank for none
 * @param guests how many the person brings along; only Google can say it
 */
public record RepliesInTheWild(
        Client client,
        String uid,
        String organizer,
        String name,
        String address,
        int sequence,
        Instant stamp,
        Instant start,
        String summary,
        String comment,
        int guests) {

    /** The programs. */
    public enum Client {
        /** Exchange and Outlook with Microsoft 365: no ORGANIZER, a VTIMEZONE from 1601. */
        EXCHANGE,
        /** Outlook.com: no ORGANIZER, and no DTSTAMP that could be trusted but REPLYTIME. */
        OUTLOOK_COM,
        /** Gmail: the same object twice, the comment in a parameter with HTML entities. */
        GOOGLE,
        /** Calendar of macOS and iOS: a principal instead of an address, no method in the MIME type. */
        APPLE,
        /** Thunderbird: the same object twice, names with semicolons of RFC 6868. */
        THUNDERBIRD,
        /** KMail: no SEQUENCE when it is 0, MAILTO in capitals, the alarm of the invitation. */
        KMAIL
    }

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(BERLIN);
    private static final Duration LENGTH = Duration.ofHours(2);

    /** An answer to the first version of an invented meeting. */
    public static RepliesInTheWild of(Client client, String uid, String organizer, String address) {
        return new RepliesInTheWild(
                client,
                uid,
                organizer,
                "Dr. Anna Müller",
                address,
                0,
                Instant.parse("2026-11-22T08:30:00Z"),
                Instant.parse("2027-03-18T17:00:00Z"),
                "Treffen der IT-Netzwerke",
                "",
                0);
    }

    public RepliesInTheWild named(String other) {
        return with(other, sequence, stamp, comment, guests);
    }

    public RepliesInTheWild answering(int version) {
        return with(name, version, stamp, comment, guests);
    }

    public RepliesInTheWild at(Instant moment) {
        return with(name, sequence, moment, comment, guests);
    }

    public RepliesInTheWild saying(String text) {
        return with(name, sequence, stamp, text, guests);
    }

    public RepliesInTheWild bringing(int others) {
        return with(name, sequence, stamp, comment, others);
    }

    private RepliesInTheWild with(String other, int version, Instant moment, String text, int others) {
        return new RepliesInTheWild(
                client, uid, organizer, other, address, version, moment, start, summary, text, others);
    }

    /** @param status such as {@code ACCEPTED} */
    public WildMail reply(String status) {
        return mail("REPLY", status, ";PARTSTAT=" + status, start, subject(status));
    }

    /** Somebody else comes instead. */
    public WildMail delegate(String to) {
        return mail(
                "REPLY",
                "DELEGATED",
                ";PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:" + to + "\"",
                start,
                "Weitergegeben: ");
    }

    /** Another time; telephones of Apple put it into a reply. */
    public WildMail counter(Instant better) {
        if (client == Client.APPLE) {
            String proposal = ";PARTSTAT=TENTATIVE;TO-ALL-PROPOSED-NEW-TIME=\"DTSTART:" + UTC.format(better)
                    + ";STATUS:NEEDS-ACTION\"";
            return mail("REPLY", "TENTATIVE", proposal, start, "Mit Vorbehalt: ");
        }
        return mail("COUNTER", "TENTATIVE", ";PARTSTAT=TENTATIVE", better, "Neue Zeit vorgeschlagen: ");
    }

    /** Please send it once more. */
    public WildMail refresh() {
        return mail("REFRESH", "", "", start, "Bitte erneut senden: ");
    }

    private WildMail mail(String method, String status, String parameters, Instant when, String subject) {
        List<String> lines = new ArrayList<>(WildHeads.of(client, method));
        lines.add("BEGIN:VEVENT");
        lines.addAll(event(status, parameters, when));
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return new WildMail(this, method, subject + summary, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> event(String status, String parameters, Instant when) {
        String written = UTC.format(stamp);
        return switch (client) {
            case EXCHANGE ->
                List.of(
                        "ATTENDEE" + parameters + ";CN=" + quoted() + ":mailto:" + address,
                        "COMMENT;LANGUAGE=de-DE:" + text(comment) + "\\n",
                        "UID:" + uid,
                        "SUMMARY;LANGUAGE=de-DE:" + text(subject(status) + summary),
                        "DTSTART;TZID=W. Europe Standard Time:" + LOCAL.format(when),
                        "DTEND;TZID=W. Europe Standard Time:" + LOCAL.format(when.plus(LENGTH)),
                        "CLASS:PUBLIC",
                        "PRIORITY:5",
                        "DTSTAMP:" + written,
                        "TRANSP:OPAQUE",
                        "STATUS:CONFIRMED",
                        "SEQUENCE:" + sequence,
                        "LOCATION;LANGUAGE=de-DE:Haus der Gründer\\, Südhang",
                        "X-MICROSOFT-CDO-APPT-SEQUENCE:" + sequence,
                        "X-MICROSOFT-CDO-OWNERAPPTID:0",
                        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
                        "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
                        "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
                        "X-MICROSOFT-CDO-IMPORTANCE:1",
                        "X-MICROSOFT-CDO-INSTTYPE:0",
                        "X-MICROSOFT-DISALLOW-COUNTER:FALSE");
            case OUTLOOK_COM ->
                List.of(
                        "ATTENDEE" + parameters + ";CN=" + address + ":MAILTO:" + address,
                        "COMMENT;LANGUAGE=de-DE:" + text(comment),
                        "UID:" + uid,
                        "SUMMARY;LANGUAGE=de-DE:" + text(subject(status) + summary),
                        "DTSTART;TZID=W. Europe Standard Time:" + LOCAL.format(when),
                        "DTEND;TZID=W. Europe Standard Time:" + LOCAL.format(when.plus(LENGTH)),
                        "SEQUENCE:0",
                        "X-MICROSOFT-CDO-APPT-SEQUENCE:" + sequence,
                        "X-MICROSOFT-CDO-REPLYTIME:" + written,
                        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
            case GOOGLE ->
                List.of(
                        "DTSTART:" + UTC.format(when),
                        "DTEND:" + UTC.format(when.plus(LENGTH)),
                        "DTSTAMP:" + written,
                        "ORGANIZER;CN=IT-Netzwerk Südhang:mailto:" + organizer,
                        "UID:" + uid,
                        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT" + parameters + ";CN=" + quoted()
                                + ";X-NUM-GUESTS=" + guests + googlesComment() + ":mailto:" + address,
                        "CREATED:20261101T090000Z",
                        "DESCRIPTION:Moderation: Jürgen Müller\\; Thema: „Größen\\\\Öle“",
                        "LAST-MODIFIED:" + written,
                        "LOCATION:Haus der Gründer\\, Südhang",
                        "SEQUENCE:" + sequence,
                        "STATUS:CONFIRMED",
                        "SUMMARY:" + text(summary),
                        "TRANSP:OPAQUE");
            case APPLE ->
                List.of(
                        "ATTENDEE;CN=" + quoted() + ";CUTYPE=INDIVIDUAL;EMAIL=\"" + address + "\"" + parameters
                                + ":/aMTQ3/principal/",
                        "DTEND;TZID=Europe/Berlin:" + LOCAL.format(when.plus(LENGTH)),
                        "DTSTAMP:" + written,
                        "DTSTART;TZID=Europe/Berlin:" + LOCAL.format(when),
                        "LAST-MODIFIED:" + written,
                        "ORGANIZER;CN=\"IT-Netzwerk Südhang, Büro: Lindau\";EMAIL=\"" + organizer + "\":mailto:"
                                + organizer,
                        "SEQUENCE:" + sequence,
                        "SUMMARY:" + text(summary),
                        "UID:" + uid,
                        "X-CALENDARSERVER-PRIVATE-COMMENT:" + text(comment));
            case THUNDERBIRD ->
                List.of(
                        "LAST-MODIFIED:" + written,
                        "DTSTAMP:" + written,
                        "UID:" + uid,
                        "SUMMARY:" + text(summary),
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=\"IT-Netzwerk Südhang, Büro: Lindau\":mailto:" + organizer,
                        "ATTENDEE;CN=" + name.replace("\"", "^'") + parameters
                                + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:" + address,
                        "DTSTART;TZID=Europe/Berlin:" + LOCAL.format(when),
                        "DTEND;TZID=Europe/Berlin:" + LOCAL.format(when.plus(LENGTH)),
                        "SEQUENCE:" + sequence,
                        "COMMENT:" + text(comment),
                        "TRANSP:OPAQUE");
            case KMAIL -> kmail(parameters, when, written);
        };
    }

    private List<String> kmail(String parameters, Instant when, String written) {
        List<String> lines = new ArrayList<>(List.of(
                "ORGANIZER;CN=\"IT-Netzwerk Südhang, Büro: Lindau\":MAILTO:" + organizer,
                "DTSTAMP:" + written,
                "ATTENDEE;CN=" + name.replace("\"", "^'") + ";RSVP=TRUE" + parameters
                        + ";ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;X-UID=94842126611904:mailto:" + address,
                "COMMENT:" + text(comment),
                "CREATED:" + written,
                "UID:" + uid,
                "LAST-MODIFIED:" + written));
        if (sequence > 0) {
            lines.add("SEQUENCE:" + sequence);
        }
        lines.addAll(List.of(
                "SUMMARY:" + text(summary),
                "STATUS:CONFIRMED",
                "DTSTART:" + UTC.format(when),
                "DTEND:" + UTC.format(when.plus(LENGTH)),
                "TRANSP:OPAQUE",
                "REQUEST-STATUS:2.0;Success.",
                "BEGIN:VALARM",
                "DESCRIPTION:" + text(summary),
                "ACTION:DISPLAY",
                "TRIGGER:-PT1H",
                "X-KDE-KCALCORE-ENABLED:TRUE",
                "END:VALARM"));
        return lines;
    }

    private String googlesComment() {
        String entities = comment.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
        return comment.isBlank() ? "" : ";X-RESPONSE-COMMENT=\"" + entities.replace("\n", "^n") + "\"";
    }

    private String quoted() {
        return '"' + name.replace("\"", "^'") + '"';
    }

    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String subject(String status) {
        return switch (status) {
            case "ACCEPTED" -> "Zugesagt: ";
            case "DECLINED" -> "Abgelehnt: ";
            case "TENTATIVE" -> "Mit Vorbehalt: ";
            default -> "";
        };
    }

    /** By characters, as most of them do. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder(line);
        for (int at = 70; at < folded.length(); at += 72) {
            int border = Character.isLowSurrogate(folded.charAt(at)) ? at + 1 : at;
            folded.insert(border, "\r\n ");
        }
        return folded.toString();
    }
}
