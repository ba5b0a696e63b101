package org.reihum.letter;

import java.util.Locale;

/** The words of the letters about one thing, for readers of both languages; what is not written in English is German. */
public record Bilingual(LetterWords german, LetterWords english) {

    public LetterWords in(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
