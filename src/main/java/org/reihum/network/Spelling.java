package org.reihum.network;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what the same person writes now so, now otherwise: case, accents, kind of blank and dash. */
public final class Spelling {

    /** As in the migration that made {@code person.name_key}. */
    private static final String MARKED = "ÄÖÜäöüÁÀÂÃÅáàâãåÇçÉÈÊËéèêëÍÌÎÏíìîïÑñÓÒÔÕØóòôõøÚÙÛúùûÝýÿŁł -.,'’`´–";

    private static final String PLAIN = "AOUaouAAAAAaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUuuuYyyLl         ";

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

    /**
     * Of a person, to be looked for by: what {@code person.name_key} holds. Those of whom {@link #isAlike} is true have the
     * same, and some others too.
     */
    public static String key(PersonName name) {
        String written = (name.lastName() + '|' + name.firstName()).replace("ß", "s");
        var plain = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            int place = MARKED.indexOf(written.charAt(at));
            plain.append(place < 0 ? written.charAt(at) : PLAIN.charAt(place));
        }
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("ss", "s")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    /** Whether it may be the same person: "Jörg Müller" is written "Joerg Mueller" and "JORG  MULLER", not "Jörg Muller-Frist". */
    public static boolean isAlike(PersonName one, PersonName other) {
        return isAlike(one.lastName(), other.lastName()) && isAlike(one.firstName(), other.firstName());
    }

    private static boolean isAlike(String one, String other) {
        return of(one).equals(of(other)) || of(spelledOut(one)).equals(of(spelledOut(other)));
    }

    private static String spelledOut(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
    }

    /** Of an organisation, to be counted by; the name itself when nothing of it is a letter or figure. */
    public static String key(String organisation) {
        String key = of(organisation);
        return key.isEmpty() ? organisation : key.substring(0, Math.min(key.length(), 200));
    }
}
