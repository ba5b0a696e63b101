package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses and numbers as they are meant, out of what people write around them. */
final class Spelt {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;:<>()\\[\\]\"\\\\]+@[^@\\s,;:<>()\\[\\]\"\\\\]+\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern NAME = Pattern.compile("[\\p{L} .'-]+");
    private static final Pattern AROUND_AT =
            Pattern.compile("(?iu)\\s*(?:@|\\(at\\)|\\[at\\]|\\(ät\\)|\\s+at\\s+(?=[\\w-]+\\.))\\s*");
    private static final Pattern DOT = Pattern.compile("(?iu)\\s*(?:\\(dot\\)|\\[dot\\]|\\(punkt\\)|\\[punkt\\])\\s*");
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 ()/.+–-]{2,59}");
    private static final Pattern PHONE_WORDS = Pattern.compile(
            "(?iu)(?:telefon|tel|fon|phone|mobil|handy|dienstl(?:ich)?|privat|zentrale|durchwahl|dw|büro|[tmf])\\b\\s*[.:]*\\s*");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\p{L}[^)]*\\)");
    private static final Pattern BETWEEN_PHONES =
            Pattern.compile("(?iu)\\s*(?:[;,\\n|]|\\s(?:oder|od\\.|bzw\\.?|und|or)\\s|\\s/\\s(?=[+0]))\\s*");
    private static final Pattern NONE =
            Pattern.compile("(?iu)[-–—./?]*|keine?|k\\.? ?a\\.?|n/?a|unbekannt|none|folgt|fehlt|nicht bekannt");

    private Spelt() {}

    /** Whether somebody has only said that there is nothing. */
    static boolean isNothing(String cell) {
        return NONE.matcher(cell).matches();
    }

    /**
     * Each once. "mailto:anna@example.org", "Anna Muster &lt;anna@example.org&gt;", "anna (at) example.org".
     *
     * @throws BadRow when a part of it is no address
     */
    static List<String> emails(String cell) {
        if (isNothing(cell)) {
            return List.of();
        }
        String even = DOT.matcher(AROUND_AT.matcher(cell).replaceAll("@")).replaceAll(".");
        List<String> found = new ArrayList<>();
        for (String part : even.split("[;,\\n]|\\s/\\s|\\s+(?=\\S+@)|/(?=[^/@]+@)")) {
            String bare = bare(part);
            if (bare.isEmpty() || even.contains("@") && NAME.matcher(bare).matches()) {
                continue;
            }
            if (!EMAIL.matcher(bare).matches()) {
                throw BadRow.cell(BadRow.Code.EMAIL, Column.EMAIL, cell);
            }
            if (found.stream().noneMatch(bare::equalsIgnoreCase)) {
                found.add(bare);
            }
        }
        return found;
    }

    /** @throws BadRow when a cell holds two addresses or numbers, of which one would get lost */
    static void refuseSeveral(Cells cells) {
        if (emails(cells.text(Column.EMAIL)).size() > 1) {
            throw BadRow.cell(BadRow.Code.SEVERAL, Column.EMAIL, cells.text(Column.EMAIL));
        }
        if (phones(Column.PHONE, cells.text(Column.PHONE)).size() > 1) {
            throw BadRow.cell(BadRow.Code.SEVERAL, Column.PHONE, cells.text(Column.PHONE));
        }
    }

    private static String bare(String part) {
        int open = part.indexOf('<');
        int close = part.indexOf('>');
        String inner = open >= 0 && close > open ? part.substring(open + 1, close) : part;
        return inner.strip()
                .replaceFirst("(?iu)^(mailto|e-?mail|mail)\\s*:\\s*", "")
                .replaceFirst("[.>)\\]]+$", "")
                .replaceFirst("^[<(\\[]+", "")
                .strip();
    }

    /**
     * All numbers of a cell, without the words around them.
     *
     * @throws BadRow when a part of it is no number
     */
    static List<String> phones(Column column, String cell) {
        if (isNothing(cell)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN_PHONES.split(cell)) {
            String bare = PHONE_WORDS
                    .matcher(ASIDE.matcher(part).replaceAll(" "))
                    .replaceAll("")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (!PHONE.matcher(bare).matches()) {
                throw BadRow.cell(BadRow.Code.PHONE, column, cell);
            }
            found.add(bare);
        }
        return found;
    }
}
