package org.reihum.meeting;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a public address that is made of a series' name: a to z, figures and hyphens. */
final class SeriesSlug {

    private static final int LONGEST = 60;

    private SeriesSlug() {}

    /** "Köln & Düren: IT für alle" becomes "koeln-dueren-it-fuer-alle". */
    static String of(String name) {
        String plain = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        String slug = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "reihe" : cut;
    }
}
