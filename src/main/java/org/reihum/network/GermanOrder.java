package org.reihum.network;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of German lists (DIN 5007-1): ä stands with a, ß with ss, and case decides last. */
public final class GermanOrder {

    private static final String ACCENTED =
            "ÄäÀàÁáÂâÃãÅåĂăĄąÇçČčĆćĐđĎďÉéÈèÊêËëĘęĚěĞğÍíÌìÎîÏïİıŁłÑñŃńŇňÖöÓóÒòÔôÕõØøŐőŘřŠšŞşŚśȘșŢţȚțŤťÜüÚúÙùÛûŰűŮůÝýŸÿŽžŻżŹź";
    private static final String PLAIN =
            "aaaaaaaaaaaaaaaaccccccddddeeeeeeeeeeeeggiiiiiiiiiillnnnnnnoooooooooooooorrssssssssttttttuuuuuuuuuuuuyyyyzzzzzz";

    private GermanOrder() {}

    /**
     * Behind "order by", for both databases and whatever their own order is: as {@link #ofWords}, but for words of which
     * only accents or case differ. Not {@code person.name_key}, which takes "ue" for "u" and puts Baumann before Bauer.
     */
    public static String inSql(String column) {
        return "replace(replace(replace(lower(translate(%s, '%s', '%s')), 'ß', 'ss'), '-', ''), ' ', '')"
                .formatted(column, ACCENTED, PLAIN);
    }

    /** The same of people, by last name, then by first name. */
    public static String ofPeopleInSql(String alias) {
        return inSql(alias + ".last_name") + ", " + inSql(alias + ".first_name");
    }

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
