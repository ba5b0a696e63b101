package org.reihum.letter;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what an organiser wrote for letters. */
@Component
public class WritingWords {

    private final AllWordings wordings;

    WritingWords(AllWordings wordings) {
        this.wordings = wordings;
    }

    @Transactional
    public void write(WordsFor whose, Locale language, LetterWords words) {
        Wording wording = wordings.of(whose, language).orElseGet(() -> new Wording(whose, language));
        wording.write(words);
        wordings.saveAndFlush(wording);
    }

    /** @return whether it was stored; false when somebody else has saved since that version was read */
    @Transactional
    boolean write(WordsFor whose, Locale language, LetterWords words, int readVersion) {
        if (version(whose, language) != readVersion) {
            return false;
        }
        write(whose, language, words);
        return true;
    }

    /** Which state of the words is stored; -1 when nobody has written any. */
    @Transactional(readOnly = true)
    int version(WordsFor whose, Locale language) {
        return wordings.of(whose, language).map(Wording::version).orElse(-1);
    }
}
