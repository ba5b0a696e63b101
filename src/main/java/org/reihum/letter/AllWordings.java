package org.reihum.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What organisers wrote, series by series and meeting by meeting. */
interface AllWordings extends Repository<Wording, Long> {

    Wording saveAndFlush(Wording wording);

    List<Wording> findBySeriesId(long seriesId);

    List<Wording> findByMeetingId(long meetingId);

    /** At most one a language. */
    default List<Wording> of(WordsFor whose) {
        if (whose instanceof WordsFor.One one) {
            return findByMeetingId(one.meeting().value());
        }
        return findBySeriesId(((WordsFor.AllOf) whose).series().value());
    }

    default Optional<Wording> of(WordsFor whose, Locale language) {
        return of(whose).stream().filter(wording -> wording.isIn(language)).findFirst();
    }
}
