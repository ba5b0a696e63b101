package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Online;
import org.reihum.meeting.Series;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The answer page in all its states, in both languages, on the narrowest telephone, as people with any senses meet it. */
@DatabaseTest
// the pages are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerPageInBrowserTest {

    private static final String LINK =
            "https://konferenz.example.org/raum/k7?einladung=eine-sehr-lange-Kennung-0123456789";
    private static final int MOST_BYTES = 50_000;

    /** An item of the accessibility tree that one can go to. */
    private static final Pattern READ = Pattern.compile(
            "(?<=- '?)((link|heading|button|radio|combobox|textbox|group) \"[^\"]*\"|main|banner|contentinfo)");

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    AllSeries allSeries;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    /** All findings of all states at once. */
    private final SoftAssertions all = new SoftAssertions();

    private Chromium chromium;
    private Page phone;
    private Season.Home fellbach;
    private MeetingId meeting;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
        phone = chromium.visitor(320, 640);
        phone.setDefaultTimeout(30_000);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private MeetingDetails details(int daysLater) {
        return Season.details(fellbach, Season.DAY.plusDays(daysLater), season.room(fellbach, 3))
                .held(new Online(Online.Mode.HYBRID, LINK));
    }

    private void aMeetingWithThreeSeats() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        Series series = season.series("Treffen der regionalen IT-Netzwerke", false, fellbach);
        series.receive(new GuestRules(2, true, false));
        allSeries.save(series);
        meeting = season.meeting(series, details(0));
        for (String name : List.of("Offen", "Sitz", "Warte", "Fern")) {
            season.manager(fellbach, name);
        }
        season.manager(
                fellbach,
                new PersonName(FormOfAddress.MS, "Prof. Dr.", "Annegret", "Musterlang-Zusagenmann"),
                "zusage@example.org",
                Locale.GERMAN);
        inviting.invite(meeting, clock.instant());
    }

    @Test
    void allStatesInBothLanguages() {
        aMeetingWithThreeSeats();
        weighsLittle("offen");
        looksWell("open", "offen", "Wir haben noch keine Antwort von Ihnen", "We have no answer from you yet");
        enterAcceptsNothing();
        accepts();
        looksWell("accepted", "zusage", "Zusage. Ihr Platz ist reserviert.", "Accepted. Your seat is reserved.");
        readsInOrder();
        press("sitz", "Zusagen");
        asksForTooMany();
        press("warte", "Zusagen");
        looksWell("waiting", "warte", "auf der Warteliste, Platz 1", "on the waiting list, place 1");
        press("fern", "Online teilnehmen");
        looksWell("online", "fern", "Sie nehmen online teil", "You take part online");
        namesASubstitute();
        looksWell("delegated", "zusage", "Neo Neuling kommt an Ihrer Stelle", "Neo Neuling comes in your place");
        looksWell("stands-in", "neu", "in Vertretung von Prof. Dr. Annegret", "in place of Prof. Dr. Annegret");
        clock.set(Instant.parse("2026-12-14T09:00:00Z"));
        looksWell("late", "offen", "Der Anmeldeschluss war am", "Registration closed on");
        press("sitz", "Absagen");
        looksWell("declined", "sitz", "Absage. Schade", "Declined. Perhaps next time");
        looksWell(
                "offered",
                "warte",
                "Wir halten ihn bis 15. Dezember 2026, 10:00",
                "We hold it for you until 15 December");
        press("warte", "Ich nehme den Platz");
        season.edit(meeting, details(1));
        looksWell("reconfirm", "warte", "Bitte neu bestätigen: Tag", "Please confirm again: day");
        press("warte", "Keine weiteren Einladungen");
        looksWell("no-more", "warte", "Doch wieder einladen", "Invite me again after all");
        clock.set(Instant.parse("2026-12-17T09:00:00Z"));
        looksWell("closed", "warte", "hat schon begonnen", "has begun");
        all.assertAll();
    }

    private String pathOf(String who) {
        return letters.all().stream()
                .filter(letter -> letter.address().equals(who + "@example.org"))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private void open(String who, String more) {
        phone.navigate("http://localhost:" + port + pathOf(who) + more);
    }

    private void press(String who, String button) {
        open(who, "?lang=de");
        button(button).click();
        assertThat(phone.locator(".done").innerText()).contains("Gespeichert");
    }

    private Locator button(String name) {
        return phone.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void looksWell(String state, String who, String german, String english) {
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(who, "?lang=de");
        looksWell(state + " in German", german);
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        open(who, "?lang=en");
        looksWell(state + " in English", english);
    }

    private void looksWell(String what, String words) {
        all.assertThat(phone.locator("main").innerText())
                .as(what)
                .contains(words)
                .doesNotContain("??");
        isAccessible(what);
        Object wide = phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        all.assertThat(wide).as(what + " scrolls sideways").isEqualTo(false);
        all.assertThat(phone.locator("script").count()).as(what).isZero();
    }

    private void isAccessible(String what) {
        List<String> findings = new AxeBuilder(phone)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        all.assertThat(findings).as(what).isEmpty();
    }

    /** All that a visitor who comes for the first time loads, uncompressed. */
    private void weighsLittle(String who) {
        Page first = chromium.visitor(390, 844);
        List<Response> loaded = new ArrayList<>();
        first.onResponse(loaded::add);
        first.navigate("http://localhost:" + port + pathOf(who));
        first.waitForLoadState();
        // a copy: asking for a body lets further events in
        int bytes = List.copyOf(loaded).stream()
                .mapToInt(response -> response.body().length)
                .sum();
        assertThat(loaded).extracting(Response::url).anyMatch(url -> url.endsWith(".css"));
        assertThat(bytes).isBetween(10_000, MOST_BYTES);
        first.context().close();
    }

    /** Whoever has chosen a meal by keyboard has not accepted. */
    private void enterAcceptsNothing() {
        open("offen", "?lang=de");
        phone.getByLabel("Vegan").check();
        phone.getByLabel("Vegan").press("Enter");
        assertThat(phone.locator("#problems").innerText()).contains("Bitte drücken Sie auf Ihre Antwort");
        assertThat(phone.getByLabel("Vegan").isChecked()).isTrue();
        assertThat(phone.locator("main").innerText()).contains("Wir haben noch keine Antwort von Ihnen");
    }

    private void accepts() {
        open("zusage", "?lang=de");
        phone.getByLabel("Vegetarisch").check();
        phone.getByLabel("Wie viele kommen mit Ihnen?").selectOption("1");
        phone.getByLabel("Notiz an die Veranstalter").fill("Ich komme mit dem Zug um 10:12");
        button("Zusagen").click();
        assertThat(phone.locator(".facts").innerText()).contains("Vegetarisch", "Ich komme mit dem Zug um 10:12");
        Object height = phone.evaluate("document.querySelector('.answers button').offsetHeight");
        assertThat((Integer) height).isGreaterThanOrEqualTo(48);
    }

    /** Landmarks, headings and controls, as a screen reader walks through them. */
    private void readsInOrder() {
        open("zusage", "?lang=de");
        List<String> order = phone.locator("body")
                .ariaSnapshot()
                .replaceAll("✓[\\s\\u00a0]*", "")
                .lines()
                .flatMap(line -> READ.matcher(line).results())
                .map(MatchResult::group)
                .toList();
        all.assertThat(order)
                .containsExactly(
                        "link \"Zum Inhalt\"",
                        "banner",
                        "link \"Reihum\"",
                        "link \"English\"",
                        "main",
                        "heading \"kommen Sie am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr nach Fellbach?\"",
                        "heading \"Ihre Antwort bisher: Zusage\"",
                        "group \"Ihre Antwort\"",
                        "button \"Zusagen\"",
                        "button \"Mit Vorbehalt\"",
                        "button \"Absagen\"",
                        "button \"Online teilnehmen\"",
                        "heading \"Wenn Sie mögen\"",
                        "group \"Essen\"",
                        "radio \"Ich esse alles\"",
                        "radio \"Vegetarisch\"",
                        "radio \"Vegan\"",
                        "radio \"Ich esse nicht mit\"",
                        "combobox \"Wie viele kommen mit Ihnen?\"",
                        "textbox \"Notiz an die Veranstalter\"",
                        "button \"Angaben speichern\"",
                        "heading \"Liste und Fotos\"",
                        "button \"Liste und Fotos speichern\"",
                        "heading \"In Ihren Kalender\"",
                        "link \"Termin in den Kalender übernehmen\"",
                        "link \"Alle Ihre Treffen als Kalender abonnieren\"",
                        "heading \"Jemand anderes, oder gar nicht mehr\"",
                        "link \"Vertretung benennen\"",
                        "button \"Keine weiteren Einladungen\"",
                        "contentinfo",
                        "link \"Für Veranstalter\"");
    }

    private void asksForTooMany() {
        open("sitz", "?lang=de");
        phone.getByLabel("Wie viele kommen mit Ihnen?").selectOption("2");
        button("Angaben speichern").click();
        isAccessible("an error at the companions");
        phone.locator("#problems a").click();
        assertThat(phone.url()).endsWith("#companions");
        assertThat(phone.locator("#companions").inputValue()).isEqualTo("2");
        assertThat(phone.locator("main").innerText()).contains("Ihr Platz ist reserviert");
    }

    private void namesASubstitute() {
        open("zusage", "?lang=de");
        phone.getByText("Ich bin nicht Prof. Dr.").click();
        phone.getByText("als Vertretung eintragen").click();
        isAccessible("naming a substitute");
        button("Vertretung benennen").click();
        isAccessible("a substitute without a name");
        phone.getByLabel("Vorname der Vertretung").fill("Neo");
        phone.getByLabel("Nachname der Vertretung").fill("Neuling");
        phone.getByLabel("E-Mail-Adresse").fill("neu@example.org");
        button("Vertretung benennen").click();
        assertThat(phone.locator(".done").innerText()).contains("bekommen beide eine Nachricht");
    }
}
