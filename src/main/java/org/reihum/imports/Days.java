package org.reihum.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 3.6.2026, 03.06.26, 2026-06-03, 3/6/2026, "Mi., 3. Juni 2026", "3 June 2026". */
final class Days {

    private static final Pattern GERMAN =
            Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})\\.?\\s*(\\p{L}+)\\.?,?\\s+(\\d{4}|\\d{2})");
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)^(am|vom|seit|ja,?|per e-mail)?\\s*((mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\\p{L}*[.,]*\\s+)?|\\s+(00:00|0:00)(:00)?$|T00:00(:00)?$|\\s+uhr$");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mär", 3),
            Map.entry("mar", 3),
            Map.entry("mae", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12));
    private static final int CENTURY = 2000;

    private Days() {}

    static Optional<LocalDate> of(String text) {
        String bare = AROUND.matcher(text.strip()).replaceAll("").strip();
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher german = GERMAN.matcher(bare);
        if (german.matches()) {
            return day(german.group(3), Integer.parseInt(german.group(2)), german.group(1));
        }
        Matcher words = WORDS.matcher(bare);
        if (words.matches() && words.group(2).length() >= 3) {
            return Optional.ofNullable(MONTHS.get(words.group(2).substring(0, 3).toLowerCase(Locale.GERMAN)))
                    .flatMap(month -> day(words.group(3), month, words.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        int full = Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(full < 100 ? CENTURY + full : full, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
