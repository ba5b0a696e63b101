package org.reihum.demo;

import java.time.ZoneId;
import java.util.Locale;
import org.reihum.letter.LetterWords;
import org.reihum.letter.WordsFor;
import org.reihum.letter.WritingWords;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesProfile;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two series, what their letters say, and who takes part since when. */
@Component
@Profile("demo")
@Order(4)
class EnteringSeries implements DemoPart {

    static final int DEADLINE_DAYS = 14;

    private final AllSeries allSeries;
    private final WritingWords writingWords;
    private final Memberships memberships;

    EnteringSeries(AllSeries allSeries, WritingWords writingWords, Memberships memberships) {
        this.allSeries = allSeries;
        this.writingWords = writingWords;
        this.memberships = memberships;
    }

    @Override
    public void enter(Shelves shelves) {
        for (DemoRow row : DemoRow.of("series")) {
            var series = new Series(row.text("slug"), ZoneId.of(row.text("zeitzone")), profile(row), contact(row));
            series.receive(rules(row));
            shelves.series.put(row.text("id"), allSeries.save(series));
        }
        for (DemoRow row : DemoRow.of("letter_words")) {
            var series = shelves.series.get(row.text("reihe_id"));
            writingWords.write(WordsFor.series(series.id()), Locale.forLanguageTag(row.text("sprache")), words(row));
        }
        for (DemoRow row : DemoRow.of("memberships")) {
            memberships.save(new Membership(
                    shelves.series.get(row.text("reihe_id")).id(),
                    shelves.networks.get(row.text("netzwerk_id")).id(),
                    row.day("seit")));
        }
    }

    /** To the evenings for professionals one brings a colleague; the networks send whom they have. */
    private static GuestRules rules(DemoRow row) {
        GuestRules usual = GuestRules.of(profile(row).closed());
        return row.text("id").equals("S-IT4W") ? new GuestRules(1, usual.food(), usual.reservedSeats()) : usual;
    }

    private static SeriesProfile profile(DemoRow row) {
        return new SeriesProfile(
                row.text("name"),
                row.yes("turnus"),
                row.text("oeffentlich").equals("nur Eingeladene"),
                row.yes("gefoerdert_demo"),
                row.number("ziel_abstand_wochen"),
                DEADLINE_DAYS,
                row.hour("zeit_von"),
                row.hour("zeit_bis"));
    }

    private static ContactPerson contact(DemoRow row) {
        return new ContactPerson(row.text("kontakt_name"), row.text("kontakt_email"));
    }

    private static LetterWords words(DemoRow row) {
        return new LetterWords(
                lines(row, "es_laden_ein").lines().toList(),
                lines(row, "zweck"),
                lines(row, "anreise"),
                lines(row, "hinweise"),
                lines(row, "briefschluss"),
                lines(row, "foerderhinweis"),
                lines(row, "datenschutz"));
    }

    private static String lines(DemoRow row, String column) {
        return row.text(column).replace('|', '\n');
    }
}
