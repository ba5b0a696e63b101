package org.reihum.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A network's manager names a guest by her link, the organiser invites her and goes through the calls of the meeting. */
// a demo of its own: it is changed here
@DemoTest
@DirtiesContext
@TestPropertySource(properties = {"spring.application.name=calls", "reihum.mail.hold=PT5M"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
// the pages are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
class CallsAndNominationsTest {

    private static final int MOST_BYTES = 50_000;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private SoftAssertions all = new SoftAssertions();

    private Chromium chromium;
    private Page desk;
    private long meeting;

    @BeforeAll
    void rosaLogsIn() {
        chromium = Chromium.start();
        desk = chromium.visitor(1280, 900);
        desk.setDefaultTimeout(30_000);
        desk.navigate(address("/login"));
        desk.locator("input[type=email]").fill("rosa.rundlauf-demo@landeskoordination-it-netz.example.org");
        desk.locator("input[type=password]").fill("reihum-geht-es-rund");
        desk.locator("main button[type=submit]").click();
        assertThat(desk.locator("h1")).containsText("warten auf Sie");
        meeting = jdbc.sql("select m.id from meeting m join series s on s.id = m.series_id"
                        + " where m.number = 6 and s.slug = 'treffen-der-it-netzwerke'")
                .query(Long.class)
                .single();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void nothingIsFoundYet() {
        all = new SoftAssertions();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator done(Page page) {
        return page.locator(".done").first();
    }

    private void isAccessible(Page page, String what) {
        // the demo's own banner stands outside of what is looked at
        List<String> findings = new AxeBuilder(page)
                .exclude(List.of(".demo")).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        all.assertThat(findings).as(what).isEmpty();
        Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        all.assertThat(wide).as(what + " scrolls sideways").isEqualTo(false);
    }

    @Test
    void aManagerNamesAGuestWithoutAnAccountAndTheOrganiserInvitesHer() {
        desk.navigate(address("/desk/meetings/" + meeting + "/nominations"));
        isAccessible(desk, "opening nominations");
        button(desk, "Netzwerke um Vorschläge bitten").click();
        assertThat(done(desk)).containsText("12 Netzwerke können jetzt vorschlagen");

        namesByTelephone();

        desk.navigate(address("/desk/meetings/" + meeting + "/nominations"));
        assertThat(desk.locator("h1")).hasText("Eine Person ist vorgeschlagen, über eine ist zu entscheiden");
        isAccessible(desk, "the organiser's list");
        desk.getByLabel("Ein Wort dazu").fill("Wir freuen uns");
        button(desk, "Prof. Nora Nennwert einladen").click();
        assertThat(done(desk)).hasText("Eine Person ist eingeladen. Ein Brief liegt im Versand.");
        assertThat(desk.locator("#content")).containsText("Zurückrufen");
        // as long as it can be recalled, nobody is told of it
        assertThat(desk.locator("#content")).containsText("Eine Einladung kann noch zurückgerufen werden");
        assertThat(button(desk, "Über eine Entscheidung Bescheid geben")).hasCount(0);
        isAccessible(desk, "with an invitation that is held");
        all.assertAll();
    }

    private void namesByTelephone() {
        String link = jdbc.sql("select plain_text from outbox_letter where purpose like 'nomination:%:ask'"
                        + " order by id desc fetch first 1 rows only")
                .query(String.class)
                .single()
                .lines()
                .filter(line -> line.contains("/nominate/"))
                .map(line -> line.substring(line.indexOf("/nominate/")))
                .findFirst()
                .orElseThrow();
        Page phone = chromium.visitor(320, 640);
        phone.setDefaultTimeout(30_000);
        List<Response> loaded = new ArrayList<>();
        phone.onResponse(loaded::add);
        phone.navigate(address(link));
        phone.waitForLoadState();
        // a copy: asking for a body lets further events in
        int bytes = List.copyOf(loaded).stream()
                .mapToInt(response -> response.body().length)
                .sum();
        assertThat(bytes).as("bytes of the first visit").isBetween(10_000, MOST_BYTES);
        assertThat(phone.locator("h1")).containsText("Wen sollen wir am Mittwoch, 2. Dezember 2026");
        isAccessible(phone, "the page of a network");
        button(phone, "Vorschlagen").click();
        assertThat(phone.locator("#problems")).containsText("Bitte den Nachnamen angeben.");
        isAccessible(phone, "with errors");
        phone.getByLabel("Anrede").selectOption("MS");
        phone.getByLabel("Titel").fill("Prof.");
        phone.getByLabel("Vorname").fill("Nora");
        phone.getByLabel("Nachname").fill("Nennwert");
        phone.getByLabel("Unternehmen oder Einrichtung").fill("Hochschule Beispielstadt");
        phone.getByLabel("Wissenschaft", new Page.GetByLabelOptions().setExact(true))
                .check();
        phone.getByLabel("E-Mail-Adresse", new Page.GetByLabelOptions().setExact(true))
                .fill("nora.nennwert@example.org");
        phone.getByLabel("einverstanden").check();
        phone.getByLabel("Warum gerade diese Person?").fill("Sie forscht zum Thema des Tages.");
        button(phone, "Vorschlagen").click();
        assertThat(done(phone)).containsText("Prof. Nora Nennwert ist vorgeschlagen");
        assertThat(phone.locator("main")).containsText("wartet auf die Entscheidung");
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        phone.navigate(address(link + "?lang=en"));
        assertThat(phone.locator("main")).containsText("waits for the decision");
        isAccessible(phone, "in English, dark");
        phone.context().close();
    }

    @Test
    void theCallsOfTheMeetingAreMadeNotedAndReminded() {
        desk.navigate(address("/desk/meetings/" + meeting));
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nachfassen"))
                .click();
        assertThat(desk.locator("h1")).containsText("Personen sind anzurufen");
        isAccessible(desk, "the list of calls");
        desk.getByLabel("Stand", new Page.GetByLabelOptions().setExact(true)).selectOption("MAYBE");
        button(desk, "Zeigen").click();
        int maybe = desk.locator("table.calls tbody tr").count();
        assertThat(maybe).isGreaterThan(2);

        Locator first = desk.locator("table.calls tbody tr").first();
        String name = first.locator("th label span").innerText();
        assertThat(first.locator("a[href^='tel:+49']")).hasCount(1);
        first.getByLabel("Notiz zum Anruf bei " + name).fill("Mailbox, ruft zurück");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("nicht erreicht"))
                .click();
        assertThat(done(desk)).hasText("Notiert.");
        assertThat(desk.locator("table.calls tbody tr").first()).containsText("Mailbox, ruft zurück");

        button(desk, name + " sagt zu").click();
        assertThat(done(desk)).containsText(name);
        assertThat(desk.locator("table.calls tbody tr")).hasCount(maybe - 1);

        desk.locator("table.calls input[type=checkbox]").nth(0).check();
        desk.locator("table.calls input[type=checkbox]").nth(1).check();
        button(desk, "2 Erinnerungen senden").click();
        assertThat(done(desk)).hasText("2 Erinnerungen liegen im Versand.");
        assertThat(desk.locator("table.calls tbody tr").first()).containsText("-mal erinnert");
        assertThat(desk.locator("#content")).containsText("Zurückrufen");
        desk.locator("table.calls input[type=checkbox]").nth(0).check();
        button(desk, "1 Erinnerung senden").click();
        assertThat(done(desk)).containsText("zweimal am selben Tag geht nicht");
        all.assertAll();
    }
}
