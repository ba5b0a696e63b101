package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails that nobody writes by accident: I24 of the checklist, before any calendar is parsed. */
class NastyMailsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MEGABYTE = 1024 * 1024;
    private static final String MIXED = "Content-Type: multipart/mixed; boundary=b\n";

    record Nasty(String name, byte[] mail) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Nasty> mails() throws IOException {
        var mails = new ArrayList<Nasty>();
        mails.add(nasty("nothing", ""));
        mails.add(nasty("only line ends", "\r\n".repeat(MEGABYTE)));
        mails.add(nasty("no empty line", "Subject: x"));
        mails.add(nasty("no head", "\n\nbody"));
        mails.add(nasty("one endless line", "x".repeat(5 * MEGABYTE)));
        mails.add(nasty("an endless subject", "Subject: " + "=?utf-8?B?w7w=?= ".repeat(MEGABYTE / 4) + "\n\nx"));
        mails.add(nasty("an endless folded subject", "Subject: x" + "\n y".repeat(MEGABYTE) + "\n\nx"));
        mails.add(nasty("10,000 fields", field("X-Field", 10_000) + "\nx"));
        mails.add(nasty("a million fields", "A: b\n".repeat(MEGABYTE) + "\nx"));
        mails.add(nasty("100,000 recipients", "To: " + "a@example.org, ".repeat(100_000) + "\n\nx"));
        mails.add(nasty("10,000 To fields", "To: a@example.org\n".repeat(10_000) + "\nx"));
        mails.add(nasty("brackets in From", "From: " + "<".repeat(100_000) + "\n\nx"));
        mails.add(nasty("comments in From", "From: " + "(".repeat(15_000) + "a@b\n\nx"));
        mails.add(nasty("quotes in From", "From: " + "\"\\".repeat(15_000) + "a@b\n\nx"));
        mails.add(nasty("groups in To", "To: " + "a:".repeat(10_000) + ";".repeat(10_000) + "\n\nx"));
        mails.add(nasty(
                "control characters",
                "From: a\u0000b <a@b>\nSubject: a\u0007\u0085\u2028b\r\rc\n\n\u0000\u0001\u001b[31m"));
        mails.add(nasty("bidi", "Subject: \u202egro.elpmaxe\u202c\n\nx"));
        mails.add(nasty(
                "bad encoded words", "Subject: =?x-y?B?!!!?= =?utf-8?Q?=ZZ?= =?utf-8?Z?a?= =??= =?utf-8?B?\n\nx"));
        mails.add(nasty(
                "results bomb",
                "Authentication-Results: mx.example.org; " + "(".repeat(9_000) + ")".repeat(9_000) + "\n\nx"));
        mails.add(nasty(
                "results with a million pieces",
                "Authentication-Results: mx.example.org" + ";dkim=pass header.d=a.b".repeat(40_000) + "\n\nx"));
        mails.add(nasty(
                "type parameters",
                "Content-Type: multipart/mixed" + "; a=b".repeat(4_000) + "; boundary=b\n\n--b\n\nx\n--b--"));
        mails.add(nasty(
                "name in 5,000 pieces",
                "Content-Type: text/plain"
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "; name*" + i + "*=%41")
                                .reduce("", String::concat) + "\n\nx"));
        mails.add(nasty(
                "endless boundary", "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(10_000) + "\"\n\nx"));
        mails.add(nasty("no boundary", "Content-Type: multipart/mixed\n\n--\n\nx\n----\n"));
        mails.add(nasty("a boundary of blanks", "Content-Type: multipart/mixed; boundary=\"  \"\n\n--  \n\nx"));
        mails.add(nasty("a boundary that never comes", MIXED + "\n" + "-\n".repeat(MEGABYTE)));
        mails.add(nasty("a boundary that never ends", MIXED + "\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR"));
        mails.add(nasty("a million boundaries", MIXED + "\n" + "--b\n".repeat(MEGABYTE)));
        mails.add(nasty("its own boundary within", MIXED + "\n" + ("--b\n" + MIXED + "\n").repeat(1_000)));
        mails.add(nasty("nested 1,000 deep", nested(1_000)));
        mails.add(nasty("nested 50,000 deep", nested(50_000)));
        mails.add(nasty("mails within mails", "Content-Type: message/rfc822\n\n".repeat(50_000)));
        mails.add(nasty(
                "5 MB of base64 that is none", "Content-Transfer-Encoding: base64\n\n" + "!=".repeat(2 * MEGABYTE)));
        mails.add(nasty(
                "base64 cut off",
                "Content-Transfer-Encoding: base64\nContent-Type: text/calendar\n\nQkVHSU46VkNBTEVOREFSI"));
        mails.add(nasty("5 MB of =", "Content-Transfer-Encoding: quoted-printable\n\n" + "=".repeat(5 * MEGABYTE)));
        mails.add(nasty(
                "soft line ends", "Content-Transfer-Encoding: quoted-printable\n\n" + "= \t \n".repeat(MEGABYTE)));
        mails.add(nasty(
                "blanks after =",
                "Content-Transfer-Encoding: quoted-printable\n\n" + ("=" + " ".repeat(2_000)).repeat(2_000) + "x"));
        mails.add(nasty("an unknown encoding", "Content-Transfer-Encoding: x-rot13\n\nWn"));
        mails.add(nasty(
                "a character set of a thousand letters",
                "Content-Type: text/plain; charset=" + "x".repeat(1_000) + "\n\nx"));
        mails.add(nasty("a character set with a path", "Content-Type: text/plain; charset=../../etc/passwd\n\nx"));
        mails.add(nasty("UTF-16 of odd length", "Content-Type: text/plain; charset=UTF-16\n\nabc"));
        mails.add(nasty(
                "half a pair",
                "Content-Type: text/plain; charset=UTF-16BE\nContent-Transfer-Encoding: base64\n\n2D0="));
        mails.add(nasty("5 MB of tags", "Content-Type: text/html\n\n" + "<div>".repeat(MEGABYTE)));
        mails.add(nasty("5 MB of <", "Content-Type: text/html\n\n" + "<".repeat(5 * MEGABYTE)));
        mails.add(nasty("open comments", "Content-Type: text/html\n\n" + "<!--".repeat(MEGABYTE)));
        mails.add(nasty("open scripts", "Content-Type: text/html\n\n" + "<script>".repeat(MEGABYTE / 2)));
        mails.add(
                nasty("scripts that end in nothing", "Content-Type: text/html\n\n" + "<style></".repeat(MEGABYTE / 2)));
        mails.add(nasty("entities", "Content-Type: text/html\n\n" + "&amp;#60;&#xFFFFFFFF;&#0;".repeat(50_000)));
        mails.add(nasty("a tag without an end", "Content-Type: text/html\n\n<a " + "x=y ".repeat(MEGABYTE)));
        mails.add(nasty("5 MB of quotes", "\n" + ">".repeat(5 * MEGABYTE)));
        mails.add(nasty("introductions", "\n" + "Am 1.1. \n".repeat(100_000)));
        mails.add(nasty("heads", "\n" + "Von: a\n".repeat(100_000)));
        mails.add(nasty("long introductions", "\n" + ("Am " + "x ".repeat(400) + "\n").repeat(2_000)));
        mails.add(nasty("21 calendars", parts(21, "Content-Type: text/calendar\n\nx")));
        mails.add(nasty("101 parts", parts(101, "\nx")));
        mails.add(nasty("a calendar of 300 KB", "Content-Type: text/calendar\n\n" + "x".repeat(300 * 1024)));
        mails.add(nasty(
                "a calendar of 4 MB in base64",
                "Content-Type: text/calendar\nContent-Transfer-Encoding: base64\n\n" + "QUJD".repeat(MEGABYTE)));
        mails.add(nasty("notices", report("Final-Recipient: rfc822;a@b\nAction: failed\n\n".repeat(50_000))));
        mails.add(nasty("a notice of nothing", report("")));
        mails.add(nasty(
                "a notice with many ids", "From: mailer-daemon@b\nReturn-Path: <>\n\n" + "<a@b>".repeat(100_000)));
        mails.add(nasty(
                "a notice that is one long word",
                "From: mailer-daemon@b\nReturn-Path: <>\nSubject: undelivered\n\n" + "<a".repeat(MEGABYTE)));
        mails.add(nasty("dates", "Date: Mon, 99 Foo 99999999999 99:99:99 +99999999\n\nx"));
        mails.add(nasty("a date before all time", "Date: 1 Jan 0000 00:00:00 +0000\n\nx"));
        mutations().forEach(mails::add);
        return mails;
    }

    /** A genuine reply, changed here and there in a way that can be repeated. */
    private static Stream<Nasty> mutations() throws IOException {
        byte[] genuine = OpenedMailTest.thunderbird().getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, 200)
                .mapToObj(seed -> new Nasty("mutation " + seed, mutated(genuine, new Random(seed))));
    }

    private static byte[] mutated(byte[] genuine, Random random) {
        var mail = new ByteArrayOutputStream();
        int at = 0;
        while (at < genuine.length) {
            int length = Math.min(genuine.length - at, 1 + random.nextInt(300));
            switch (random.nextInt(8)) {
                case 0 -> at += random.nextInt(60);
                case 1 -> mail.write(random.nextInt(256));
                case 2 -> mail.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                case 3 -> mail.write(genuine, at, Math.max(0, length - 1));
                default -> {
                    mail.write(genuine, at, length);
                    at += length;
                }
            }
            if (mail.size() > 200_000) {
                break;
            }
        }
        return mail.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void i24_eachEndsInALetterOrInAReasonAndSoon(Nasty nasty) {
        long before = System.nanoTime();

        read(nasty.mail());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void i24_limitsAreNamed() {
        assertThat(read(nested(11).getBytes(StandardCharsets.US_ASCII))).isEqualTo("TOO_DEEP");
        assertThat(read(nested(9).getBytes(StandardCharsets.US_ASCII))).isEqualTo("read");
        assertThat(read(parts(101, "\nx").getBytes(StandardCharsets.US_ASCII))).isEqualTo("TOO_MANY_PARTS");
        assertThat(read(parts(100, "\nx").getBytes(StandardCharsets.US_ASCII))).isEqualTo("read");
        assertThat(read(parts(21, "Content-Type: text/calendar\n\nx").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("TOO_MANY_CALENDARS");
        assertThat(read(("Content-Type: text/calendar\n\n" + "x".repeat(256 * 1024))
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("read");
        assertThat(read(("Content-Type: text/calendar\n\n" + "x".repeat(256 * 1024 + 1))
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("CALENDAR_TOO_LARGE");
    }

    @Test
    void whatIsHandedOnFitsIntoItsRow() throws IOException {
        for (Nasty nasty : mails()) {
            var envelope = Envelope.of(
                    MailPart.of(nasty.mail(), 0, nasty.mail().length).headers());
            assertThat(envelope.subject())
                    .as(nasty.name())
                    .hasSizeLessThanOrEqualTo(300)
                    .doesNotContain("\u0000", "\n");
            assertThat(envelope.name())
                    .as(nasty.name())
                    .hasSizeLessThanOrEqualTo(200)
                    .doesNotContain("\u0000", "\n");
            assertThat(envelope.address())
                    .as(nasty.name())
                    .hasSizeLessThanOrEqualTo(254)
                    .doesNotContain("\u0000", "\n");
            assertThatCode(() -> Fingerprint.of(nasty.mail())).as(nasty.name()).doesNotThrowAnyException();
        }
    }

    /** All that is done with a mail before somebody reads it. */
    private static String read(byte[] mail) {
        try {
            var opened = OpenedMail.of(mail);
            ReturnNotice.of(opened);
            opened.isAutomaticAnswer();
            var letter = opened.letter(1, NOW, "mx.example.org", Optional.empty());
            assertThat(letter.text()).hasSizeLessThanOrEqualTo(20_000).doesNotContain("\u0000", "\r");
            assertThat(letter.deliveredTo()).hasSizeLessThanOrEqualTo(100);
            return "read";
        } catch (BeyondLimits beyond) {
            return beyond.reason().name();
        }
    }

    private static Nasty nasty(String name, String mail) {
        return new Nasty(name, mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + i + ": x\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String nested(int depth) {
        var mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        return mail + "Content-Type: text/plain\n\nx\n";
    }

    private static String parts(int count, String part) {
        return MIXED + "\n" + ("--b\n" + part + "\n").repeat(count) + "--b--\n";
    }

    private static String report(String status) {
        return "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n" + status
                + "\n--b--\n";
    }
}
