package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report that the desk hands out, as a file: on the demonstration data it says what {@code expected.yaml} says. */
@DemoTest
class ReportOnPaperTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("eingeladen", "eingeladen"),
            Map.entry("zugesagt", "zugesagt"),
            Map.entry("nachgerueckt", "nachgerückt"),
            Map.entry("warteliste", "Warteliste"),
            Map.entry("storniert", "storniert"),
            Map.entry("abgesagt", "abgesagt"),
            Map.entry("vorbehalt", "Vorbehalt"),
            Map.entry("offen", "offen"),
            Map.entry("erwartet", "erwartet"),
            Map.entry("anwesend_angemeldet", "anwesend angemeldet"),
            Map.entry("unangemeldet", "unangemeldet"),
            Map.entry("anwesend_gesamt", "anwesend gesamt (Teilnahmen)"),
            Map.entry("nicht_erschienen", "nicht erschienen"),
            Map.entry("netzwerke_vertreten", "Netzwerke vertreten"),
            Map.entry("organisationen", "Organisationen"),
            Map.entry("ohne_unterschrift", "ohne Unterschrift"));

    @LocalServerPort
    int port;

    private Visitor rosa;

    @BeforeEach
    void logIn() {
        rosa = new Visitor(port, "de");
        rosa.logIn("rosa.rundlauf-demo@landeskoordination-it-netz.example.org", "reihum-geht-es-rund");
    }

    @ParameterizedTest
    @CsvSource({"M01, Karlsruhe", "M03, Neckarsulm", "K01, Hanau"})
    void theReportOfAMeeting(String key, String city) throws IOException {
        CSVRecord row = figures("/desk/reports/meeting", "meeting", held(city)).get(0);

        Map<String, Object> counted = new LinkedHashMap<>();
        COLUMNS.forEach((figure, column) -> counted.put(figure, Integer.valueOf(row.get(column))));
        counted.put(
                "no_show_prozent", new BigDecimal(row.get("nicht erschienen %").replace(',', '.')).doubleValue());
        // K01 is not funded: nobody asks for signatures, and the paper says nothing of them
        Expected.all().sameFor(key, counted);
    }

    @Test
    void theReportOfTheFirstHalfYearCountsParticipationsAndPeopleApart() throws IOException {
        String series = rosa.get("/desk/reports")
                .body()
                .replaceAll("(?s).*<select[^>]*id=\"series\".*?<option value=\"(\\d+)\".*", "$1");

        List<CSVRecord> rows =
                figures("/desk/reports/period", "series", series, "from", "2026-01-01", "to", "2026-06-30");

        assertThat(rows).hasSize(4);
        CSVRecord total = rows.get(3);
        assertThat(total.get("anwesend gesamt (Teilnahmen)")).isEqualTo("93");
        assertThat(total.get("Teilnehmende (verschiedene Personen)")).isEqualTo("54");
        assertThat(total.get("Organisationen")).isEqualTo("43");
        assertThat(total.get("Netzwerke vertreten")).isEqualTo("11");
    }

    private String held(String city) {
        Matcher option = Pattern.compile("<option value=\"(\\d+)\"[^>]*>[^<]*" + city)
                .matcher(rosa.get("/desk/reports").body());
        assertThat(option.find()).as(city).isTrue();
        return option.group(1);
    }

    private List<CSVRecord> figures(String path, String... form) throws IOException {
        rosa.get("/desk/reports");
        String run = rosa.post(path, form).location();
        String csv = download(run + "/figures.csv");
        var format = CSVFormat.Builder.create()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv.replaceFirst("^\uFEFF", "")))) {
            return parser.getRecords();
        }
    }

    /** Asks until the run is done: it works in the background. */
    private String download(String file) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Visitor.Page page = rosa.get(file);
        while (page.status() != 200 && Instant.now().isBefore(giveUp)) {
            page = rosa.get(file);
        }
        assertThat(page.status()).as(file).isEqualTo(200);
        return page.body();
    }
}
