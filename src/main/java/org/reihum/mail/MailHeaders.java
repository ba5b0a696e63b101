package org.reihum.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header fields of a mail or of a part, unfolded, in their order. What is no field is left out; of a flood of fields
 * the first ones count, and of an endless one its beginning.
 */
record MailHeaders(List<Field> fields) {

    private static final int MOST = 1_000;
    private static final int LONGEST = 20_000;

    /** @param name in lower case */
    record Field(String name, String value) {}

    /** Reads {@code mail} between the two places. */
    static MailHeaders of(byte[] mail, int from, int to) {
        var fields = new ArrayList<Field>();
        var lines = new Lines(mail, from, to);
        var open = new StringBuilder();
        while (lines.next() && fields.size() < MOST) {
            String line = Charsets.lenient(mail, lines.start(), Math.min(lines.end(), lines.start() + LONGEST));
            boolean continued = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!continued) {
                close(open, fields);
            }
            if (open.length() < LONGEST) {
                open.append(continued ? " " + line.strip() : line);
            }
        }
        close(open, fields);
        return new MailHeaders(List.copyOf(fields));
    }

    private static void close(StringBuilder open, List<Field> fields) {
        int colon = open.indexOf(":");
        String name = colon < 1 ? "" : open.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && name.chars().allMatch(unit -> unit > ' ' && unit < 127)) {
            fields.add(new Field(name, open.substring(colon + 1).strip()));
        }
        open.setLength(0);
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.name().equals(wanted))
                .map(Field::value)
                .toList();
    }

    /** The first field of that name in lower case; empty without one. */
    String word(String name) {
        return first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return first(name).isPresent();
    }
}
