package org.reihum.network;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what the same person writes now so, now otherwise: case, accents, kind of blank and dash. */
public final class Spelling {

    private static final String STRUCK = "øØłŁđĐ";
    private static final String NOT_STRUCK = "oolldd";
    private static final char LAST_FOLDED = '\u201F';

    /** What a key has in the place of each character. */
    private static final char[] FOLDED = new char[LAST_FOLDED + 1];

    static {
        for (char sign = 0; sign <= LAST_FOLDED; sign++) {
            FOLDED[sign] = isFolded(sign) ? folded(sign) : sign;
        }
    }

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
        String written =
                (name.lastName() + '|' + name.firstName()).replace("ẞ", "ss").replace("ß", "ss");
        var plain = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            plain.append(sign <= LAST_FOLDED ? FOLDED[sign] : sign);
        }
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("ss", "s")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    /** The letters of Europe and of Vietnam with their accents, and the signs between them. */
    private static boolean isFolded(char sign) {
        boolean latin =
                sign <= '\u017F' || sign >= '\u0218' && sign <= '\u021B' || sign >= '\u1E00' && sign <= '\u1EFF';
        boolean accent = sign >= '\u0300' && sign <= '\u036F' || sign >= '\u2010';
        boolean other = sign >= '\u0386' && sign <= '\u03CE' || sign >= '\u0400' && sign <= '\u045F';
        return (latin || accent || other) && Character.isDefined(sign) && !Character.isISOControl(sign) && sign != '|';
    }

    /** As {@link #of} has it, where that is no more than one character. */
    private static char folded(char sign) {
        if (STRUCK.indexOf(sign) >= 0) {
            return NOT_STRUCK.charAt(STRUCK.indexOf(sign));
        }
        String plain = of(String.valueOf(sign));
        return plain.isEmpty() ? ' ' : plain.length() == 1 ? plain.charAt(0) : sign;
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
