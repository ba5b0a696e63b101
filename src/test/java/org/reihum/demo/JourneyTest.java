package org.reihum.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reihum.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** One whole round of the network in a real browser, station by station, on the demo data. */
// a demo of its own: it is changed here
@DemoTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final String FEED = "/feeds/treffen-der-it-netzwerke.ics";

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Page desk;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
        desk = chromium.visitor(1280, 900);
        desk.setDefaultTimeout(30_000);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void oneWholeRoundOfTheNetwork() throws Exception {
        logsIn();
        seesNetworksAndPeople();
        String feedBefore = feed("").body();
        generatesTheRotation();
        releasesIt();
        assertThat(feed("").body()).isNotEqualTo(feedBefore).contains("Stuttgart (Ort folgt)");
        theHostConsents();
        invitesToUlm();
        String link = findsTheLinkInTheOutbox();
        answersOnATelephone(link);
        seesTheAnswer();
        seesTheFeedUnchangedByAnswers();
        opensTheDoorOnTheDay();
        downloadsTheReport();
    }

    private void logsIn() {
        desk.navigate(address("/desk"));
        assertThat(desk).hasURL(address("/login"));
        desk.locator("input[type=email]").fill("rosa.rundlauf-demo@landeskoordination-it-netz.example.org");
        desk.locator("input[type=password]").fill("reihum-geht-es-rund");
        desk.locator("main button[type=submit]").click();
        assertThat(heading()).containsText("warten auf Sie");
    }

    private void seesNetworksAndPeople() {
        go("Netzwerke");
        assertThat(heading()).hasText("12 Netzwerke");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("IT-Netzwerk Ulm/Neu-Ulm"))
                .click();
        assertThat(main()).containsText("Neu-Ulm");
        assertThat(main()).containsText("Bayern");
        go("Personen");
        desk.locator("input[type=search]").fill("Příkladová");
        desk.keyboard().press("Enter");
        assertThat(main().locator("tbody tr")).hasCount(1);
    }

    private void generatesTheRotation() {
        go("Turnus");
        assertThat(heading()).containsText("49 km");
        press("Gastgeberplan vorschlagen");
        assertThat(heading()).containsText("94 km");
        List<String> cities = main().locator(".plan > .coming .where b").allInnerTexts();
        assertThat(cities).containsExactly("Stuttgart", "Freiburg im Breisgau", "Aalen", "Pforzheim", "Hanau");
        assertThat(main().locator(".plan > .coming").last()).containsText("neu dabei seit");
    }

    private void releasesIt() {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Freigabe ansehen: 5 Treffen"))
                .click();
        assertThat(heading()).containsText("niemand bekommt jetzt einen Brief");
        press("Plan freigeben: 5 Treffen anlegen");
        assertThat(desk.locator(".done")).containsText("5 Treffen stehen jetzt im Kalender");
        go("Treffen");
        assertThat(heading()).hasText("7 Treffen stehen an, 5 waren");
    }

    private void theHostConsents() {
        main().locator("tr", new Locator.LocatorOptions().setHasText("Ulm"))
                .locator("a")
                .first()
                .click();
        String meeting = desk.url();
        follow("Zustimmung des Gastgebers");
        press("In dieser Reihe immer auf die Zustimmung warten");
        desk.navigate(meeting + "/invite");
        press("84 Einladungen senden");
        assertThat(desk.locator(".done")).containsText("Nicht gesendet: IT-Netzwerk Ulm/Neu-Ulm soll zustimmen");
        follow("ansehen");
        press("IT-Netzwerk Ulm/Neu-Ulm um Zustimmung bitten");
        host(linkInTheLetterOf("bitte sehen Sie die Einladung durch"));
        desk.navigate(meeting + "/consent");
        assertThat(heading()).hasText("IT-Netzwerk Ulm/Neu-Ulm hat der Einladung zugestimmt");
        desk.navigate(meeting);
    }

    private String linkInTheLetterOf(String subject) {
        desk.navigate(address("/desk/mail?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)));
        main().locator("tbody a").first().click();
        return desk.frameLocator("iframe").locator("a[href*='/host/letter/']").getAttribute("href");
    }

    /** On a telephone, without an account. */
    private void host(String link) {
        Page phone = chromium.visitor(390, 844);
        phone.navigate(address(URI.create(link).getPath()));
        assertThat(phone.locator("h1")).hasText("Kann die Einladung nach Ulm so hinausgehen?");
        assertThat(phone.frameLocator("iframe").locator("body")).containsText("Ulm");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Um Änderung bitten"))
                .click();
        assertThat(phone.locator(".error").first()).containsText("was sich ändern soll");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einverstanden"))
                .click();
        assertThat(phone.locator(".done").first()).containsText("Die Einladung kann so hinausgehen");
        phone.close();
    }

    private void follow(String link) {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private void invitesToUlm() {
        desk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Einladen").setExact(true))
                .click();
        assertThat(heading()).hasText("84 Einladungen können hinausgehen");
        press("84 Einladungen senden");
        assertThat(desk.locator(".done")).containsText("84 Briefe liegen im Versand");
        desk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Einladen").setExact(true))
                .click();
        assertThat(heading()).hasText("Alle sind eingeladen");
    }

    private String findsTheLinkInTheOutbox() {
        go("Versand");
        assertThat(heading()).containsText("85");
        desk.navigate(address("/desk/mail?q=Nachweis"));
        main().locator("tbody a").first().click();
        assertThat(main()).containsText("METHOD:REQUEST");
        FrameLocator letter = desk.frameLocator("iframe");
        return letter.getByText("Zusagen").first().getAttribute("href");
    }

    private void answersOnATelephone(String link) {
        Page phone = chromium.visitor(390, 844);
        // the demo's letters lead to the port of the operator's browser, the test has one of its own
        phone.navigate(address(URI.create(link).getPath()));
        assertThat(phone.locator("h1")).containsText("Mittwoch, 24. Februar 2027");
        assertThat(phone.locator("main")).containsText("Wir haben noch keine Antwort von Ihnen");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zusagen"))
                .click();
        assertThat(phone.locator(".done")).hasText("Gespeichert. Danke!");
        assertThat(phone.locator("main")).containsText("Ihr Platz ist reserviert");
        Object wide = phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wide).isEqualTo(false);
        phone.context().close();
    }

    private void seesTheAnswer() {
        go("Treffen");
        main().locator("tr", new Locator.LocatorOptions().setHasText("Ulm"))
                .locator("a")
                .first()
                .click();
        assertThat(main().locator(".figures > div").first()).containsText("1");
        assertThat(main().locator("tbody tr").first()).containsText("Nachweis, Gustav");
        assertThat(main().locator("tbody tr").first()).containsText("Zusage");
    }

    private void seesTheFeedUnchangedByAnswers() throws IOException, InterruptedException {
        var first = feed("");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(feed(tag).statusCode()).isEqualTo(304);
    }

    private void opensTheDoorOnTheDay() {
        press("bis zum nächsten Treffen");
        go("Treffen");
        main().locator("tr", new Locator.LocatorOptions().setHasText("Fellbach"))
                .locator("a")
                .first()
                .click();
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Einlass"))
                .click();
        assertThat(heading()).hasText("0 sind da, 30 werden noch erwartet");
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ist da"))
                .first()
                .click();
        assertThat(heading()).hasText("1 ist da, 29 werden noch erwartet");
        desk.getByLabel("Nachname").fill("Spontan; \"Müller, =1+1");
        press("Person eintragen");
        assertThat(heading()).hasText("2 sind da, 29 werden noch erwartet");
        assertThat(main()).containsText("Spontan; \"Müller, =1+1");
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zurücknehmen"))
                .first()
                .click();
        assertThat(heading()).containsText("1 ist da");
    }

    private void downloadsTheReport() throws IOException {
        go("Berichte");
        desk.locator("select[name=meeting]").selectOption(new SelectOption().setLabel(optionOf("Neckarsulm")));
        main().locator("form", new Locator.LocatorOptions().setHas(desk.locator("select[name=meeting]")))
                .locator("button")
                .click();
        Locator file = main().locator("a[href*='.csv'], a[download]").first();
        file.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        Download download = desk.waitForDownload(file::click);
        String csv = Files.readString(Path.of(download.path().toString()));
        assertThat(csv).contains("Neckarsulm").contains("9,8");
    }

    private String optionOf(String city) {
        return desk.locator("select[name=meeting] option").allTextContents().stream()
                .filter(option -> option.contains(city))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> feed(String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(FEED)));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private void go(String section) {
        desk.locator(".rail")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                .click();
    }

    private void press(String button) {
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private Locator heading() {
        return main().locator("h1");
    }

    private Locator main() {
        return desk.locator("main");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
