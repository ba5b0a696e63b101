package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reihum.imports.Findings.Problem;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three hundred lines of ten thousand are wrong, in twelve ways. */
@DatabaseTest
class BadLinesTest {

    private static final int LINES = 10_000;
    private static final int BAD = 300;
    private static final int EVERY = LINES / BAD;

    /** Cells of a bad line, and why it is. */
    private record Way(BadRow.Code code, String line) {}

    private static final List<Way> WAYS = List.of(
            new Way(BadRow.Code.QUOTE, "Frau;Anna;\"Muster;x%d@example.org;;A GmbH;;"),
            new Way(BadRow.Code.TOO_FEW, "Frau;Anna;Muster;x%d@example.org"),
            new Way(BadRow.Code.TOO_MANY, "Frau;Anna;Muster;x%d@example.org;;A GmbH;;;;"),
            new Way(BadRow.Code.MISSING, "Frau;Anna;;x%d@example.org;;A GmbH;;"),
            new Way(BadRow.Code.MISSING, "Frau;Anna;Muster;x%d@example.org;;;;"),
            new Way(BadRow.Code.EMAIL, "Frau;Anna;Muster;x%d@example;;A GmbH;;"),
            new Way(BadRow.Code.PHONE, "Frau;Anna;Muster;x%d@example.org;ruft an;A GmbH;;"),
            new Way(BadRow.Code.FORM_OF_ADDRESS, "Majestät;Anna;Muster;x%d@example.org;;A GmbH;;"),
            new Way(BadRow.Code.SIZE, "Frau;Anna;Muster;x%d@example.org;;A GmbH;riesig;"),
            new Way(BadRow.Code.LANGUAGE, "Frau;Anna;Muster;x%d@example.org;;A GmbH;KMU;Latein"),
            new Way(BadRow.Code.CONTROL, "Frau;An\u0007na;Muster;x%d@example.org;;A GmbH;;"),
            new Way(BadRow.Code.TOO_LONG, "Frau;" + "x".repeat(101) + ";Muster;x%d@example.org;;A GmbH;;"));

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    private static boolean isBad(int i) {
        return i % EVERY == 7 && i / EVERY < BAD;
    }

    private static Way way(int i) {
        return WAYS.get(i / EVERY % WAYS.size());
    }

    private static String line(int i) {
        return (isBad(i) ? way(i).line() : "Frau;Anna;Muster%1$d;x%1$d@example.org;030 1;Firma GmbH;KMU;Deutsch")
                .formatted(i);
    }

    @Test
    void allOthersAreEnteredAndEachIsReportedByLineAndReason() {
        String file = IntStream.range(0, LINES)
                .mapToObj(BadLinesTest::line)
                .collect(Collectors.joining(
                        "\r\n", "Anrede;Vorname;Nachname;E-Mail;Telefon;Firma;Größe;Sprache\r\n", "\r\n"));

        ImportFile run = desk.enter(file);

        assertThat(List.of(run.entered(), run.bad(), run.done())).containsExactly(LINES - BAD, BAD, LINES);
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single())
                .isEqualTo(LINES - BAD);
        List<Problem> problems = findings.bad(run.id(), 0, LINES);
        assertThat(problems)
                .extracting(Problem::line)
                .containsExactlyElementsOf(IntStream.range(0, LINES)
                        .filter(BadLinesTest::isBad)
                        .mapToObj(i -> i + 2)
                        .toList());
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.code())
                        .isEqualTo(way(problem.line() - 2).code().name()));
        assertThat(findings.reasons(run.id()))
                .hasSize(12)
                .allSatisfy(reason -> assertThat(reason.times()).isEqualTo(25));
    }
}
