package org.reihum.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.testing.Chromium;
import org.reihum.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The rest of the demo's running cycle: SC09, ten questions asked of the screen, and lines moved by keyboard and mouse. */
// a demo of its own: it is changed here
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=planning-on-the-demo")
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@Import(TestDatabase.class)
@DirtiesContext
// the pages are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
class PlanningOnTheDemoTest {

    private static final List<String> CITIES = List.of(
            "Lörrach",
            "Mannheim",
            "Heilbronn",
            "Aalen",
            "Pforzheim",
            "Konstanz",
            "Ulm",
            "Fellbach",
            "Freiburg im Breisgau",
            "Stuttgart",
            "Karlsruhe",
            "Hanau");

    @Autowired
    ApplicationContext beans;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Debts debts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private SeriesId series;
    private NetworkId hanau;
    private PlanDesk rosa;

    @BeforeEach
    void theRestOfTheCycleIsProposed() {
        series = allSeries.findBySlug("treffen-der-it-netzwerke").orElseThrow().id();
        hanau = network("Hanau");
        rosa = new PlanDesk(beans, series, "de");
        assertThat(rosa.propose(5, "2027-04-28").status()).isEqualTo(302);
    }

    @Test
    void sc09WhoJoinedInTheRunningCycleTakesItsLastSlotAndFixedSlotsStay() {
        assertThat(timetable.of(series).stream().filter(m -> m.number() == 6 || m.number() == 7))
                .extracting(MeetingCard::day)
                .containsExactly(LocalDate.of(2026, 12, 2), LocalDate.of(2027, 2, 24));
        assertThat(rosa.lines())
                .hasSize(5)
                .last()
                .extracting(HostPlanLine::host)
                .isEqualTo(hanau);
        assertThat(rosa.board(5))
                .contains("class=\"nr\">12<", "neu dabei seit 30.9.2026, deshalb letzter Platz im laufenden Turnus");
        assertThat(PlanDesk.row(rosa.why(1), "Hanau").orElseThrow())
                .contains("Geht nicht:", "Hanau ist neu und kommt nach den anderen");
        assertThat(debts.of(series)).doesNotContainKey(hanau);
    }

    @Test
    void sc09HolidaysOfHesseWarnEveryoneAndRuleOutDaysInHanau() {
        // summer holidays in Hesse, not yet in Baden-Württemberg
        rosa.act(2, "day", "day", "2027-06-30");

        assertThat(rosa.board(2))
                .contains("am 30.6.2027: Sommerferien HE (Schulferien)")
                .doesNotContain("Spricht dagegen");

        rosa.act(5, "day", "day", "2028-01-05");
        assertThat(rosa.board(5))
                .contains(
                        "Spricht dagegen: Hanau nicht möglich von 23.12.2027 bis 11.1.2028: Weihnachtsferien (Schulferien)");
    }

    @Test
    void tenQuestionsAreAnsweredByTheScreenAlone() {
        List<String> answers = new ArrayList<>();
        for (int position = 1; position <= 5; position++) {
            String page = rosa.why(position);
            NetworkId host = rosa.line(position).host();
            List<String> others = new ArrayList<>(
                    CITIES.stream().filter(city -> !network(city).equals(host)).toList());
            // two of each line, others on each
            Collections.rotate(others, -3 * position);
            others.subList(0, 2)
                    .forEach(city -> answers.add(PlanDesk.row(page, city).orElseThrow()));
        }

        assertThat(answers).hasSize(10).allSatisfy(PlanningOnTheDemoTest::saysPriceOrReason);
        assertThat(answers).anyMatch(answer -> answer.contains("Geht nicht:"));
        assertThat(answers).anyMatch(answer -> answer.endsWith("nehmen"));
    }

    @Test
    void everyOtherQuestionIsAnsweredToo() {
        for (int position = 1; position <= 5; position++) {
            String page = rosa.why(position);
            assertThat(CITIES)
                    .filteredOn(city -> !page.contains("Warum " + city + " am"))
                    .hasSize(11)
                    .allSatisfy(
                            city -> saysPriceOrReason(PlanDesk.row(page, city).orElseThrow()));
        }
    }

    private static void saysPriceOrReason(String answer) {
        assertThat(answer)
                .matches(".*(\\d (km|Wochen?|Minuten|Treffen|Mal|Warnungen)|wer länger gewartet hat).* nehmen"
                        + "|Geht nicht: .*(hat seinen Platz in diesem Turnus schon"
                        + "|ist neu und kommt nach den anderen"
                        + "|hat höchstens \\d+ Plätze, gebraucht werden \\d+"
                        + "|nicht möglich von [\\d.]+ bis [\\d.]+: .+ \\(.+\\)).*");
    }

    @Test
    void aLineIsMovedByKeyboardAndByMouse() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.visitor(1280, 1400);
            page.setDefaultTimeout(20_000);
            page.navigate("http://localhost:" + port + "/login");
            page.locator("input[type=email]").fill("rosa.rundlauf-demo@landeskoordination-it-netz.example.org");
            page.locator("input[type=password]").fill("reihum-geht-es-rund");
            page.locator("main button[type=submit]").click();
            page.navigate("http://localhost:" + port + "/desk/rotation");
            List<String> cities = cities(page);
            assertThat(cities).hasSize(5);

            page.locator("#line-2 .move button").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).containsText("Geändert.");
            assertThat(cities(page))
                    .containsExactly(cities.get(1), cities.get(0), cities.get(2), cities.get(3), cities.get(4));

            page.locator("#line-1 .where").dragTo(page.locator("#line-3 .where"));
            assertThat(page.locator("#line-3 .where b")).hasText(cities.get(1));
            assertThat(cities(page))
                    .containsExactly(cities.get(0), cities.get(2), cities.get(1), cities.get(3), cities.get(4));
            page.context().close();
        }
    }

    private static List<String> cities(Page page) {
        Locator lines = page.locator(".plan > [data-line] .where b");
        return lines.allInnerTexts();
    }

    private NetworkId network(String city) {
        return new NetworkId(jdbc.sql("select network_id from place where name = :n and seat")
                .param("n", city)
                .query(Long.class)
                .single());
    }
}
