package org.reihum.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an organiser wrote for the letters of a series, or of one meeting, in one language. */
@Entity
@Table(name = "letter_words")
class Wording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private @Nullable Long seriesId;

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    private String language = "";
    private String inviters = "";
    private String purpose = "";
    private String directions = "";
    private String notes = "";

    @Column(name = "sign_off")
    private String signOff = "";

    private String funding = "";
    private String privacy = "";

    @Version
    private int version;

    protected Wording() {}

    Wording(WordsFor whose, Locale language) {
        this.seriesId = whose.seriesId();
        this.meetingId = whose.meetingId();
        this.language = language.getLanguage();
    }

    void write(LetterWords words) {
        inviters = String.join("\n", words.inviters());
        purpose = words.purpose();
        directions = words.directions();
        notes = words.notes();
        signOff = words.signOff();
        funding = words.funding();
        privacy = words.privacy();
    }

    LetterWords words() {
        List<String> lines = inviters.lines().filter(line -> !line.isBlank()).toList();
        return new LetterWords(lines, purpose, directions, notes, signOff, funding, privacy);
    }

    boolean isIn(Locale wanted) {
        return language.equals(wanted.getLanguage());
    }

    int version() {
        return version;
    }
}
