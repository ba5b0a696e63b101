package org.reihum.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private final Random random;
    private List<WildMail> originals;
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

    /** From now on these are spoilt. */
    public void spoil(List<WildMail> others) {
        originals = others;
    }

    /** Of every program every kind of message, about one meeting, from one person, all written at that moment. */
    public static List<WildMail> everyKind(String uid, String organizer, String address, Instant stamp) {
        List<WildMail> every = new ArrayList<>();
        for (RepliesInTheWild.Client client : RepliesInTheWild.Client.values()) {
            RepliesInTheWild by = RepliesInTheWild.of(client, uid, organizer, address)
                    .at(stamp)
                    .saying("Komme gern, \"bis\" dann; Anna");
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
        String end = random.nextInt(3) > 0 ? "\r\n" : one(Spoils.ENDS);
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
        lines.set(here, line.substring(0, line.indexOf(':') + 1) + one(Spoils.VALUES));
        return lines;
    }

    private List<String> parameter(List<String> lines) {
        int here = at(lines);
        String line = lines.get(here);
        int name = Math.max(0, line.indexOf(line.indexOf(';') < 0 ? ':' : ';'));
        String quote = random.nextBoolean() ? "\"" : "";
        lines.set(
                here,
                line.substring(0, name) + ";" + one(Spoils.PARAMETERS) + "=" + quote + one(Spoils.VALUES) + quote
                        + line.substring(name));
        return lines;
    }

    private List<String> added(List<String> lines) {
        String parameter = random.nextBoolean() ? ";" + one(Spoils.PARAMETERS) + "=" + one(Spoils.VALUES) : "";
        lines.add(at(lines), one(Spoils.NAMES) + parameter + ":" + one(Spoils.VALUES));
        return lines;
    }

    private List<String> block(List<String> lines) {
        lines.add(at(lines), one(Spoils.BLOCKS));
        return lines;
    }

    /** Something in the middle of a line, a line end too. */
    private List<String> inserted(List<String> lines) {
        int here = at(lines);
        String line = lines.get(here);
        int place = random.nextInt(line.length() + 1);
        String what = random.nextInt(3) == 0 ? one(Spoils.ENDS) + one(List.of("", " ", "\t")) : one(Spoils.VALUES);
        lines.set(here, line.substring(0, place) + what + line.substring(place));
        return lines;
    }

    private List<String> capitals(List<String> lines) {
        boolean up = random.nextBoolean();
        lines.replaceAll(line -> up ? line.toUpperCase(Locale.ROOT) : line.toLowerCase(Locale.ROOT));
        return lines;
    }

    private List<String> bomb(List<String> lines) {
        lines.addAll(Math.min(1, lines.size()), Spoils.BOMB);
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
