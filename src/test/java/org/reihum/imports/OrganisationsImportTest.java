package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OrganisationsImportTest {

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StartingImport starting;

    @Autowired
    Findings findings;

    @Autowired
    DataSource dataSource;

    /** The first customer. */
    @Test
    void theFirmsOfTheDemoAreEnteredAsTheyAreWithoutAHand() throws IOException {
        byte[] firms = new ClassPathResource("demo/firms.csv").getContentAsByteArray();

        ImportFile file = desk.open(Kind.ORGANISATIONS, firms);
        assertThat(file.mapping().text()).isEqualTo(",ORGANISATION,TRADE,MUNICIPALITY,SIZE,EMAIL,");
        ImportFile run = desk.enter(file, false, List.of());

        assertThat(List.of(run.entered(), run.bad(), run.changed(), run.differing()))
                .containsExactly(2000, 0, 0, 0);
        assertThat(jdbc.sql("select count(*) from organisation where size_class = 'LARGE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(28);
        assertThat(jdbc.sql("select name || '|' || trade || '|' || municipality || '|' || size_class || '|' || email"
                                + " from organisation where email like '%firma-0004.%'")
                        .query(String.class)
                        .single())
                .isEqualTo("Beispiel-Ingenieurbüro 0004 UG (haftungsbeschränkt)|Ingenieurbüro|Bad Soden-Salmünster|SME"
                        + "|kontakt@firma-0004.example.org");
    }

    /** Another node, or a form. */
    @Test
    void whatSomebodyElseChangesInTheSameMomentIsNotOverwritten() throws Exception {
        desk.enter(Kind.ORGANISATIONS, "Firma;Branche;Ort\nMuster AG;;\n".getBytes(StandardCharsets.UTF_8));
        ImportFile file = desk.open(
                Kind.ORGANISATIONS, "Firma;Branche;Ort\nMuster AG;Systemhaus;Hanau\n".getBytes(StandardCharsets.UTF_8));
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var change = other.createStatement()) {
                change.executeUpdate("update organisation set trade = 'Rechenzentrum', version = version + 1");
            }
            starting.start(file.id(), false, List.of());
            Thread.sleep(500);
            other.commit();
        }
        desk.untilAllRunsEnded();

        assertThat(jdbc.sql("select trade || '|' || municipality from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("Rechenzentrum|Hanau");
        assertThat(findings.differences(file.id(), 10))
                .extracting(one -> one.field() + ": " + one.known() + " > " + one.said())
                .containsExactly("TRADE: Rechenzentrum > Systemhaus");
    }

    @Test
    void streetPostcodeAndTownBecomeAnAddress() {
        desk.enter(
                Kind.ORGANISATIONS,
                "Firma|Straße|PLZ|Ort|Tel.\nMuster AG|Weg 2|79098|Freiburg|Tel.: 0761/123-45 (Zentrale)\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("select address || '|' || municipality || '|' || phone from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("Weg 2\n79098 Freiburg|Freiburg|0761/123-45");
    }
}
