package org.reihum.network;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of German lists (DIN 5007-1): ä stands with a, ß with ss, and case decides last. */
public final class GermanOrder {

    private GermanOrder() {}

    public static Comparator<String> ofWords() {
        Collator collator = Collator.getInstance(Locale.GERMAN);
        // a hyphen and a blank count only between what is the same otherwise
        collator.setStrength(Collator.TERTIARY);
        return (one, other) -> collator.compare(one, other);
    }

    /** By last name, among those by first name. */
    public static <T> Comparator<T> ofPeople(Function<T, String> lastName, Function<T, String> firstName) {
        Comparator<String> words = ofWords();
        return Comparator.comparing(lastName, words).thenComparing(firstName, words);
    }
}
