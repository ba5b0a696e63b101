package org.reihum.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Carla looks firms up, invites the system houses of Hanau to Ulm, and has letters printed for those nobody may mail. */
@DemoTest
@DirtiesContext
// the pages are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@TestPropertySource(properties = "spring.application.name=audience")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceJourneyTest {

    /** System houses in Hanau, people known there, and those where nobody is. */
    private static final int FIRMS = 129;

    private static final int PEOPLE = 22;
    private static final int LETTERS = 109;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Page desk;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
        desk = chromium.visitor(1280, 900);
        desk.setDefaultTimeout(60_000);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void fromTheFirmsOfATownToLettersOnPaper() throws Exception {
        logsIn();
        looksFirmsUp();
        choosesWhomToInvite();
        keepsTheChoice();
        invitesThem();
        hasLettersPrinted();
    }

    private void logsIn() {
        desk.navigate(address("/login"));
        desk.locator("input[type=email]").fill(DemoLogin.CARLA.email());
        desk.locator("input[type=password]").fill(DemoLogin.PASSWORD);
        desk.locator("main button[type=submit]").click();
    }

    private void looksFirmsUp() {
        desk.navigate(address("/desk/people"));
        link("Firmen und Häuser").click();
        assertThat(heading()).hasText("2.066 Firmen und Häuser");
        looksWell("firms");
        field("Branche").selectOption("Systemhaus");
        field("Gemeinde").selectOption("Hanau");
        press("Suchen");
        assertThat(heading()).hasText(FIRMS + " Firmen passen");
        main().locator("tbody a").first().click();
        field("Anschrift").fill("Am Beispiel 1\n63450 Hanau");
        looksWell("one firm");
        press("Speichern");
        assertThat(desk.locator(".done")).containsText("ist gespeichert");
    }

    private void choosesWhomToInvite() {
        desk.navigate(address("/desk/meetings"));
        main().locator("tr", new Locator.LocatorOptions().setHasText("Ulm"))
                .locator("a")
                .first()
                .click();
        link("Wen einladen?").click();
        looksWell("nothing chosen");
        opens("Branche");
        field("Systemhaus").check();
        opens("Gemeinde");
        field("Hanau").check();
        press("Anzeigen");
        assertThat(heading()).hasText(PEOPLE + " Personen einladen");
        Assertions.assertThat(main().locator("#result ~ .rows .row-name").count())
                .isEqualTo(Math.min(10, PEOPLE));
        looksWell("chosen");
    }

    private void keepsTheChoice() {
        field("Name der Gruppe").fill("Systemhäuser in Hanau");
        press("Gruppe speichern");
        assertThat(desk.locator(".done")).containsText("„Systemhäuser in Hanau“ ist gespeichert");
        assertThat(main()).containsText("Branche: Systemhaus; Gemeinde: Hanau");
        assertThat(heading()).hasText(PEOPLE + " Personen einladen");
    }

    private void invitesThem() {
        press(PEOPLE + " Einladungen senden");
        assertThat(desk.locator(".done")).containsText(PEOPLE + " Briefe liegen im Versand");
        link("Wen einladen?").click();
        desk.getByLabel("Systemhäuser in Hanau").check();
        press("Anzeigen");
        assertThat(heading()).hasText("Niemand ist neu einzuladen");
    }

    private void hasLettersPrinted() throws Exception {
        link("Briefliste").first().click();
        assertThat(heading()).hasText("Kein Brief zu drucken");
        desk.getByLabel("Systemhäuser in Hanau").check();
        press("Anzeigen");
        assertThat(heading()).hasText(LETTERS + " Briefe zu drucken");
        looksWell("letters");
        Download download = desk.waitForDownload(() -> press("CSV für Serienbriefe herunterladen"));
        List<String> lines = Files.readAllLines(download.path());
        Assertions.assertThat(lines).hasSize(1 + LETTERS);
        Assertions.assertThat(lines.get(1)).startsWith("Sehr geehrte Damen und Herren;;");
        press(LETTERS + " Briefe als gedruckt vermerken");
        assertThat(heading()).hasText("Kein Brief zu drucken");
        press("Vermerk zurücknehmen");
        assertThat(heading()).hasText(LETTERS + " Briefe zu drucken");
    }

    /** No finding of axe in what is ours, and nothing wider than a telephone. */
    private void looksWell(String what) {
        Assertions.assertThat(
                        new AxeBuilder(desk).include(List.of("main")).analyze().getViolations())
                .as(what)
                .isEmpty();
        desk.setViewportSize(390, 844);
        Assertions.assertThat((Boolean)
                        desk.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("%s is wider than a telephone", what)
                .isFalse();
        desk.setViewportSize(1280, 900);
    }

    private void opens(String kind) {
        main().locator("summary", new Locator.LocatorOptions().setHasText(kind)).click();
    }

    private Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void press(String button) {
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator main() {
        return desk.locator("main");
    }

    private Locator heading() {
        return desk.locator("main h1");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
