package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.reihum.imports.UglySpreadsheet.Meant;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second customer. */
@DatabaseTest
class UglySpreadsheetTest {

    private static final double BY_HAND = 0.05;

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void atMostFiveOfAHundredLinesNeedAHand() throws IOException {
        var ugly = UglySpreadsheet.write();

        ImportFile file = desk.open(Kind.PEOPLE, ugly.file());
        assertThat(file.reading().sheet()).isEqualTo("Kontakte 2026 (neu)");
        assertThat(file.reading().before()).isEqualTo(5);
        assertThat(file.mapping().text())
                .isEqualTo(",FULL_NAME,,ORGANISATION,EMAIL,PHONE,MOBILE,CONSENT,STREET,POSTCODE,NOTE,MUNICIPALITY");
        ImportFile run = desk.enter(file, false, List.of());

        List<Meant> entered = entered();
        Set<Integer> byHand = new TreeSet<>();
        ugly.meant().forEach((line, meant) -> {
            if (!entered.containsAll(meant)) {
                byHand.add(line);
            }
        });
        System.out.printf(
                "lines=%d people=%d entered=%d bad=%d no-entries=%d by-hand=%d (%.1f %%) %s%n",
                ugly.meant().size(),
                ugly.meant().values().stream().mapToInt(List::size).sum(),
                run.entered(),
                run.bad(),
                run.leftOut(),
                byHand.size(),
                100.0 * byHand.size() / ugly.meant().size(),
                byHand);
        assertThat(ugly.meant()).hasSize(120);
        assertThat(byHand).hasSizeLessThanOrEqualTo((int) (ugly.meant().size() * BY_HAND));
        assertThat(run.leftOut()).as("headings between, sums, the remark below").isEqualTo(4 + 4 + 2);
        Set<Integer> bad = findings.bad(run.id(), 0, 100).stream()
                .map(Findings.Problem::line)
                .collect(Collectors.toSet());
        assertThat(entered)
                .as("nobody whom nobody meant, and nobody twice")
                .doesNotHaveDuplicates()
                .hasSize(ugly.meant().entrySet().stream()
                        .filter(entry -> !bad.contains(entry.getKey()))
                        .mapToInt(entry -> entry.getValue().size())
                        .sum());
    }

    private List<Meant> entered() {
        return jdbc.sql("select p.first_name, p.last_name, o.name, o.municipality, p.email from person p"
                        + " join affiliation a on a.person_id = p.id join organisation o on o.id = a.organisation_id")
                .query((row, number) -> new Meant(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    @Test
    void daysOfEveryFormBecomeTheDayOfTheConsent() throws IOException {
        desk.enter(Kind.PEOPLE, UglySpreadsheet.write().file());
        assertThat(jdbc.sql("select count(*) from person where mail_ground = 'CONSENT'"
                                + " and (ground_note is null or ground_note like '%.2026')")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(115);
        assertThat(jdbc.sql("select count(distinct ground_note) from person")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(80);
    }

    @Test
    void aSheetOfTooManyCellsIsRefused() throws IOException {
        var wide = new ByteArrayOutputStream();
        try (var book = new Workbook(wide, "Reihum", null)) {
            var sheet = book.newWorksheet("Breit");
            for (int row = 0; row < 310; row++) {
                sheet.value(row, 0, "Muster AG");
                sheet.value(row, 16_383, "x");
                sheet.flush();
            }
        }
        assertThat(desk.receive(Kind.PEOPLE, wide.toByteArray()))
                .isEqualTo(new Receiving.Result.Refused(BadFile.Code.TOO_MANY_CELLS));
    }

    @Test
    void theBeginningOfASheetIsReadOnce() throws IOException {
        TableFile file = TableFile.of(UglySpreadsheet.write().file());
        Reading guess = new GuessingReading(Kind.PEOPLE).guess(file);
        assertThat(file.first(guess)).isSameAs(file.first(guess.withHeading(2, 1)));
        assertThat(file.sheets()).isSameAs(file.sheets());
        try (var lines = file.lines(guess);
                var again = file.lines(guess)) {
            assertThat(again).toIterable().as("merged cells, too").containsExactlyElementsOf(() -> lines);
        }
    }

    @Test
    void aFileOfTooManyColumnsIsRefused() {
        String heading = "Nachname;Firma" + ";x".repeat(4_500);
        assertThat(desk.receive(Kind.PEOPLE, (heading + "\n" + heading + "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receiving.Result.Refused(BadFile.Code.TOO_MANY_COLUMNS));
    }

    @Test
    void aFileThatUnzipsToAHugeOneIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                zip.write(blanks);
            }
        }
        assertThat(desk.receive(Kind.PEOPLE, bomb.toByteArray()))
                .isEqualTo(new Receiving.Result.Refused(BadFile.Code.UNZIPS_TOO_LARGE));
    }
}
