package org.reihum.door;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Finds "Müller" by "mül", "mueller" and "muller", and "Mueller" by the same; words in any order, within name and
 * organisation. The page of a helper does the same in its own script (door-base.js).
 */
final class NameSearch {

    private final String[] plain;
    private final String[] spelt;

    NameSearch(String typed) {
        this.plain = words(plain(typed));
        this.spelt = words(spelt(typed));
    }

    boolean finds(String text) {
        return holdsAll(plain(text), plain) || holdsAll(spelt(text), spelt);
    }

    private static boolean holdsAll(String text, String[] words) {
        return Arrays.stream(words).allMatch(text::contains);
    }

    private static String[] words(String text) {
        return text.strip().split("[\\s,;]+");
    }

    /** Without marks: ü as u. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** With umlauts and what is written for them made the same: ü and ue as u. */
    private static String spelt(String text) {
        return plain(text).replaceAll("([aou])e", "$1");
    }
}
