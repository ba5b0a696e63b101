package org.reihum.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The telephones of helpers, as they hold them: two desks, one of them without a network for a while. */
@DatabaseTest
// the page is the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorInBrowserTest {

    private static final int MOST_BYTES = 300_000;

    /** All that is stored, as text of one byte a character, and under which addresses. */
    private static final String STORED = """
            async () => {
              const all = [];
              for (const cache of await caches.keys()) {
                for (const request of await (await caches.open(cache)).keys()) all.push(request.url);
              }
              const opened = await new Promise((good) => {
                const opening = indexedDB.open('reihum-door');
                opening.onsuccess = () => good(opening.result);
              });
              const rows = opened.transaction('kept').objectStore('kept');
              const done = (request) => new Promise((good) => (request.onsuccess = () => good(request.result)));
              all.push(...await done(rows.getAllKeys()));
              const text = new TextDecoder('latin1');
              for (const row of await done(rows.getAll())) all.push(text.decode(row.data));
              return all.join('\\n') + JSON.stringify(localStorage) + document.cookie;
            }
            """;

    /** It is seven in the morning on that telephone, whatever the time is. */
    private static final String SLOW_CLOCK = """
            const late = Date.now() - Date.parse('2026-06-30T07:00:00');
            Date = class extends Date {
              constructor(...given) { super(...(given.length ? given : [Date.now()])); }
              static now() { return super.now() - late; }
            };
            """;

    @Autowired
    DoorGround ground;

    @Autowired
    DoorLinks links;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page phone(DoorLink desk) {
        return phone(desk, port, "");
    }

    /** @param before script that runs before those of the page */
    private Page phone(DoorLink desk, int line, String before) {
        Page phone = chromium.visitor(360, 740);
        phone.setDefaultTimeout(20_000);
        phone.addInitScript(before);
        open(phone, line, desk);
        return phone;
    }

    private void open(Page phone, int line, DoorLink desk) {
        phone.navigate("http://localhost:" + line + ground.path(desk));
        phone.waitForSelector("html[data-ready=yes]");
    }

    private static Locator row(Page phone, long person) {
        return phone.locator("#list li[data-id='" + person + "']");
    }

    private static void tick(Page phone, long person) {
        phone.fill("#find", "muster" + person);
        row(phone, person).locator(".do").click();
    }

    private static void walkIn(Page phone, String name) {
        phone.click("#walk-in summary");
        phone.fill("#w-last", name);
        phone.fill("#w-first", "Lia");
        phone.fill("#w-org", "Von der Straße e. V.");
        phone.click("#walk-in-form button");
    }

    private static void shows(Page phone, int present) {
        assertThat(phone.locator("#present"))
                .hasText(Integer.toString(present), new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    /** SC18: 310 invited, 82 accepted; 65 of them come, and nine whom nobody knew. */
    @Test
    void seventyFourComeThroughTwoDesksOneOfThemWithoutNetworkForAWhile() {
        ground.begin(310, 82);
        var line = new CutLine(port);
        Page one = phone(ground.desk("Tisch 1", false));
        Page two = phone(ground.desk("Tisch 2", false), line.port(), SLOW_CLOCK);
        two.waitForSelector("html[data-opens=always]");
        for (int person = 1; person <= 20; person++) {
            tick(one, person);
            tick(two, 40 + person);
        }
        shows(two, 40);

        line.cut();
        for (int person = 21; person <= 33; person++) {
            tick(one, person);
        }
        for (int person = 61; person <= 65; person++) {
            tick(two, person);
        }
        for (int person = 34; person <= 40; person++) {
            tick(two, person);
        }
        // the first desk has ticked these two as well: nobody is counted twice, nor taken out by who takes back his own
        tick(two, 33);
        tick(two, 32);
        tick(two, 32);
        for (int walkIn = 1; walkIn <= 4; walkIn++) {
            walkIn(two, "Ohnenetz" + walkIn);
        }
        walkIn(two, "Irrtum");
        two.click("#latest summary");
        two.locator("#here li")
                .filter(new Locator.FilterOptions().setHasText("Irrtum"))
                .locator(".do")
                .click();
        assertThat(two.locator("#more-counts")).containsText("21 noch nicht gesendet");
        two.reload();
        assertThat(two.locator("#more-counts")).containsText("21 noch nicht gesendet");
        assertThat(two.locator("#net")).containsText("Kein Netz");
        assertThat(row(two, 33).locator(".how")).containsText("wartet auf Netz");
        for (int walkIn = 5; walkIn <= 9; walkIn++) {
            walkIn(one, "Mitnetz" + walkIn);
        }
        shows(one, 58);

        line.mend();
        shows(two, 74);
        shows(one, 74);
        assertThat(two.locator("#more-counts")).not().containsText("gesendet");
        assertThat(two.locator("#notes .problem")).hasCount(0);
        assertThat(two.locator("#notes")).containsText("Waren schon eingetragen");
        assertThat(two.locator("#notes")).containsText("Muster33");
        assertThat(ground.count("attendance")).isEqualTo(74);
        assertThat(
                        ground.count(
                                "attendance a where not exists"
                                        + " (select 1 from expected_guest e where e.meeting_id = a.meeting_id and e.person_id = a.person_id)"))
                .isEqualTo(9);
        two.fill("#find", "muster33");
        assertThat(row(two, 33).locator(".how")).containsText("Tisch 1");
        one.context().close();
        two.context().close();
        line.close();
    }

    @Test
    void aStandThatWasLongOnItsWayDoesNotHideWhatWasDoneSince() {
        ground.begin(10, 5);
        Page phone = phone(ground.desk("Tisch 1", false));
        tick(phone, 3);
        List<Route> asked = new ArrayList<>();
        List<APIResponse> late = new ArrayList<>();
        phone.route("**/stand", route -> {
            // later ones never come, so that nothing is put right by asking again
            asked.add(route);
            if (late.isEmpty()) {
                late.add(route.fetch());
            }
        });
        phone.waitForCondition(() -> !late.isEmpty());
        tick(phone, 1);
        assertThat(phone.locator("#more-counts")).not().containsText("gesendet");
        shows(phone, 2);

        phone.waitForResponse(
                "**/stand", () -> asked.get(0).fulfill(new Route.FulfillOptions().setResponse(late.get(0))));
        phone.route("**/acts", Route::abort);
        tick(phone, 2);

        assertThat(phone.locator("#more-counts")).containsText("1 noch nicht gesendet");
        shows(phone, 3);
        phone.context().close();
    }

    @Test
    void aLateAnswerDoesNotCoverWhatIsSaidOfTheNextCode() {
        var guests = ground.begin(10, 5);
        Page phone = phone(ground.desk("Tisch 1", false));
        tick(phone, 2);
        assertThat(phone.locator("#more-counts")).not().containsText("gesendet");
        phone.click("#scan");
        List<Route> asked = new ArrayList<>();
        phone.route("**/acts", asked::add);
        phone.fill("#code", ground.code(guests.get(0)));
        phone.press("#code", "Enter");
        assertThat(phone.locator("#said")).containsText("Muster1, Erika ist da.");
        phone.waitForCondition(() -> !asked.isEmpty());
        phone.fill("#code", ground.code(guests.get(1)));
        phone.press("#code", "Enter");
        assertThat(phone.locator("#said")).containsText("Muster2, Erika ist bereits da");

        phone.waitForResponse("**/acts", () -> asked.get(0).resume());
        assertThat(phone.locator("#more-counts")).not().containsText("gesendet");
        assertThat(phone.locator("#said")).containsText("Muster2, Erika ist bereits da");
        phone.context().close();
    }

    @Test
    void whatIsStoredTellsNothingAndGoesWhenTheListIsClosed() {
        ground.begin(30, 10);
        DoorLink desk = ground.desk("Tisch 1", false);
        Page phone = phone(desk);
        phone.waitForSelector("html[data-opens=always]");
        phone.context().setOffline(true);
        tick(phone, 3);
        walkIn(phone, "Geheim");
        assertThat(phone.locator("#more-counts")).containsText("2 noch nicht gesendet");
        String stored = (String) phone.evaluate(STORED);
        assertThat(stored).contains("/door/empty").hasSizeGreaterThan(2_000);
        assertThat(stored)
                .doesNotContain("Muster", "Erika", "Geheim", ground.path(desk).substring(6));

        ground.closeList();
        phone.context().setOffline(false);
        assertThat(phone.locator("#notes")).containsText("Dieses Gerät hat keine Namen mehr gespeichert");
        assertThat(phone.locator("#notes .problem"))
                .containsText("Nicht eingetragen: Muster3, Erika. Die Liste ist abgeschlossen.");
        assertThat(phone.locator("#notes .problem")).containsText("Nicht eingetragen: Geheim, Lia.");
        assertThat(phone.locator("#list li")).hasCount(0);
        phone.click("#notes button");
        assertThat(phone.locator("#notes .problem")).hasCount(0);
        assertThat(phone.evaluate("""
                async () => new Promise((good) => {
                  const opening = indexedDB.open('reihum-door');
                  opening.onsuccess = () => {
                    const rows = opening.result.transaction('kept').objectStore('kept').count();
                    rows.onsuccess = () => good(rows.result);
                  };
                })""")).isEqualTo(0);
        phone.context().close();
    }

    @Test
    void aStoppedLinkWipesTheDeviceAndSaysWhatWasNotSent() {
        ground.begin(10, 5);
        DoorLink desk = ground.desk("Tisch 1", false);
        Page phone = phone(desk);
        phone.context().setOffline(true);
        tick(phone, 3);
        links.stop(DoorGround.MEETING, desk.id(), ground.now());
        phone.context().setOffline(false);
        assertThat(phone.locator("#notes")).containsText("Dieser Link gilt nicht mehr");
        assertThat(phone.locator("#notes")).containsText("bitte den Veranstaltern sagen: Muster3, Erika");
        assertThat(phone.locator("#list li")).hasCount(0);
        phone.context().close();
    }

    @Test
    void anotherDeskIsSeenAndACodeTypedByHandIsAnswered() {
        var guests = ground.begin(10, 5);
        Page one = phone(ground.desk("Tisch 1", false));
        Page two = phone(ground.desk("Tisch 2", false));
        tick(two, 2);
        one.fill("#find", "erika musterw muster2");
        assertThat(row(one, 2).locator(".how")).hasText("bereits da seit 09:27, Tisch 2");
        one.click("#scan");
        for (String[] typed : new String[][] {
            {ground.code(guests.get(0)), "Muster1, Erika ist da."},
            {ground.code(guests.get(1)), "Muster2, Erika ist bereits da seit 09:27, Tisch 2."},
            {"kein-code-von-uns", "Der Code gilt nicht"},
        }) {
            one.fill("#code", typed[0]);
            one.press("#code", "Enter");
            assertThat(one.locator("#said")).containsText(typed[1]);
        }
        row(two, 2).locator(".do").click();
        assertThat(two.locator("#said")).hasText("Muster2, Erika: zurückgenommen.");
        shows(one, 1);
        row(two, 2).locator(".other").click();
        row(two, 2).getByText("Entschuldigt").click();
        assertThat(row(two, 2).locator(".how")).hasText("Entschuldigt");
        two.click("#undo");
        assertThat(row(two, 2).locator(".how")).not().hasText("Entschuldigt");
        row(two, 2).getByText("Entschuldigt").click();
        assertThat(row(one, 2).locator(".how"))
                .hasText("abgesagt", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        one.context().close();
        two.context().close();
    }

    @Test
    void theFingerSignsOnTheDevice() {
        ground.begin(5, 5);
        Page phone = phone(ground.desk("Tisch 1", true));
        tick(phone, 1);
        var pad = phone.locator("#pad").boundingBox();
        phone.mouse().move(pad.x + 20, pad.y + 20);
        phone.mouse().down();
        phone.mouse().move(pad.x + 80, pad.y + 40);
        phone.mouse().move(pad.x + 120, pad.y + 30);
        phone.mouse().up();
        var all = new SoftAssertions();
        isAccessible(phone, "signing", all);
        all.assertAll();
        phone.click("#sign-ok");
        shows(phone, 1);
        assertThat(phone.locator("#more-counts")).not().containsText("gesendet");
        assertThat(jdbc.sql("select signature from attendance where signed")
                        .query(String.class)
                        .single())
                .startsWith("M")
                .contains("L");
        phone.context().close();
    }

    @Test
    void looksWellWeighsLittleAndCanBeUsedByAnybody() {
        ground.begin(120, 60);
        DoorLink desk = ground.desk("Tisch 1", false);
        Page phone = chromium.visitor(360, 740);
        List<Response> loaded = new ArrayList<>();
        phone.onResponse(loaded::add);
        open(phone, port, desk);
        int bytes = List.copyOf(loaded).stream()
                .filter(response -> !response.url().endsWith("/stand"))
                .mapToInt(response -> response.body().length)
                .sum();
        assertThat(bytes).isBetween(30_000, MOST_BYTES);
        var all = new SoftAssertions();
        tick(phone, 11);
        phone.fill("#find", "");
        row(phone, 10).locator(".other").click();
        phone.click("#walk-in summary");
        looksWell(phone, "door", "bereits da seit 09:27, Tisch 1", all);
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        phone.navigate(phone.url() + "?lang=en");
        looksWell(phone, "door-en", "here since 09:27, Tisch 1", all);
        Object small = phone.evaluate("[...document.querySelectorAll('#app button, #app summary, #app input')]"
                + ".filter((one) => one.offsetParent && (one.offsetHeight < 48)).map((one) => one.outerHTML).join()");
        all.assertThat(small).as("lower than 48 px").isEqualTo("");
        all.assertAll();
        phone.context().close();
    }

    @Test
    void worksWithoutScript() {
        ground.begin(10, 5);
        DoorLink desk = ground.desk("Tisch 1", false);
        Page plain = chromium.withoutScript(360, 740);
        plain.navigate("http://localhost:" + port + ground.path(desk));
        plain.fill("#q", "musterwerk erika muster4");
        plain.click("#plain .find button");
        plain.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Da").setExact(true))
                .click();
        assertThat(plain.locator("#plain").first().innerText()).contains("bereits da seit 09:27, Tisch 1");
        assertThat(plain.locator(".done").innerText()).isEqualTo("Eingetragen.");
        plain.locator("#plain summary").first().click();
        plain.fill("#p-last", "Laufkundschaft");
        plain.click("#plain button[value=WALK_IN]");
        assertThat(plain.locator("#present").innerText()).isEqualTo("2");
        plain.context().close();
    }

    private static void looksWell(Page phone, String what, String words, SoftAssertions all) {
        phone.waitForSelector("html[data-ready=yes]");
        all.assertThat(phone.locator("main").innerText())
                .as(what)
                .contains(words)
                .doesNotContain("??");
        isAccessible(phone, what, all);
        Object wide = phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        all.assertThat(wide).as(what + " scrolls sideways").isEqualTo(false);
    }

    private static void isAccessible(Page phone, String what, SoftAssertions all) {
        List<String> findings = new AxeBuilder(phone)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        all.assertThat(findings).as(what).isEmpty();
    }
}
