package org.reihum.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WordingsTest {

    @Autowired
    Season season;

    @Autowired
    Timetable timetable;

    @Autowired
    Wordings wordings;

    Series series;
    MeetingId meeting;

    @BeforeEach
    void aSeries() {
        Season.Home fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        season.write(series, Locale.GERMAN, words(List.of("A", "B"), "Zweck aller", "Gruß aller"));
    }

    private static LetterWords words(List<String> inviters, String purpose, String signOff) {
        return new LetterWords(inviters, purpose, "", "", signOff, "Gefördert", "");
    }

    private Bilingual letter() {
        MeetingCard card = timetable.card(meeting);
        return wordings.of(card);
    }

    @Test
    void whatIsWrittenForTheMeetingBeatsWhatIsWrittenForAllFieldByField() {
        season.write(meeting, Locale.GERMAN, words(List.of(), "Zweck heute", ""));

        assertThat(letter().german())
                .isEqualTo(new LetterWords(List.of("A", "B"), "Zweck heute", "", "", "Gruß aller", "Gefördert", ""));
        assertThat(wordings.of(series.id()).german().purpose()).isEqualTo("Zweck aller");
    }

    @Test
    void anEnglishLetterSaysInGermanWhatNobodyHasWrittenInEnglish() {
        season.write(series, Locale.ENGLISH, words(List.of(), "Purpose of all", ""));

        assertThat(letter().english().purpose()).isEqualTo("Purpose of all");
        assertThat(letter().english().signOff()).isEqualTo("Gruß aller");
        assertThat(letter().english().inviters()).containsExactly("A", "B");
        assertThat(letter().in(Locale.UK)).isEqualTo(letter().english());
    }

    @Test
    void whatHoldsForTheMeetingInGermanBeatsWhatHoldsForAllInEnglish() {
        season.write(series, Locale.ENGLISH, words(List.of(), "Purpose of all", ""));
        season.write(meeting, Locale.GERMAN, words(List.of(), "Zweck heute", ""));

        assertThat(letter().english().purpose()).isEqualTo("Zweck heute");

        season.write(meeting, Locale.ENGLISH, words(List.of(), "Purpose today", ""));
        assertThat(letter().english().purpose()).isEqualTo("Purpose today");
    }

    @Test
    void theOrderOfTheInvitersStays() {
        season.write(meeting, Locale.GERMAN, words(List.of("Zeta", "Alpha", "Mitte"), "", ""));

        LetterWords letter = letter().german();
        assertThat(letter.inviters()).containsExactly("Zeta", "Alpha", "Mitte");
        assertThat(letter.invitersInLine(Locale.GERMAN)).isEqualTo("Zeta, Alpha und Mitte");
        assertThat(letter.invitersInLine(Locale.ENGLISH)).isEqualTo("Zeta, Alpha and Mitte");
        assertThat(letter.severalInvite()).isTrue();
        assertThat(words(List.of("Zeta"), "", "").severalInvite()).isFalse();
    }
}
