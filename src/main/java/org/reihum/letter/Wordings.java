package org.reihum.letter;

import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.springframework.stereotype.Component;

/**
 * What the letters say: of a meeting what was written for it, else what was written for its series, field by field; and
 * in English what was written in English, else the German words.
 */
@Component
public class Wordings {

    private final AllWordings wordings;

    Wordings(AllWordings wordings) {
        this.wordings = wordings;
    }

    /** For letters of a series that are about none of its meetings. */
    public Bilingual of(SeriesId series) {
        return bilingual(own(WordsFor.series(series)), new Bilingual(LetterWords.NONE, LetterWords.NONE));
    }

    public Bilingual of(MeetingCard meeting) {
        return bilingual(own(WordsFor.meeting(meeting.id())), own(WordsFor.series(meeting.seriesId())));
    }

    /** The letters about that meeting, if its organiser had written that. */
    public LetterWords with(LetterWords typed, Locale language, MeetingCard meeting) {
        Bilingual own = own(WordsFor.meeting(meeting.id()));
        return bilingual(changed(own, typed, language), own(WordsFor.series(meeting.seriesId())))
                .in(language);
    }

    /** The letters about that meeting, if the organiser of its series had written that for all. */
    public LetterWords withSeries(LetterWords typed, Locale language, MeetingCard meeting) {
        Bilingual series = own(WordsFor.series(meeting.seriesId()));
        Bilingual none = new Bilingual(LetterWords.NONE, LetterWords.NONE);
        return bilingual(none, changed(series, typed, language)).in(language);
    }

    private static Bilingual changed(Bilingual own, LetterWords typed, Locale language) {
        return language.equals(Locale.GERMAN)
                ? new Bilingual(typed, own.english())
                : new Bilingual(own.german(), typed);
    }

    /** Exactly what is stored, without falling back. */
    Bilingual own(WordsFor whose) {
        List<Wording> stored = wordings.of(whose);
        return new Bilingual(in(stored, Locale.GERMAN), in(stored, Locale.ENGLISH));
    }

    private static LetterWords in(List<Wording> stored, Locale language) {
        return stored.stream()
                .filter(wording -> wording.isIn(language))
                .map(Wording::words)
                .findFirst()
                .orElse(LetterWords.NONE);
    }

    /** What is said of the one meeting in German beats what is said of all in English: it is what holds. */
    private static Bilingual bilingual(Bilingual meeting, Bilingual series) {
        LetterWords german = meeting.german().over(series.german());
        LetterWords english =
                meeting.english().over(meeting.german()).over(series.english()).over(series.german());
        return new Bilingual(german, english);
    }
}
