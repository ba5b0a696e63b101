package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.paper.PdfText;
import org.reihum.paper.Press;
import org.reihum.paper.PressForTests;
import org.reihum.paper.WordFile;
import org.springframework.context.MessageSource;

/** Hosts and ways, reach and response times on paper and as Word files: the same figures as on the page. */
class OtherPapersTest {

    private final MessageSource messages = ReportWordsForTests.messages();
    private final Press press = PressForTests.with(messages);

    private static final List<CountedMeeting> MEETINGS = List.of(
            new CountedMeeting(103, 3, LocalDate.of(2026, 1, 28), "Karlsruhe", 2),
            new CountedMeeting(104, 4, LocalDate.of(2026, 3, 18), "Schwäbisch Gmünd", 1),
            new CountedMeeting(106, 6, LocalDate.of(2026, 6, 30), "Fellbach", 0));

    private static OtherContent content(ReportKind kind, OtherBody body) {
        return new OtherContent(
                new ReportContent.Cover(
                        12,
                        kind,
                        List.of("Treffen der regionalen IT-Netzwerke"),
                        null,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        2,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        Instant.parse("2026-07-01T05:00:00Z"),
                        "rosa@example.org",
                        !body.open(false).isEmpty(),
                        1),
                body,
                List.of(new ReportContent.Difference(
                        3, "", "report.csv.list", "", "1", "2", List.of("Unterschrift übersehen"))));
    }

    static OtherContent hosting() {
        return content(
                ReportKind.HOSTING,
                new HostingLedger(
                        MEETINGS,
                        List.of(
                                new HostingLedger.Line(
                                        1,
                                        "CyberForum",
                                        List.of(new HostingLedger.Hosted(3, LocalDate.of(2026, 1, 28), "Karlsruhe")),
                                        2,
                                        0,
                                        187,
                                        161,
                                        0,
                                        96),
                                new HostingLedger.Line(
                                        2,
                                        "IT-Netzwerk Ostwürttemberg",
                                        List.of(new HostingLedger.Hosted(
                                                4, LocalDate.of(2026, 3, 18), "Schwäbisch Gmünd")),
                                        2,
                                        0,
                                        1243,
                                        980,
                                        1,
                                        170),
                                new HostingLedger.Line(3, "Neues Netz", List.of(), 1, 1, 0, 0, 0, 0))));
    }

    static OtherContent reach(int firms) {
        List<Reach.Line> lines = IntStream.rangeClosed(1, firms)
                .mapToObj(id -> new Reach.Line(
                        id,
                        "Beispiel " + id + " GmbH",
                        id % 3 == 0 ? null : id % 3 == 1 ? "SME" : "LARGE",
                        3,
                        id % 5 == 0 ? 0 : 2,
                        id % 2,
                        id % 7 == 0 ? 1 : 0,
                        id % 7 == 0 ? id % 2 + 1 : 0))
                .toList();
        return content(
                ReportKind.REACH,
                new Reach(
                        MEETINGS,
                        new Reach.Group(4321, 4100, 2050, 612, 99, 3709),
                        Reach.Group.of(lines),
                        Stream.of("SME", "LARGE", "")
                                .map(size -> new Reach.Sized(
                                        size.isEmpty() ? null : size,
                                        Reach.Group.of(lines.stream()
                                                .filter(line -> size.equals(line.size() == null ? "" : line.size()))
                                                .toList())))
                                .toList(),
                        lines));
    }

    static OtherContent response() {
        return content(
                ReportKind.RESPONSE,
                new ResponseTimes(
                        MEETINGS.stream()
                                .map(meeting -> new CountedMeeting(
                                        meeting.id(), meeting.number(), meeting.day(), meeting.city(), null))
                                .toList(),
                        new ResponseTimes.Line(null, 117, 3.5, 25.0, 70.3),
                        List.of(
                                new ResponseTimes.Line("LINK", 80, 2.0, 20.0, 60.0),
                                new ResponseTimes.Line("CALENDAR", 37, 10.0, 48.5, 96.1)),
                        14));
    }

    static Stream<Arguments> all() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(language -> Stream.of(hosting(), reach(2000), response())
                        .map(content -> Arguments.of(content.cover().kind(), language, content)));
    }

    private byte[] printed(OtherContent content, Locale language) {
        return ReportPaper.print(press, ShownOther.of(content, new Wording(messages, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void eachCanBeReadAloudHasItsPicturesAndIsTheSameEachTime(ReportKind kind, Locale language, OtherContent content) {
        byte[] octets = printed(content, language);
        var pdf = new PdfText(octets);
        pdf.draw(new File("target/papers"), "report-" + kind + "-" + language, 75);

        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.language()).isEqualTo(language.getLanguage());
        assertThat(pdf.pages()).as("thousands of firms stand in the files").isLessThan(4);
        Wording words = new Wording(messages, language);
        assertThat(OtherBars.of(content.body(), words))
                .isNotEmpty()
                .allSatisfy(bars -> assertThat(pdf.alternatives())
                        .anyMatch(text -> text.contains(bars.title())
                                && text.contains(bars.words().get(0))));
        assertThat(printed(content, language)).isEqualTo(octets);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void wordAndPaperSayTheSame(ReportKind kind, Locale language, OtherContent content) {
        String paper = new PdfText(printed(content, language)).text().replaceAll("\\s+", " ");
        byte[] octets = new ReportDocument(messages).fill(OwnForm.in(language).template(kind), content, language);
        String word = WordFile.text(octets, "word/document.xml");
        var words = new Wording(messages, language);

        assertThat(word).doesNotContain("{").contains("Unterschrift übersehen", "Schwäbisch Gmünd");
        ShownOther.of(content, words).table().rows().forEach(row -> {
            String line = row.stream()
                    .map(words::figure)
                    .reduce((one, other) -> one + "\n" + other)
                    .orElseThrow();
            assertThat(word).contains(line);
            assertThat(paper).contains(words.figure(row.get(row.size() - 1)));
        });
        assertThat(paper).contains("Unterschrift übersehen", "Schwäbisch Gmünd");
    }

    @Test
    void whatNobodyKnowsIsNotDrawnAsNought() {
        assertThat(OtherBars.of(hosting().body(), new Wording(messages, Locale.GERMAN))
                        .get(0)
                        .words())
                .contains("CyberForum: 187 km, 2 Reisen", "Neues Netz: eine Reise, Weg unbekannt");
    }

    @Test
    void responseTimesAreSaidAsPeopleSayThemAndNoListsAreNamed() {
        var words = new Wording(messages, Locale.GERMAN);
        String paper = new PdfText(printed(response(), Locale.GERMAN)).text().replaceAll("\\s+", " ");

        assertThat(paper)
                .contains("Die Hälfte antwortete innerhalb von", "drei Viertel nach")
                .doesNotContain("Ort Liste (Fassung)");
        assertThat(List.of(
                        TimesInWords.span(0.3, words),
                        TimesInWords.span(1.2, words),
                        TimesInWords.span(71.4, words),
                        TimesInWords.span(265, words)))
                .containsExactly("weniger als 1 Stunde", "1 Stunde", "71 Stunden", "11 Tagen");
    }

    @Test
    void anOpenListIsSaid() {
        assertThat(new PdfText(printed(hosting(), Locale.GERMAN)).text(1))
                .contains("Vorläufig: Die Anwesenheitsliste ist noch nicht abgeschlossen (Treffen Nr. 6).");
        assertThat(response().body().open(false))
                .as("answers do not come from lists")
                .isEmpty();
    }
}
