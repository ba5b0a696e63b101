package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.paper.PdfText;
import org.reihum.paper.Press;
import org.reihum.paper.PressForTests;
import org.reihum.planning.PlacesMap;
import org.springframework.context.MessageSource;

/** The report on paper: readable aloud, searchable, with its pictures. */
class ReportPaperTest {

    private final MessageSource messages = ReportWordsForTests.messages();
    private final Press press = PressForTests.with(messages);

    private static PlacesMap.Spot spot(String town, double latitude, double longitude, int number) {
        return new PlacesMap.Spot(
                new Place(new NetworkId(1), town, FederalState.BW, latitude, longitude, true), number);
    }

    private ShownReport shown(ReportContent report, Locale language) {
        var words = new Wording(messages, language);
        var towns = List.of(
                spot("Karlsruhe", 49.01, 8.40, 21),
                spot("Schwäbisch Gmünd", 48.80, 9.80, 18),
                spot("Stuttgart", 48.78, 9.18, 12),
                spot("Fellbach", 48.81, 9.28, 3),
                spot("Konstanz", 47.66, 9.18, 7));
        return new ShownReport(report, words, new Origins.Counted(towns, 6));
    }

    private PdfText printed(ReportContent report, Locale language) {
        return new PdfText(ReportPaper.print(press, shown(report, language)));
    }

