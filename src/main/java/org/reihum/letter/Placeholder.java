package org.reihum.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What may stand between double braces in the organisers' words. There is no other, and nothing is ever calculated. */
public enum Placeholder {
    CITY("Stadt", "city"),
    DATE("Datum", "date"),
    TIME("Uhrzeit", "time"),
    VENUE("Ort", "venue"),
    NUMBER("Nummer", "number"),
    SERIES("Reihe", "series"),
    HOST("Gastgeber", "host"),
    TOPIC("Thema", "topic"),
    DEADLINE("Anmeldeschluss", "deadline"),
    SALUTATION("Anrede", "salutation"),
    FIRST_NAME("Vorname", "firstName"),
    LAST_NAME("Nachname", "lastName");

    /** Anything between double braces. */
    static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String german;
    private final String english;

    Placeholder(String german, String english) {
        this.german = german;
        this.english = english;
    }

    /** Both languages are understood in letters of both, in any case. */
    static Optional<Placeholder> named(String name) {
        String wanted = name.strip();
        return Arrays.stream(values())
                .filter(one -> one.german.equalsIgnoreCase(wanted) || one.english.equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** What stands between double braces and is none, as typed. */
    static List<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(braces -> named(braces.group(1)).isEmpty())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** "{{Stadt}}", as it is typed in that language. */
    public String typed(Locale language) {
        return "{{" + (language.getLanguage().equals("de") ? german : english) + "}}";
    }
}
