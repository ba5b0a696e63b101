package org.reihum.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Replies of calendar programs, spoilt along the grammar of RFC 5545: lines lost, doubled, exchanged, values and parameters
 * out of bounds, blocks that do not end, bombs, and every kind of line end and charset. Same seed, same mutants.
 */
public final class ReplyMutator {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "2147483647",
            "\u0000",
            "\uD83D",
            "😀",
            ":",
            ";",
            "\"",
            "\"\"",
            "\\",
            "\\n",
            "^n",
            "%",
            "%00",
            "%0d%0aX:y",
            "mailto:",
            "mailto:mailto:",
            ":mailto:",
            "<",
            ">",
            "<>",
            "@",
            "a@b@c",
            "a@",
            "@b",
            "mailto:ä@ö.example.org",
            "mailto:<x@example.org",
            // longer in lower case than as it stands
            "İmailto:x@example.org",
            "İ".repeat(300) + "mailto:x@example.org",
            "mailto:x@" + "ü".repeat(300),
            "00000000T000000Z",
            "20270229T250000Z",
            "99991231T235959Z",
            "-99990101T000000Z",
            "+9999999991231T235959Z",
            "+9999999991231T235959",
            "20270318",
            "20270318T180000",
            "P1W",
            "P999D",
            "P999W",
            "PT9223372036854775807S",
            "PT0S",
            "P99999999999999D",
            "-PT1H",
            "ACCEPTED",
            "accepted",
            "DELEGATED",
            "X-ODD",
            "TRUE",
            "&#1114112;",
            "&#x0;",
            "&amp",
            "&".repeat(500),
            "x".repeat(3000),
            "\u2028",
            "\u0085",
            "\u202E",
            "Europe/Berlin",
            "ical4j-local-0",
            "../../Berlin",
            "UTC+18:00",
            "UTC+99",
            "FREQ=SECONDLY",
            "1;2;3");
    private static final List<String> NAMES = List.of(
            "UID",
            "ATTENDEE",
            "ORGANIZER",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DURATION",
            "SEQUENCE",
            "RECURRENCE-ID",
            "COMMENT",
            "METHOD",
            "RRULE",
            "RDATE",
            "EXDATE",
            "X-MICROSOFT-CDO-REPLYTIME",
            "X-MICROSOFT-CDO-APPT-SEQUENCE",
            "X-CALENDARSERVER-PRIVATE-COMMENT",
            "BEGIN",
            "END",
            "",
            "É",
            "x y");
    private static final List<String> PARAMETERS = List.of(
            "PARTSTAT",
            "CN",
            "EMAIL",
            "SENT-BY",
            "DELEGATED-TO",
            "DELEGATED-FROM",
            "TZID",
            "VALUE",
            "X-NUM-GUESTS",
            "X-RESPONSE-COMMENT",
            "TO-ALL-PROPOSED-NEW-TIME",
            "LANGUAGE",
            "RANGE",
            "",
            "=");
    private static final List<String> BLOCKS = List.of(
            "BEGIN:VEVENT",
            "END:VEVENT",
            "BEGIN:VCALENDAR",
            "END:VCALENDAR",
            "BEGIN:VALARM",
            "END:VALARM",
            "BEGIN:VTIMEZONE",
            "END:VTIMEZONE",
            "BEGIN:X-ODD",
            "END:X-ODD",
            "begin:vevent",
            "END:");
    private static final List<String> ENDS = List.of("\r\n", "\n", "\r", "\r\r\n", "\n\n", "\u2028");
    /** Seconds since 1601: whoever writes all of these out needs more memory than there is. */
    private static final List<String> BOMB = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Bomb",
            "BEGIN:STANDARD",
            "DTSTART:16010101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=SECONDLY",
            "END:STANDARD",
            "END:VTIMEZONE");

    private final Random random;
    private final List<WildMail> originals;
    private final List<UnaryOperator<List<String>>> spoilers = List.of(
            this::lose,
            this::lose,
            this::twice,
            this::exchange,
            this::cut,
            this::value,
            this::value,
            this::value,
            this::parameter,
            this::parameter,
            this::added,
            this::block,
            this::inserted,
            this::inserted,
            this::capitals,
            this::bomb,
            this::many,
            this::deep,
            this::twoInOne);

    /** @param originals what is spoilt */
    public ReplyMutator(long seed, List<WildMail> originals) {
        this.random = new Random(seed);
        this.originals = originals;
    }

    /** Of every program every kind of message, about one meeting, from one person. */
    public static List<WildMail> everyKind(String uid, String organizer, String address) {
        List<WildMail> every = new ArrayList<>();
        for (RepliesInTheWild.Client client : RepliesInTheWild.Client.values()) {
            RepliesInTheWild by =
                    RepliesInTheWild.of(client, uid, organizer, address).saying("Komme gern, \"bis\" dann; Anna");
            every.addAll(List.of(
                    by.reply("ACCEPTED"),
                    by.reply("DECLINED"),
                    by.answering(2).reply("TENTATIVE"),
                    by.delegate("otto@example.org"),
                    by.counter(by.start().plusSeconds(3600)),
                    by.refresh()));
        }
        return every;
    }

    /** The next mutant; its {@code mail()} is whole, only the calendar object in it is spoilt. */
    public WildMail next() {
        WildMail original = one(originals);
        List<String> lines = new ArrayList<>(Arrays.asList(
                new String(original.calendar(), UTF_8).replace("\r\n ", "").split("\r\n")));
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            lines = new ArrayList<>(one(spoilers).apply(lines));
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return new WildMail(original.by(), original.method(), original.subject(), octets(lines));
    }

    private byte[] octets(List<String> lines) {
        String end = random.nextInt(3) > 0 ? "\r\n" : one(ENDS);
        String text = String.join(end, lines) + end;
        byte[] octets = text.getBytes(charset());
        if (random.nextInt(10) == 0) {
            return Arrays.copyOf(octets, random.nextInt(octets.length + 1));
        }
        for (int flips = random.nextInt(8) == 0 ? 1 + random.nextInt(20) : 0; flips > 0 && octets.length > 0; flips--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return octets;
    }

    private Charset charset() {
        return switch (random.nextInt(12)) {
            case 0 -> StandardCharsets.ISO_8859_1;
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> Charset.forName("windows-1252");
            default -> UTF_8;
        };
    }

    private List<String> lose(List<String> lines) {
        lines.remove(at(lines));
        return lines;
    }

    private List<String> twice(List<String> lines) {
        lines.add(at(lines), one(lines));
        return lines;
    }

    private List<String> exchange(List<String> lines) {
        int here = at(lines);
        lines.set(here, lines.set(at(lines), lines.get(here)));
        return lines;
    }

    private List<String> cut(List<String> lines) {
        return lines.subList(0, at(lines));
    }

    private List<String> value(List<String> lines) {
        int here = at(lines);
        String line = lines.get(here);
        lines.set(here, line.substring(0, line.indexOf(':') + 1) + one(VALUES));
        return lines;
    }

    private List<String> parameter(List<String> lines) {
        int here = at(lines);
        String line = lines.get(here);
        int name = Math.max(0, line.indexOf(line.indexOf(';') < 0 ? ':' : ';'));
        String quote = random.nextBoolean() ? "\"" : "";
        lines.set(
                here,
                line.substring(0, name) + ";" + one(PARAMETERS) + "=" + quote + one(VALUES) + quote
                        + line.substring(name));
        return lines;
    }

    private List<String> added(List<String> lines) {
        String parameter = random.nextBoolean() ? ";" + one(PARAMETERS) + "=" + one(VALUES) : "";
        lines.add(at(lines), one(NAMES) + parameter + ":" + one(VALUES));
        return lines;
    }

    private List<String> block(List<String> lines) {
        lines.add(at(lines), one(BLOCKS));
        return lines;
    }

    /** Something in the middle of a line, a line end too. */
    private List<String> inserted(List<String> lines) {
        int here = at(lines);
        String line = lines.get(here);
        int place = random.nextInt(line.length() + 1);
        String what = random.nextInt(3) == 0 ? one(ENDS) + one(List.of("", " ", "\t")) : one(VALUES);
        lines.set(here, line.substring(0, place) + what + line.substring(place));
        return lines;
    }

    private List<String> capitals(List<String> lines) {
        boolean up = random.nextBoolean();
        lines.replaceAll(line -> up ? line.toUpperCase(Locale.ROOT) : line.toLowerCase(Locale.ROOT));
        return lines;
    }

    private List<String> bomb(List<String> lines) {
        lines.addAll(Math.min(1, lines.size()), BOMB);
        lines.add(at(lines), "RRULE:FREQ=SECONDLY");
        return lines;
    }

    private List<String> many(List<String> lines) {
        String line = one(lines);
        int here = at(lines);
        for (int times = random.nextInt(400); times > 0; times--) {
            lines.add(here, line);
        }
        return lines;
    }

    private List<String> deep(List<String> lines) {
        String name = one(List.of("VEVENT", "VALARM", "X-DEEP", "VCALENDAR"));
        int here = at(lines);
        for (int times = random.nextInt(30); times > 0; times--) {
            lines.add(here, (random.nextInt(4) == 0 ? "END:" : "BEGIN:") + name);
        }
        return lines;
    }

    private List<String> twoInOne(List<String> lines) {
        String other = new String(one(originals).calendar(), UTF_8);
        lines.addAll(random.nextBoolean() ? 0 : lines.size(), Arrays.asList(other.split("\r\n")));
        return lines;
    }

    private int at(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
