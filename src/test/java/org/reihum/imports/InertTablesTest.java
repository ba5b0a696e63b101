package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reihum.network.SafeCsv;

/** What our tables hold is text: a spreadsheet runs none of it, and read in again it is what it was. */
class InertTablesTest {

    private static final int PAYLOADS = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\n]]");
    private static final List<String> STARTS = List.of(
            "=", "+", "-", "@", "\t=", "\r=", "'=", "''+", "=cmd|' /C calc'!A0", "\u0001", "\"", "007", "1.4.2026");
    private static final List<String> MIDDLES = List.of(
            "HYPERLINK(\"http://example.org\";\"x\")",
            "1+1",
            "SUM(A1:A9)",
            "Größe; Straße, \"Ä\"",
            "𝄞 👩🏽‍💻 é",
            "00123",
            "2026-11-23",
            "_x0041_",
            "_x000D_\u0007\u0000",
            "<script>&amp;</script>]]>",
            "eins\nzwei",
            "x".repeat(32_000));

    /** Without blanks at the ends, which no field of ours has. */
    private static List<String> payloads() {
        var random = new Random(20261123);
        List<String> all = new ArrayList<>();
        for (String start : STARTS) {
            MIDDLES.forEach(middle -> all.add(start + middle));
        }
        while (all.size() < PAYLOADS) {
            String start = STARTS.get(random.nextInt(STARTS.size()));
            String middle = MIDDLES.get(random.nextInt(MIDDLES.size() - 1));
            all.add(start + middle + start + random.nextInt(1_000_000) + "ä");
        }
        return all;
    }

    private static List<String> read(byte[] file, Reading reading) {
        List<String> cells = new ArrayList<>();
        try (var lines = TableFile.of(file).lines(reading)) {
            lines.forEachRemaining(line -> cells.add(line.at(0)));
        }
        return cells;
    }

    @Test
    void aWorkbookHasNoFormulaAndGivesBackWhatWasWritten() throws Exception {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(PAYLOADS);
        byte[] file = EditableWorkbook.of(
                "Liste",
                List.of(
                        new EditableWorkbook.Heading("Bemerkung", List.of("Gast")),
                        new EditableWorkbook.Heading("=Nr", List.of())),
                payloads.stream().map(payload -> List.of(payload, "+1")).toList(),
                List.of("P-1"),
                "So geht es",
                List.of("=1+1"));

        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml")) {
            var octets = new ByteArrayOutputStream();
            Workbook.part(file, part, in -> in.transferTo(octets));
            String xml = octets.toString(StandardCharsets.UTF_8);
            assertThat(Pattern.compile("<f[ >/]").matcher(xml).find()).as(part).isFalse();
            assertThat(Pattern.compile("<c r=\"[A-Z]+\\d+\"[^>]*?(?<! t=\"inlineStr\")><")
                            .matcher(xml)
                            .results()
                            .filter(cell -> !cell.group().contains("t=\"inlineStr\"")))
                    .as("cells of " + part + " that are no text")
                    .isEmpty();
        }
        List<String> back = read(file, new Reading(Reading.Format.XLSX, Reading.Encoding.UTF_8, ';', "Liste", 1, 1));
        assertThat(back.subList(1, back.size()))
                .isEqualTo(payloads.stream()
                        .map(payload -> CONTROL.matcher(payload).replaceAll(" ").strip())
                        .toList());
    }

    @Test
    void aTextFileHasNoCellThatRunsAndGivesBackWhatWasWritten() {
        List<String> payloads = payloads();
        var text = new StringBuilder(SafeCsv.BYTE_ORDER_MARK);
        payloads.forEach(payload -> text.append(SafeCsv.line(List.of(payload, "-"))));
        assertThat(text.toString().lines()).noneMatch(line -> line.matches("\"?\\s*[=+\\-@].*"));
        List<String> back = read(
                text.toString().getBytes(StandardCharsets.UTF_8),
                new Reading(Reading.Format.CSV, Reading.Encoding.UTF_8, ';', "", 1, 1));
        assertThat(back)
                .isEqualTo(payloads.stream()
                        .map(payload -> SafeCsv.flat(payload).strip())
                        .toList());
    }
}
