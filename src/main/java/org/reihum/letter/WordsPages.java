package org.reihum.letter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page shows on which an organiser writes for letters. */
@Component
class WordsPages {

    private final Wordings wordings;
    private final WritingWords writing;
    private final Timetable timetable;
    private final Greetings greetings;
    private final EnglishReaders readers;

    WordsPages(
            Wordings wordings, WritingWords writing, Timetable timetable, Greetings greetings, EnglishReaders readers) {
        this.wordings = wordings;
        this.writing = writing;
        this.timetable = timetable;
        this.greetings = greetings;
        this.readers = readers;
    }

    /** A placeholder as it is typed, and what stands in its place now. */
    record Known(String typed, String value) {}

    /**
     * @param stored what was written so far
     * @param otherwise what a field that stays empty says
     * @param meeting the one that the letters are about, or the next of the series, as the example; null: there is none
     * @param untranslated the fields that English letters say in German
     */
    record Page(
            LetterWords stored,
            int version,
            LetterWords otherwise,
            @Nullable MeetingCard meeting,
            List<Known> placeholders,
            List<String> untranslated,
            int englishReaders) {}

    @Transactional(readOnly = true)
    Page of(MeetingId id, Locale language, Instant now) {
        MeetingCard meeting = timetable.card(id);
        Bilingual series = wordings.own(WordsFor.series(meeting.seriesId()));
        Bilingual own = wordings.own(WordsFor.meeting(id));
        LetterWords otherwise = language.equals(Locale.GERMAN)
                ? series.german()
                : own.german().over(series.english()).over(series.german());
        return page(WordsFor.meeting(id), own, otherwise, Untranslated.in(own, series), meeting, language, now);
    }

    @Transactional(readOnly = true)
    Page of(SeriesId id, Locale language, Instant now) {
        Bilingual own = wordings.own(WordsFor.series(id));
        Bilingual none = new Bilingual(LetterWords.NONE, LetterWords.NONE);
        LetterWords otherwise = language.equals(Locale.GERMAN) ? LetterWords.NONE : own.german();
        return page(
                WordsFor.series(id),
                own,
                otherwise,
                Untranslated.in(none, own),
                example(id, now).orElse(null),
                language,
                now);
    }

    /** The next meeting of the series, else its last. */
    private Optional<MeetingCard> example(SeriesId id, Instant now) {
        List<MeetingCard> all = timetable.of(id);
        return all.stream()
                .filter(meeting -> !meeting.cancelled() && !meeting.isOver(now))
                .findFirst()
                .or(() -> all.stream().reduce((first, second) -> second));
    }

    private Page page(
            WordsFor whose,
            Bilingual own,
            LetterWords otherwise,
            Untranslated untranslated,
            @Nullable MeetingCard meeting,
            Locale language,
            Instant now) {
        return new Page(
                own.in(language),
                writing.version(whose, language),
                otherwise,
                meeting,
                meeting == null ? List.of() : placeholders(meeting, language),
                untranslated.fields(),
                meeting == null ? 0 : readers.of(meeting, now));
    }

    private List<Known> placeholders(MeetingCard meeting, Locale language) {
        Filling values =
                Filling.of(meeting.text(language)).to(SamplePerson.NAME, greetings.to(SamplePerson.NAME, language));
        return Arrays.stream(Placeholder.values())
                .map(one -> new Known(one.typed(language), values.value(one)))
                .toList();
    }
}
