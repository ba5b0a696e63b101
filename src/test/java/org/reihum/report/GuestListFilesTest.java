package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.Food;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Guest lists as files: what stands in them, that nothing in them runs, who took them, and what has changed since. */
@DatabaseTest
class GuestListFilesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext beans;

    @Autowired
    GuestList guestList;

    @Autowired
    Answering answering;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private Desk rosa;
    private MeetingId meeting;
    private MeetingId other;
    private String base;

    @BeforeEach
    void aMeetingWithGuests() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        series.receive(new GuestRules(2, true, false));
        beans.getBean(AllSeries.class).save(series);
        meeting = country.meeting(series, ulm, LocalDate.of(2026, 12, 16));
        other = country.meeting(series, ulm, LocalDate.of(2027, 2, 17));
        base = "/desk/meetings/" + meeting.value();
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    private MvcTestResult taken(String address, String... namesAndValues) {
        var request = post(address)
                .with(user("rosa@example.org").roles("ORGANISER"))
                .with(csrf())
                .locale(Locale.GERMAN);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.perform(request);
    }

    private static List<List<String>> csv(byte[] octets) throws IOException {
        String text = new String(octets, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains(";").endsWith("\r\n");
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (var parser = format.parse(new StringReader(text.substring(1)))) {
            return parser.stream().map(line -> line.stream().toList()).toList();
        }
    }

    private static List<List<Cell>> cells(byte[] octets) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(octets));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(Row::stream).map(cells -> cells.toList()).toList();
        }
    }

    private static List<List<String>> xlsx(byte[] octets) throws IOException {
        return cells(octets).stream()
                .map(row -> row.stream().map(Cell::asString).toList())
                .toList();
    }

    private byte[] file(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result.getMvcResult().getResponse().getContentAsByteArray();
    }

    private void answer(PersonId person, GivenAnswer given) {
        answering.answer(idOf(person), given, Channel.TELEPHONE, "rosa@example.org", clock.instant());
    }

    private InvitationId idOf(PersonId person) {
        return guestList.rows(meeting).stream()
                .filter(row -> row.personId() == person.value())
                .map(GuestList.Row::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothFilesHoldTheSameWhichIsWhatTheFilterShows() throws IOException {
        PersonId ada = person("Ada");
        country.invited(meeting, seated(ada), waiting(person("Wanda"), 4), declined(person("Nero")));
        answer(ada, new GivenAnswer(Answer.YES, 0, Food.VEGAN, "Gang; bitte"));

        var all = taken(base + "/guests.csv");
        assertThat(all)
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Cache-Control", "private, no-store");
        List<List<String>> lines = csv(file(all));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("Nachname", "Vorname", "Titel", "Organisation")
                .hasSize(14);
        assertThat(lines.get(1))
                .containsExactly(
                        "Muster",
                        "Ada",
                        "",
                        "Muster GmbH",
                        "",
                        "",
                        "Zusage",
                        "hat einen Platz",
                        "",
                        "1",
                        "vegan",
                        "Gang; bitte",
                        "2026-11-21 12:00",
                        "Telefon");
        assertThat(lines.get(2)).contains("Wanda", "Warteliste", "1");
        assertThat(xlsx(file(taken(base + "/guests.xlsx")))).isEqualTo(lines);
        assertThat(csv(file(taken(base + "/guests.csv", "state", "WAITING", "q", "wanda"))))
                .isEqualTo(List.of(lines.get(0), lines.get(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://example.org\")",
                "+49 7031",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1+1",
                "  =1",
                "＝1",
                "a;\"b\"\r\n=1"
            })
    void nothingInAFileRuns(String payload) throws IOException {
        List<List<String>> lines = List.of(List.of("Kopf", "Zweite"), List.of(payload, "ende"));

        List<List<String>> read = csv(SheetFormat.CSV.octets(lines));
        assertThat(read).hasSize(2);
        assertThat(read.get(1)).hasSize(2).endsWith("ende");
        assertThat(read.get(1).get(0).strip()).doesNotStartWith("=").doesNotContainPattern("^[+\\-@＝]|\\p{Cntrl}");
        List<Cell> row = cells(SheetFormat.XLSX.octets(lines)).get(1);
        assertThat(row).extracting(Cell::getType).containsOnly(CellType.STRING);
        assertThat(row).extracting(Cell::getFormula).containsOnlyNulls();
        assertThat(row.get(0).asString()).isEqualTo(payload.replaceAll("\\p{Cntrl}", " "));
    }

    @Test
    void ordinaryTextComesBackAsItWas() throws IOException {
        List<List<String>> lines = List.of(
                List.of("Name", "Notiz"), List.of("Çağlar, Łukasz & <b>ß</b>", "sagt „ja“; \"gern\" _x0041_ 😀"));

        assertThat(csv(SheetFormat.CSV.octets(lines))).isEqualTo(lines);
        assertThat(xlsx(SheetFormat.XLSX.octets(lines))).isEqualTo(lines);
    }

    @Test
    void everyDownloadIsLoggedAndLookingIsNot() {
        country.invited(meeting, seated(person("Ada")), declined(person("Nero")));
        rosa.see(base + "/guests/export");
        assertThat(exports()).isZero();

        file(taken(base + "/guests.xlsx", "state", "EXPECTED"));

        assertThat(rosa.see(base + "/guests/export?state=EXPECTED&q=ada").body())
                .contains("Eine Person steht in der Liste", "rosa@example.org, eine Person, XLSX", "keine Änderung")
                .contains("name=\"state\" value=\"EXPECTED\"", "name=\"q\" value=\"ada\"");
        assertThat(exports()).isOne();
    }

    private int exports() {
        return jdbc.sql("select count(*) from guest_list_export")
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyWhatHasChangedSinceIsToldByName() throws IOException {
        PersonId stays = person("Stella");
        PersonId leaves = person("Leo");
        PersonId grows = person("Greta");
        PersonId eats = person("Emil");
        PersonId comes = person("Nele");
        country.invited(meeting, seated(stays), seated(leaves), seated(grows), seated(eats), declined(comes));
        file(taken(base + "/guests.csv"));
        long since = jdbc.sql("select max(id) from guest_list_export")
                .query(Long.class)
                .single();

        clock.advance(Duration.ofMinutes(5));
        answer(leaves, GivenAnswer.of(Answer.NO));
        answer(grows, new GivenAnswer(Answer.YES, 2, null, null));
        answer(eats, new GivenAnswer(Answer.YES, 0, Food.VEGETARIAN, null));
        answer(comes, GivenAnswer.of(Answer.YES));
        // what came in the minute before a download is told once more with the next
        clock.advance(Duration.ofMinutes(2));

        assertThat(rosa.see(base + "/guests/export").body()).contains("4 Änderungen");
        List<List<String>> lines = csv(file(taken(base + "/guest-changes.csv", "since", "" + since)));
        assertThat(lines)
                .extracting(line -> line.get(0) + ": " + line.get(2))
                .containsExactly(
                        "Änderung: Vorname",
                        "kommt neu: Nele",
                        "kommt nicht mehr: Leo",
                        "andere Personenzahl: Greta",
                        "hat neu geantwortet: Emil");
        assertThat(xlsx(file(taken(base + "/guest-changes.xlsx", "since", "" + since))))
                .isEqualTo(lines);
        assertThat(rosa.see(base + "/guests/export").body()).contains("keine Änderung");
    }

    @Test
    void theListOfAnotherMeetingIsNotFoundHere() {
        country.invited(meeting, seated(person("Ada")));
        country.invited(other, seated(person("Bea")));
        file(taken(base + "/guests.csv"));
        long ours = jdbc.sql("select max(id) from guest_list_export")
                .query(Long.class)
                .single();

        String theirs = "/desk/meetings/" + other.value() + "/guest-changes.csv";
        assertThat(taken(theirs, "since", "" + ours)).hasStatus(404);
        assertThat(taken("/desk/meetings/77/guests.csv")).hasStatus(404);
        assertThat(rosa.see("/desk/meetings/77/guests/export").status()).isEqualTo(404);
    }

    @Test
    void strangersGetNothing() {
        assertThat(browser.perform(post(base + "/guests.csv").with(csrf()))).hasStatus3xxRedirection();
        assertThat(browser.perform(post(base + "/guests.csv").with(user("rosa@example.org"))))
                .hasStatus(403);
        assertThat(exports()).isZero();
    }
}
