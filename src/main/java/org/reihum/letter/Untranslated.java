package org.reihum.letter;

import java.util.List;
import java.util.Map;

/** What stands in German in the English letters, because nobody has written it in English. */
record Untranslated(List<String> fields) {

    /** @param own what was written for the one meeting, or nothing of it when it is about the series */
    static Untranslated in(Bilingual own, Bilingual series) {
        Map<String, String> germanHere = own.german().texts();
        Map<String, String> englishHere = own.english().texts();
        Map<String, String> germanAll = series.german().texts();
        Map<String, String> englishAll = series.english().texts();
        return new Untranslated(germanAll.keySet().stream()
                .filter(field -> englishHere.get(field).isBlank())
                .filter(field -> germanHere.get(field).isBlank()
                        ? !germanAll.get(field).isBlank()
                                && englishAll.get(field).isBlank()
                        : true)
                .toList());
    }
}
