package org.reihum.mail;

import java.util.List;
import java.util.Locale;

/**
 * What an organiser writes to put a mailing right.
 *
 * @param english empty: everybody gets the German words
 */
record CorrectionWords(Words german, Words english, List<Enclosure> files) {

    record Words(String subject, String text) {

        boolean empty() {
            return text.isBlank();
        }
    }

    Locale languageFor(SentLetter letter) {
        return letter.inEnglish() && !english.empty() ? Locale.ENGLISH : Locale.GERMAN;
    }

    Words in(Locale language) {
        return language.equals(Locale.ENGLISH) ? english : german;
    }
}
