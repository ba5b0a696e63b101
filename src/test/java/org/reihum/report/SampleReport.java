package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.report.ReportContent.Annex;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Cover;
import org.reihum.report.ReportContent.DecisionLine;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.Funding;
import org.reihum.report.ReportContent.KindCount;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.reihum.report.ReportContent.Sizes;
import org.reihum.report.ReportContent.TopicLine;

/** The report of an invented half-year. */
final class SampleReport {

    private static final Sizes SIZES = new Sizes(41, 12, 5, "70.7", "20.7", "8.6");

    private static final String SERIES = "Treffen der regionalen IT-Netzwerke";

    private SampleReport() {}

    static ReportContent ofHalfYear() {
        return of(List.of(
                held(3, LocalDate.of(2026, 1, 28), "Karlsruhe", "CyberForum", "Digitale Souveränität", 26, 24, 3, 1),
                held(
                        4,
                        LocalDate.of(2026, 3, 18),
                        "Schwäbisch Gmünd",
                        "IT-Netzwerk Ostwürttemberg",
                        "KI im Mittelstand",
                        31,
                        27,
                        5,
                        1),
                cancelled(5, LocalDate.of(2026, 5, 6), "Konstanz", "cyberLAGO"),
                held(6, LocalDate.of(2026, 6, 30), "Fellbach", "Virtual Dimension Center", "", 22, 22, 0, 0)));
    }

    static ReportContent of(List<MeetingLine> meetings) {
        return new ReportContent(
                new Cover(
                        12,
                        ReportKind.GRANT,
                        List.of("Treffen der regionalen IT-Netzwerke", "Praxisforum KI & Recht"),
                        new Funding(
                                1,
                                "Ministerium für Wirtschaft und Beispiele",
                                "Vernetzung kleiner und mittlerer Unternehmen der Informationswirtschaft",
                                "Az. 36-4332.62/211",
                                LocalDate.of(2025, 7, 1),
                                LocalDate.of(2027, 6, 30)),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        2,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        Instant.parse("2026-07-01T05:00:00Z"),
                        "rosa@example.org",
                        true,
                        1),
                new Body(
                        meetings,
                        counts(79, 73, 8, 2),
                        List.of(
                                new NetworkLine(1, "CyberForum", 21, 9, 3),
                                new NetworkLine(2, "IT-Netzwerk Ostwürttemberg", 18, 11, 2),
                                new NetworkLine(0, "", 6, 6, 3)),
                        SIZES,
                        List.of(
                                new TopicLine(
                                        103,
                                        SERIES,
                                        3,
                                        LocalDate.of(2026, 1, 28),
                                        "Digitale Souveränität",
                                        List.of(
                                                "Begrüßung",
                                                "Bericht aus den Netzwerken",
                                                "Vortrag: Offene Schnittstellen")),
                                new TopicLine(
                                        104, SERIES, 4, LocalDate.of(2026, 3, 18), "KI im Mittelstand", List.of())),
                        List.of(new DecisionLine(
                                104,
                                SERIES,
                                4,
                                LocalDate.of(2026, 3, 18),
                                "Das Treffen im Dezember findet in Fellbach statt; Pforzheim holt seinen Turnus nach.",
                                9,
                                0,
                                1)),
                        List.of(
                                new Annex(
                                        103,
                                        SERIES,
                                        3,
                                        7,
                                        "Anwesenheit Karlsruhe Übersicht.pdf",
                                        412,
                                        "ab".repeat(32),
                                        "1/2, 2/2"),
                                new Annex(104, SERIES, 4, 8, "scan_0042.pdf", 1250, "cd".repeat(32), ""))),
                List.of(
                        new Difference(
                                4,
                                "Treffen der regionalen IT-Netzwerke",
                                "report.figure.participations",
                                "",
                                "31",
                                "32",
                                List.of("Unterschrift übersehen")),
                        new Difference(null, "", "report.figure.participations", "", "80", "81", List.of())));
    }

    static MeetingLine held(
            int number,
            @Nullable LocalDate day,
            String city,
            String host,
            String topic,
            int expected,
            int present,
            int walkIns,
            int online) {
        return new MeetingLine(
                100 + number,
                "Treffen der regionalen IT-Netzwerke",
                number,
                day,
                city,
                host,
                topic,
                number == 6 ? 0 : 1,
                counts(expected, present, walkIns, online));
    }

    static MeetingLine cancelled(int number, LocalDate day, String city, String host) {
        return new MeetingLine(
                100 + number, "Treffen der regionalen IT-Netzwerke", number, day, city, host, "", 0, null);
    }

    private static Counts counts(int expected, int present, int walkIns, int online) {
        int missing = expected - present;
        return new Counts(
                expected + 30,
                expected,
                2,
                1,
                1,
                12,
                3,
                14,
                1,
                expected,
                present,
                walkIns,
                present + walkIns,
                present + walkIns - 1,
                online,
                missing,
                missing * 1000 / expected / 10 + "." + missing * 1000 / expected % 10,
                List.of("CyberForum", "IT-Netzwerk Ostwürttemberg"),
                19,
                new ArrayList<>(List.of(
                        new KindCount("NETWORK_MANAGER", 11),
                        new KindCount("COMPANY", present - 9),
                        new KindCount("GUEST", walkIns))),
                new Sizes(12, 4, 2, "66.7", "22.2", "11.1"),
                1);
    }
}