    @Test
    void itCanBeReadAloudAndSearchedAndBringsItsLettersAlong() {
        var pdf = printed(SampleReport.ofHalfYear(), Locale.GERMAN);
        pdf.draw(new File("target/papers"), "report", 75);

        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.language()).isEqualTo("de");
        assertThat(pdf.title()).isEqualTo("Bericht an den Zuwendungsgeber, 1. Januar bis 30. Juni 2026");
        assertThat(pdf.fonts()).isNotEmpty().noneMatch(font -> font.endsWith("*"));
        assertThat(pdf.alternatives())
                .anyMatch(text -> text.contains(
                        "Nr. 4 Schwäbisch Gmünd, Treffen der regionalen IT-Netzwerke: 27 angemeldet und da,"))
                .anyMatch(text -> text.contains("Karlsruhe 21, ") && text.contains("Von 6 Teilnahmen ist kein Ort"));
    }

    @Test
    void itSaysAllThatIsCounted() {
        var pdf = printed(SampleReport.ofHalfYear(), Locale.GERMAN);

        assertThat(pdf.text(1))
                .contains("Ministerium für Wirtschaft und Beispiele", "Az. 36-4332.62/211")
                .contains("1. Juli 2026, 07:00 Uhr, Fassung 2")
                .contains("Vorläufig: Die Anwesenheitsliste ist noch nicht abgeschlossen (Treffen Nr. 6 –")
                .contains("81, davon 8 unangemeldet; zusätzlich online: 2")
                .contains("1 / " + pdf.pages());
        assertThat(pdf.text().replaceAll("\\s+", " "))
                .contains("cyberLAGO (ausgefallen)")
                .contains("ohne Netzwerk 3 6 6")
                .contains(
                        "Begrüßung",
                        "Pforzheim holt seinen",
                        "scan_0042.pdf",
                        "Blatt unbekannt",
                        "Unterschrift übersehen");
    }

    @Test
    void aMeetingMoreIsABarMoreAndALongListGoesOverSeveralSheets() {
        List<ReportContent.MeetingLine> meetings = meetings(100);
        var report = SampleReport.of(meetings);

        assertThat(MeetingBars.of(meetings, false, new Wording(messages, Locale.GERMAN)))
                .hasSize(4)
                .allSatisfy(bars -> assertThat(bars.words()).hasSize(25));
        assertThat(printed(report, Locale.ENGLISH).text(3)).contains("No.", "Villingen-");
    }

    private static List<ReportContent.MeetingLine> meetings(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(meeting -> SampleReport.held(
                        meeting,
                        LocalDate.of(2026, 1, 1).plusDays(meeting),
                        "Villingen-Schwenningen",
                        "Netz",
                        "",
                        300,
                        290,
                        9,
                        0))
                .toList();
    }

    /** What lies in memory whole has an end; that something is left out, and where it stands, is said. */
    @Test
    void ofVeryManyMeetingsPaperShowsTheFirst() {
        String all = printed(SampleReport.of(meetings(200)), Locale.GERMAN).text();
        String more = printed(SampleReport.of(meetings(201)), Locale.GERMAN).text();

        assertThat(all).contains("20.07.2026").doesNotContain("Hier stehen die ersten");
        assertThat(more.replaceAll("\\s+", " "))
                .contains("20.07.2026")
                .doesNotContain("21.07.2026")
                .contains("Hier stehen die ersten 200 von 201;");
        assertThat(shown(SampleReport.of(meetings(201)), Locale.GERMAN).bars()).hasSize(8);
    }

    @Test
    void whereThereAreSeveralSeriesEachBarNamesItsOwn() {
        List<ReportContent.MeetingLine> one =
                List.of(SampleReport.held(4, LocalDate.of(2026, 3, 18), "Ulm", "Netz", "", 30, 20, 5, 0));
        var words = new Wording(messages, Locale.GERMAN);

        Bars bars = MeetingBars.of(one, true, words).get(0);
        assertThat(bars.bars()).extracting(Bars.Bar::below).containsExactly("Treffen der regionalen IT-Netz…");
        assertThat(bars.words())
                .containsExactly(
                        "Nr. 4 Ulm, Treffen der regionalen IT-Netzwerke: 20 angemeldet und da, 5 unangemeldet, 10 fehlten");

        Bars ofOneSeries = MeetingBars.of(one, false, words).get(0);
        assertThat(ofOneSeries.bars()).extracting(Bars.Bar::below).containsExactly("");
        assertThat(ofOneSeries.words()).containsExactly("Nr. 4 Ulm: 20 angemeldet und da, 5 unangemeldet, 10 fehlten");
    }

    /** Full, hatched and empty stand in one line without overlapping, and their lengths are the numbers. */
    @Test
    void barsAreAsLongAsTheirNumbers() {
        var bar = MeetingBars.of(
                        List.of(SampleReport.held(4, LocalDate.of(2026, 3, 18), "Ulm", "Netz", "", 30, 20, 5, 0)),
                        false,
                        new Wording(messages, Locale.GERMAN))
                .get(0)
                .bars()
                .get(0);

        assertThat(bar.present() / bar.walkIns()).isCloseTo(4, within(0.1));
        assertThat(bar.present() / bar.missing()).isCloseTo(2, within(0.1));
        assertThat(bar.walkInsAt()).isCloseTo(bar.left() + bar.present(), within(0.2));
        assertThat(bar.missingAt()).isCloseTo(bar.walkInsAt() + bar.walkIns(), within(0.2));
        assertThat(bar.text()).isEqualTo("20 angemeldet und da, 5 unangemeldet, 10 fehlten");
    }

    @Test
    void oneWhoIsMissingIsOne() {
        var line = SampleReport.held(4, LocalDate.of(2026, 3, 18), "Ulm", "Netz", "", 21, 20, 1, 0);

        assertThat(MeetingBars.of(List.of(line), false, new Wording(messages, Locale.GERMAN))
                        .get(0)
                        .words())
                .containsExactly("Nr. 4 Ulm: 20 angemeldet und da, 1 unangemeldet, 1 fehlte");
        assertThat(messages.getMessage("report.decision", new Object[] {4, "Mi., 18.3.2026", 9, 0, 1}, Locale.GERMAN))
                .isEqualTo("4. Treffen, Mi., 18.3.2026 · 9 dafür, keine Gegenstimme, eine Enthaltung");
    }

    @Test
    void theSameReportGivesTheSameOctets() {
        ShownReport sheet = shown(SampleReport.ofHalfYear(), Locale.GERMAN);

        assertThat(ReportPaper.print(press, sheet)).isEqualTo(ReportPaper.print(press, sheet));
    }

    @Test
    void withoutMeetingsItSaysSo() {
        assertThat(printed(SampleReport.of(List.of()), Locale.GERMAN).text())
                .contains("In diesem Zeitraum fand kein Treffen statt.");
    }
}
