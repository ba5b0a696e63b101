package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail taken apart: I1, I4 and I23 of the checklist, and what people wrote. */
class OpenedMailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String REPLY = "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/calendar; method=REPLY; charset=UTF-8",
                "Content-Type: TEXT/Calendar",
                "Content-Type: application/ics; name=invite.ics",
                "Content-Type: application/octet-stream; name=\"Antwort.ICS\"",
                "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"a b.ics\"",
                "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename*=UTF-8''%C3%84nderung.ics",
                "Content-Type: application/octet-stream; name=\"=?UTF-8?B?QW50d29ydC5pY3M=?=\"",
                "Content-Type: text/plain; name=meeting.ics",
            })
    void i1_aCalendarIsKnownByItsTypeOrItsName(String fields) {
        var alone = open(InboxRoom.mail(fields + "\n", REPLY));
        var deep = open(InboxRoom.mail(
                "Content-Type: multipart/mixed; boundary=a\n",
                "--a\nContent-Type: multipart/related; boundary=\"b b\"\n\n--b b\nContent-Type: multipart/alternative; boundary=c\n\n"
                        + "--c\nContent-Type: text/plain\n\nJa\n--c\n" + fields + "\n\n" + REPLY
                        + "\n--c--\n--b b--\n--a--\n"));

        assertThat(alone.calendars()).singleElement().satisfies(OpenedMailTest::isReply);
        assertThat(deep.calendars()).singleElement().satisfies(OpenedMailTest::isReply);
        assertThat(deep.text()).isEqualTo("Ja");
    }

    @Test
    void i1_aCalendarWithinAMailWithinTheMailIsNotTheirs() {
        var letter = open(InboxRoom.mail(
                "Content-Type: multipart/mixed; boundary=a\n",
                "--a\nContent-Type: text/plain\n\nSiehe unten\n--a\nContent-Type: message/rfc822; name=alt.ics\n\n"
                        + "Subject: alt\nContent-Type: text/calendar\n\n" + REPLY + "\n--a--\n"));

        assertThat(letter.calendars()).isEmpty();
        assertThat(letter.text()).isEqualTo("Siehe unten");
    }

    @Test
    void i2_theSameObjectTwiceIsHandedOnTwiceForTheReaderToTell() throws IOException {
        var letter = open(thunderbird());

        assertThat(letter.calendars()).hasSize(2);
        assertThat(letter.calendars().get(0)).isEqualTo(letter.calendars().get(1));
        assertThat(new String(letter.calendars().get(0), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("IT-Netzwerk Südbaden")
                .endsWith("END:VCALENDAR\r\n\r\n");
        assertThat(letter.senderAddress()).isEqualTo("anna.mueller+it@firma-sued.example");
        assertThat(letter.deliveredTo()).containsExactly("rsvp@events.example.org");
        assertThat(letter.text()).contains("has accepted your event invitation");
    }

    @ParameterizedTest
    @CsvSource({"base64", "quoted-printable", "8bit", "Base64"})
    void aCalendarIsFreedOfWhatMadeItFitForTheWay(String encoding) {
        byte[] calendar = (REPLY + "\nSUMMARY:Größe=1").getBytes(StandardCharsets.UTF_8);
        String body = switch (encoding) {
            case "base64", "Base64" -> Base64.getMimeEncoder().encodeToString(calendar);
            case "quoted-printable" ->
                new String(calendar, StandardCharsets.UTF_8)
                        .replace("=", "=3D")
                        .replace("ö", "=C3=B6")
                        .replace("ß", "=\n=C3=9f");
            default -> new String(calendar, StandardCharsets.UTF_8);
        };
        var letter = open(
                InboxRoom.mail("Content-Type: text/calendar\nContent-Transfer-Encoding: " + encoding + "\n", body));

        assertThat(new String(letter.calendars().get(0), StandardCharsets.UTF_8).replace("\r", ""))
                .isEqualTo(new String(calendar, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-16BE"})
    void aCalendarInAnotherCharacterSetIsHandedOnInUtf8(String charset) {
        String text = "BEGIN:VCALENDAR\r\nSUMMARY:Größe";
        byte[] bytes = text.getBytes(Charset.forName(charset));
        var letter = open(InboxRoom.mail(
                "Content-Transfer-Encoding: base64\nContent-Type: text/calendar; charset=" + charset + "\n",
                Base64.getMimeEncoder().encodeToString(bytes)));

        assertThat(new String(letter.calendars().get(0), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-8,        UTF-8",
        "text/plain; charset=us-ascii,     UTF-8",
        "text/plain; charset=iso-8859-1,   UTF-8",
        "text/plain; charset=iso-8859-1,   ISO-8859-1",
        "text/plain; charset=utf-8,        windows-1252",
        "text/plain; charset=\"wörtlich\", windows-1252",
        "text/plain; charset=x-unknown,    UTF-8",
        "text/plain,                       windows-1252",
        "text/plain; charset=iso-2022-jp-9,UTF-8",
    })
    void aWrongCharacterSetDoesNotSpoilTheWords(String type, String charset) {
        byte[] head = InboxRoom.mail("Content-Type: " + type + "\n", "").getBytes(StandardCharsets.UTF_8);
        byte[] body = "Schöne Grüße".getBytes(Charset.forName(charset));
        byte[] mail = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, mail, head.length, body.length);

        assertThat(OpenedMail.of(mail).letter(1, NOW, null, Optional.empty()).text())
                .isEqualTo("Schöne Grüße");
    }

    @Test
    void eightBitsInTheHeadAreReadAsWell() {
        byte[] mail = "From: Jürgen Größer <j@example.org>\r\nSubject: Grüße\r\n\r\nx"
                .getBytes(Charset.forName("windows-1252"));
        var letter = OpenedMail.of(mail).letter(1, NOW, null, Optional.empty());

        assertThat(letter.senderName()).isEqualTo("Jürgen Größer");
        assertThat(letter.subject()).isEqualTo("Grüße");
        assertThat(letter.writtenAt()).isEqualTo(NOW);
    }

    @Test
    void aDateInTheFutureIsTheTimeWeFetchedIt() {
        assertThat(open("Date: Sat, 21 Nov 2037 11:00:00 +0100\r\n\r\nx").writtenAt())
                .isEqualTo(NOW);
    }

    @Test
    void anHtmlMailBecomesPlainText() {
        var letter = open(InboxRoom.mail(
                "Content-Type: text/html; charset=utf-8\n",
                "<html><head><title>x</title><style>p{a:b}</style></head><body><p>Gr&uuml;&szlig; Gott,</p>"
                        + "<p>ich&nbsp;komme&#33;<br>A &lt; B<script>alert('</p>')</script><!-- weg --></p>"
                        + "<div class=\"gmail_quote\"><div>Am Mo., 16. Nov. 2026 um 10:00 Uhr schrieb Reihum &lt;rsvp@example.org&gt;:</div>"
                        + "<blockquote><p>Kommen Sie?</p></blockquote></div></body></html>"));

        assertThat(letter.text()).isEqualTo("Grüß Gott,\n\nich komme!\nA < B");
    }

    @Test
    void belowOutlooksLineNothingIsTheirs() {
        var letter = open(InboxRoom.mail(
                "Content-Type: text/html\n",
                "<p>Komme gern.</p><div id=\"divRplyFwdMsg\"><b>Von:</b> Reihum</div><p>Kommen Sie?</p>"));

        assertThat(letter.text()).isEqualTo("Komme gern.");
    }

    @Test
    void thePlainPartIsPreferredAndAnAttachedTextIsNotTheLetter() {
        var letter = open(InboxRoom.mail(
                "Content-Type: multipart/mixed; boundary=a\n",
                "--a\nContent-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\nLog\n"
                        + "--a\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<b>HTML</b>\n"
                        + "--b\nContent-Type: text/plain\n\nSchlicht\n--b--\n--a--\n"));

        assertThat(letter.text()).isEqualTo("Schlicht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/ms-tnef; name=winmail.dat",
                "Content-Type: application/octet-stream; name=WINMAIL.DAT",
                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
            })
    void i23_whatCannotBeReadIsSaidToBeSo(String fields) {
        String wrapped = "--a\nContent-Type: text/plain\n\n\n--a\n" + fields + "\n\nxyz\n";
        var letter = open(InboxRoom.mail("Content-Type: multipart/mixed; boundary=a\n", wrapped + "--a--\n"));
        var withCalendar = open(InboxRoom.mail(
                "Content-Type: multipart/mixed; boundary=a\n",
                wrapped + "--a\nContent-Type: text/calendar\n\n" + REPLY + "\n--a--\n"));

        assertThat(letter.unreadable()).isTrue();
        assertThat(withCalendar.unreadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied                    | true  | true",
                "Auto-Submitted: auto-generated (vacation)       | true  | true",
                "Auto-Submitted: no                              | false | false",
                "Auto-Submitted: No; owner=x                     | false | false",
                "X-Autoreply: yes                                | true  | true",
                "X-Autorespond: yes                              | true  | true",
                "Precedence: bulk                                | true  | true",
                "Precedence: Junk                                | true  | true",
                "Precedence: auto_reply                          | true  | true",
                "Precedence: list                                | true  | false",
                "List-Id: <it.example.org>                       | true  | false",
                "X-Auto-Response-Suppress: All                   | true  | false",
                "X-Auto-Response-Suppress: None                  | false | false",
                "Return-Path: <>                                 | true  | true",
                "Return-Path: <anna@firma.example.org>           | false | false",
                "Subject: Automatische Antwort: Einladung        | true  | false",
                "Subject: Out of Office: Einladung               | true  | false",
                "Subject: =?utf-8?Q?Abwesenheitsnotiz=3A_x?=     | true  | false",
                "Subject: Abwesend am 2. Dezember                | true  | false",
                "X-Auto-Response-Suppress: All~Subject: Abwesend | true  | true",
                "Precedence: bulk~List-Id: <it.example.org>      | true  | false",
                "Subject: Automatische Türen                     | false | false",
                "X-Mailer: Outlook                               | false | false",
            })
    void i4_machinesAreKnown(String field, boolean automatic, boolean answer) {
        String mail = field.replace("~", "\r\n") + "\r\nFrom: Anna <anna@firma.example.org>\r\n\r\nText";
        var opened = OpenedMail.of(mail.getBytes(StandardCharsets.UTF_8));

        assertThat(opened.letter(1, NOW, null, Optional.empty()).automatic()).isEqualTo(automatic);
        assertThat(opened.letter(1, NOW, null, Optional.empty()).byMachine()).isEqualTo(answer);
        assertThat(opened.isAutomaticAnswer()).isEqualTo(answer);
    }

    @Test
    void i4_anAutomaticMailWithACalendarPartIsRead() {
        var opened = OpenedMail.of(InboxRoom.mail("Auto-Submitted: auto-replied\nContent-Type: text/calendar\n", REPLY)
                .getBytes(StandardCharsets.UTF_8));

        assertThat(opened.isAutomaticAnswer()).isFalse();
        assertThat(opened.letter(1, NOW, null, Optional.empty()).automatic()).isTrue();
    }

    @Test
    void theAddressesItCameToStandInTheirOrder() {
        var letter = open(
                "To: Reihum <rsvp@example.org>, \"X, Y\" <x@example.org>\r\nCc: x@example.org, undisclosed:;\r\n"
                        + "Envelope-To: e@example.org\r\nX-Original-To: o@example.org\r\nDelivered-To: d+t@example.org\r\n\r\nx");

        assertThat(letter.deliveredTo())
                .containsExactly(
                        "d+t@example.org", "o@example.org", "e@example.org", "rsvp@example.org", "x@example.org");
    }

    static String thunderbird() throws IOException {
        try (var in = OpenedMailTest.class.getResourceAsStream("/mail/thunderbird-153-accept.eml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r", "")
                    .replace("\n", "\r\n");
        }
    }

    private static void isReply(byte[] calendar) {
        assertThat(new String(calendar, StandardCharsets.UTF_8).replace("\r", ""))
                .isEqualTo(REPLY);
    }

    private static IncomingLetter open(String mail) {
        return OpenedMail.of(mail.getBytes(StandardCharsets.UTF_8)).letter(1, NOW, null, Optional.empty());
    }
}
