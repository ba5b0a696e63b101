package org.reihum.imports;

import java.util.List;

/** Several texts in one field of a table, parted by a character that nobody types. */
final class Texts {

    private static final String PARTED = "\u001F";
    private static final int SHOWN = 200;

    private Texts() {}

    /** Without characters that a database refuses. */
    static String joined(List<String> texts) {
        return String.join(
                PARTED,
                texts.stream()
                        .map(text -> text.replace('\u0000', '\uFFFD').replace(PARTED, " "))
                        .toList());
    }

    static List<String> parted(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(PARTED, -1));
    }

    /** Short enough to be shown, and without characters that can not be. */
    static String shown(String text) {
        return shown(text, SHOWN);
    }

    static String shown(String text, int most) {
        String visible = text.replace('\n', ' ').replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]", "\uFFFD");
        return visible.length() <= most ? visible : visible.substring(0, most - 1) + "…";
    }
}
