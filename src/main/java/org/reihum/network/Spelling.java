package org.reihum.network;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what the same person writes now so, now otherwise: case, accents, kind of blank and dash. */
public final class Spelling {

    private Spelling() {}

    /** "Dr. ÇELIK-Weiß" and "dr celik weiss" are the same. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                // "ß" is "SS" in capitals, and a capital of some scripts has two small letters
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Of an organisation, to be counted by; the name itself when nothing of it is a letter or figure. */
    public static String key(String organisation) {
        String key = of(organisation);
        return key.isEmpty() ? organisation : key.substring(0, Math.min(key.length(), 200));
    }
}
