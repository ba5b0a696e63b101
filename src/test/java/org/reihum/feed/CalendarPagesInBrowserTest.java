package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.invitation.Season.details;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.PersonalLinks;
import org.reihum.invitation.Season;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages to subscribe on, on the narrowest telephone and on a desk, as people with any senses meet them. */
@DatabaseTest
// the pages are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarPagesInBrowserTest {

    @Autowired
    Season season;

    @Autowired
    AddingGuest adding;

    @Autowired
    PersonalLinks links;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private String own;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void somebodyIsInvited() {
        season.letterhead();
        var fellbach = season.home("Fellbach");
        var series = season.series("Runde", true, fellbach);
        var meeting = season.meeting(series, details(fellbach, Season.DAY, season.room(fellbach, 10)));
        var anker = season.manager(fellbach, "Anker");
        own = links.linkTo(adding.add(meeting, anker.id(), clock.instant()), clock.instant())
                        .getPath() + "/calendar";
    }

    private Page at(int width, String path) {
        Page page = chromium.visitor(width, 800);
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    @Test
    void nothingStandsInTheWayOfAnybody() {
        for (String path : List.of("/series/runde/calendar", "/series/runde/calendar?place=fellbach-bw", own)) {
            for (int width : new int[] {320, 1280}) {
                Page page = at(width, path);
                assertThat(new AxeBuilder(page)
                                .withTags(List.of(
                                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                .analyze()
                                .getViolations())
                        .as(path + " at " + width)
                        .isEmpty();
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path + " at " + width)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void theAddressIsCopiedAndThePageSaysSo() {
        Page page = at(390, own);

        page.locator("[data-copies]").click();

        page.locator("[role=status]:has-text('Kopiert.')").waitFor();
        assertThat(page.evaluate("getSelection().toString() || document.getElementById('address').selectionEnd"))
                .as("and selected, where a program may not copy")
                .isNotEqualTo(0);
    }

    @Test
    void switchingOffHidesTheAddressAndOffersANewOne() {
        Page page = at(390, own);
        String before = page.locator("#address").inputValue();

        page.locator("button.danger").click();

        assertThat(page.locator("#address").count()).isZero();
        assertThat(page.locator("p.done").innerText()).isEqualTo("Der Kalender ist abgeschaltet.");
        page.locator("button.act").click();
        assertThat(page.locator("#address").inputValue()).isNotEqualTo(before).contains("/feeds/P");
    }
}
