package org.reihum.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in which words are found however their umlauts are typed: "mül", "muel" and "mul" all find Müller, Mueller and
 * Muller. Meant for lists in memory; pages that search without the server do the same in script.
 */
public record LooseText(String comparable) {

    /** Marks the end of one spelling: nobody types it. */
    private static final char END = '\n';

    public static LooseText of(String text) {
        return new LooseText(bare(text) + END + comparable(text));
    }

    /** Whether each of the typed words occurs, in any order; always when nothing was typed. */
    public boolean holds(String typed) {
        return Arrays.stream(typed.strip().split("[\\s,]+"))
                .allMatch(word -> comparable.contains(bare(word)) || comparable.contains(comparable(word)));
    }

    /** Small letters without marks; ä, ae and a come out as a, so do ö and ü. "Müßig" becomes "mussig". */
    public static String comparable(String text) {
        return bare(text).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** Small letters without marks. Some keyboards send an umlaut as two characters. */
    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
    }
}
