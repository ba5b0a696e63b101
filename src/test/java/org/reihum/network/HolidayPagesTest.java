package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
class HolidayPagesTest {

    private static final String BY_2027 = "/desk/holidays/states/BY/2027";

    private static final String BAVARIA = """
            von;bis;name
            24.12.2026;8.1.2027;Weihnachtsferien
            22.3.2027;2.4.2027;Osterferien
            2.8.2027;13.9.2027;Sommerferien "groß"; bis
            30. Juni;;Unfug
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Holidays holidays;

    @Autowired
    SchoolHolidays schoolHolidays;

    @Autowired
    RegionalDays regionalDays;

    @Autowired
    ApplicationContext beans;

    @Test
    void thePageSaysWhichYearsAreLoadedAndWarnsOfThoseThatAreNot() throws Exception {
        Country country = Country.in(beans);
        country.hanau();
        country.network("Neu-Ulm", FederalState.BY, 48.39, 10.01, 40);
        country.network("Basel", FederalState.CH_BS, 47.56, 7.59, 40);

        String page = page("/desk/holidays");

        assertThat(page)
                .contains("Hessen 2027: geladen", "Hessen 2029: nicht geladen", "Bayern 2027: nicht geladen")
                .contains(
                        "Für Bayern 2026, 2027, 2028 sind keine Ferien geladen.",
                        "Für Schweiz: Basel-Stadt 2026, 2027, 2028 sind keine Ferien geladen.")
                .contains("/desk/holidays/upload?state=BY")
                .doesNotContain("Für Hessen", "Für Baden-Württemberg");
        assertThat(page.indexOf("Bayern 2027")).isLessThan(page.indexOf("Baden-Württemberg 2027"));
    }

    @Test
    void holidaysAreEnteredChangedAndRemoved() throws Exception {
        assertThat(page(BY_2027)).contains("Für Bayern 2027 sind keine Ferien geladen.", "Allerheiligen");

        assertThat(send(BY_2027, Map.of("from", "2027-03-22", "to", "2027-04-02", "name", "Osterferien"))
                        .getRedirectedUrl())
                .isEqualTo(BY_2027);
        assertThat(holidays.schoolHolidaysLoaded(FederalState.BY, 2027)).isTrue();
        assertThat(page(BY_2027))
                .contains("Osterferien", "von Hand, rosa@example.org")
                .doesNotContain("keine Ferien");

        String span = "/desk/holidays/spans/" + only().id();
        assertThat(page(span)).contains("value=\"2027-03-22\"", "value=\"Osterferien\"");
        Map<String, String> changed =
                Map.of("from", "2027-03-22", "to", "2027-04-03", "name", "Osterferien", "version", "0");
        assertThat(send(span, changed).getRedirectedUrl()).isEqualTo(BY_2027);
        MockHttpServletResponse second = send(span, with(changed, "name", "Zweite"));
        assertThat(text(second)).contains("Jemand hat hier inzwischen", "value=\"Zweite\"", "value=\"1\"");
        assertThat(only().span().name()).isEqualTo("Osterferien");

        assertThat(send(span + "/remove", Map.of()).getRedirectedUrl()).isEqualTo(BY_2027);
        assertThat(holidays.schoolHolidaysLoaded(FederalState.BY, 2027)).isFalse();
        assertThat(send(span + "/remove", Map.of()).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from, '', Der erste Tag fehlt.",
        "from, 30. Juni, Das ist kein Tag mit Jahr",
        "from, 1927-03-22, zwischen 2000 und 2100",
        "to, 2027-03-01, Der letzte Tag liegt vor dem ersten.",
        "to, 2028-03-22, Mehr als 100 Tage",
        "name, '', Der Name fehlt."
    })
    void aBadFieldSaysWhyAndNothingIsStored(String field, String typed, String says) throws Exception {
        Map<String, String> good = Map.of("from", "2027-03-22", "to", "2027-03-30", "name", "Osterferien");

        MockHttpServletResponse answer = send(BY_2027, with(good, field, typed));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains(says, "href=\"#" + field + "\"");
        assertThat(schoolHolidays.findByStateOrderByFirstDay(FederalState.BY)).isEmpty();
    }

    @Test
    void aFileIsLookedAtFirstAndTakenInAfterwards() throws Exception {
        MockHttpServletResponse preview = upload("BY", "ferien.csv", BAVARIA);

        assertThat(text(preview))
                .contains("Bayern: 3 Ferien in der Datei", "3 Ferien übernehmen")
                .contains("data-label=\"Zeile\">5<", "30. Juni", "Kein Tag mit Jahr")
                .contains("Die Datei enthält Ferien für: 2027.");
        assertThat(schoolHolidays.findByStateOrderByFirstDay(FederalState.BY)).isEmpty();

        assertThat(send("/desk/holidays/upload/take", carried(preview)).getRedirectedUrl())
                .isEqualTo("/desk/holidays");
        assertThat(schoolHolidays.findByStateOrderByFirstDay(FederalState.BY))
                .extracting(SchoolHoliday::span)
                .containsExactly(
                        span("2026-12-24", "2027-01-08", "Weihnachtsferien"),
                        span("2027-03-22", "2027-04-02", "Osterferien"),
                        span("2027-08-02", "2027-09-13", "Sommerferien \"groß\""));
        assertThat(page(BY_2027)).contains("aus ferien.csv, rosa@example.org");
        assertThat(text(upload("BY", "ferien.csv", BAVARIA)))
                .contains("Es ändert sich nichts.")
                .doesNotContain("Ferien übernehmen");
    }

    @Test
    void aNewFileReplacesItsYearsAndLeavesTheOthers() throws Exception {
        take("von;bis;name\n2026-03-30;2026-04-10;Ostern 26\n2026-12-24;2027-01-07;Weihnachten falsch\n"
                + "2027-03-22;2027-04-02;Ostern 27\n2028-04-10;2028-04-21;Ostern 28");

        MockHttpServletResponse preview = upload(
                "BY", "neu.csv", "von;bis;name\n2026-12-24;2027-01-08;Weihnachten\n2027-03-23;2027-04-03;Ostern");
        assertThat(text(preview))
                .contains("Wird entfernt: 2", "Weihnachten falsch", "Ostern 27")
                .doesNotContain("Ostern 26");
        send("/desk/holidays/upload/take", carried(preview));

        assertThat(schoolHolidays.findByStateOrderByFirstDay(FederalState.BY))
                .extracting(holiday -> holiday.span().name())
                .containsExactly("Ostern 26", "Weihnachten", "Ostern", "Ostern 28");
    }

    @Test
    void whatSomebodyChangedBetweenLookingAndTakingIsShownAgain() throws Exception {
        MockHttpServletResponse preview = upload("BY", "ferien.csv", BAVARIA);
        send(BY_2027, Map.of("from", "2027-05-18", "to", "2027-05-29", "name", "Pfingstferien"));

        MockHttpServletResponse again = send("/desk/holidays/upload/take", carried(preview));

        assertThat(text(again))
                .contains("Jemand hat diese Ferien inzwischen geändert.", "Pfingstferien", "3 Ferien übernehmen");
        assertThat(only().span().name()).isEqualTo("Pfingstferien");
        send("/desk/holidays/upload/take", carried(again));
        assertThat(schoolHolidays.findByStateOrderByFirstDay(FederalState.BY)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ferien.csv, 'von;bis;name', Das Bundesland fehlt., state",
        "BY, '', '', Bitte wählen Sie eine Datei., file",
        "BY, leer.csv, '', Die Datei ist leer., file",
        "BY, ferien.csv, 'Hallo', 'Der ersten Zeile fehlen die Spalten von, bis und name.', file",
        "BY, ferien.ics, 'BEGIN:VCALENDAR', Keine Zeile ließ sich lesen., ''"
    })
    void aFileThatIsNoneIsRefusedAtTheField(String state, String name, String content, String says, String field)
            throws Exception {
        MockHttpServletResponse answer = upload(state, name, content);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains(says).doesNotContain("Ferien übernehmen");
        if (!field.isEmpty()) {
            assertThat(text(answer)).contains("href=\"#" + field + "\"");
        }
    }

    @Test
    void regionalDaysAreAddedAndSaidWhoKeepsThem() throws Exception {
        NetworkId ulm = Country.in(beans).ulm();
        assertThat(page("/desk/holidays")).contains("Rosenmontag", "48 Tage vor Ostern", "Mo., 8.2.2027", "niemand");

        Map<String, String> market = Map.of(
                "name",
                "Schwörmontag",
                "rule",
                "ONCE",
                "day",
                "2027-07-19",
                "hardness",
                "WARN",
                "networks",
                String.valueOf(ulm.value()));
        assertThat(send("/desk/holidays/regional/new", market).getRedirectedUrl())
                .startsWith("/desk/holidays");

        LocalDate day = LocalDate.of(2027, 7, 19);
        assertThat(holidays.regionalDays(ulm, day, day))
                .containsExactly(new RegionalDate(day, "Schwörmontag", Hardness.WARN));
        RegionalDay entered = regionalDays.named("Schwörmontag").orElseThrow();
        String address = "/desk/holidays/regional/" + entered.id();
        assertThat(page(address)).contains("value=\"2027-07-19\"", "IT-Netzwerk Ulm", "checked");

        Map<String, String> yearly = with(with(market, "rule", "YEARLY"), "version", "0");
        send(address, yearly);
        assertThat(holidays.regionalDays(ulm, day, day.plusYears(2))).hasSize(3);
        assertThat(text(send(address, yearly))).contains("Jemand hat hier inzwischen");

        send(address + "/remove", Map.of());
        assertThat(holidays.regionalDays(ulm, day, day.plusYears(2))).isEmpty();
        assertThat(send(address, yearly).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Der Name fehlt., name",
        "rule, '', 'Bitte wählen Sie, wie der Tag gefunden wird.', rule",
        "day, '', Der erste Tag fehlt., day",
        "rule, EASTER, Eine ganze Zahl von -100 bis 100., offset",
        "offset, viele, Bitte eine ganze Zahl., offset",
        "networks, 4711, Bitte wählen Sie., networks"
    })
    void aBadRegionalDaySaysWhy(String field, String typed, String says, String at) throws Exception {
        Map<String, String> good = Map.of("name", "Markt", "rule", "ONCE", "day", "2027-07-19", "hardness", "NOTE");

        MockHttpServletResponse answer = send("/desk/holidays/regional/new", with(good, field, typed));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains(says, "href=\"#" + at + "\"");
        assertThat(regionalDays.all()).hasSize(8);
    }

    private void take(String file) throws Exception {
        send("/desk/holidays/upload/take", carried(upload("BY", "ferien.csv", file)));
    }

    private SchoolHoliday only() {
        List<SchoolHoliday> all = schoolHolidays.findByStateOrderByFirstDay(FederalState.BY);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static HolidaySpan span(String first, String last, String name) {
        return new HolidaySpan(LocalDate.parse(first), LocalDate.parse(last), name);
    }

    /** What the preview sends along. */
    private static Map<String, String> carried(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        String page = answer.getContentAsString();
        Map<String, String> fields = new HashMap<>();
        for (String name : List.of("state", "fileName", "mark", "spans")) {
            Matcher field =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            assertThat(field.find()).as(name).isTrue();
            fields.put(name, HtmlUtils.htmlUnescape(field.group(1)).replace("\n", "\r\n"));
        }
        return fields;
    }

    private MockHttpServletResponse upload(String state, String name, String content) throws Exception {
        var file = new MockMultipartFile("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
        return answer(multipart("/desk/holidays/upload").file(file).param("state", state));
    }

    private MockHttpServletResponse send(String address, Map<String, String> form) throws Exception {
        var request = post(address);
        form.forEach(request::param);
        return answer(request);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page = answer(get(address));
        assertThat(page.getStatus()).isEqualTo(200);
        return text(page);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.locale(Locale.GERMAN)
                        .with(user("rosa@example.org"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Map<String, String> with(Map<String, String> form, String field, String typed) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, typed);
        return changed;
    }

    private static String text(MockHttpServletResponse page) throws UnsupportedEncodingException {
        return HtmlUtils.htmlUnescape(page.getContentAsString());
    }
}
