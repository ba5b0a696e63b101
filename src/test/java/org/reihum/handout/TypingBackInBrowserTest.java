package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.account.OpeningAccount;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forty lines of signed sheets by the keyboard alone; every key is counted. */
@DatabaseTest
// the page is the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingBackInBrowserTest {

    private static final String PASSWORD = "reihum-geht-es-rund";
    private static final int ALLOWED = 60;

    @Autowired
    SignedPaper paper;

    @Autowired
    OpeningAccount accounts;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private int marks;
    private int others;

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

    private Page atTheDesk() {
        Page page = chromium.visitor(1280, 900);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("[name=username]", "rosa@example.org");
        page.fill("[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private void mark(Page page, String key) {
        page.keyboard().press(key);
        marks++;
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        others++;
    }

    private void type(Page page, String text) {
        text.chars().forEach(letter -> press(page, String.valueOf((char) letter)));
    }

    @Test
    void fortyLinesNeedOneKeyEachAndLessThanSixtyMore() {
        accounts.open("rosa@example.org", "Rosa", PASSWORD, clock.instant());
        SignedPaper.Printed printed = paper.print(2, 20);
        Page page = atTheDesk();
        page.navigate("http://localhost:" + port + printed.page(1));

        for (int line = 1; line <= 20; line++) {
            mark(page, line == 7 ? "n" : line % 2 == 0 ? "x" : " ");
        }
        press(page, "Enter");
        page.waitForURL("**" + printed.page(2));
        for (int line = 21; line <= 40; line++) {
            mark(page, line == 33 ? "n" : "x");
        }
        // a slip: line 40 did not sign
        press(page, "Shift+Tab");
        mark(page, "n");
        type(page, "Gast");
        press(page, "Tab");
        type(page, "Olga");
        press(page, "Enter");
        page.waitForURL("**/sheets");

        assertThat(page.locator("[role=status]").innerText()).contains("Blatt 2 von 2 gespeichert: 19 neu eingetragen");
        assertThat(paper.list(printed.meeting()))
                .hasSize(38)
                .allMatch(line -> line.contains(" signed SHEET"))
                .contains("Gast signed SHEET walk-in", "Muster01 signed SHEET", "Muster39 signed SHEET")
                .noneMatch(line -> Stream.of("Muster07", "Muster33", "Muster40").anyMatch(line::startsWith));
        // the second copy of sheet 1, which nobody signed
        int counted = marks;
        page.navigate("http://localhost:" + port + printed.page(1));
        for (int line = 1; line <= 20; line++) {
            mark(page, "n");
        }
        page.locator("input[data-line]").first().click();
        page.locator("main form button.act").click();
        page.waitForURL("**" + printed.page(2));
        assertThat(paper.list(printed.meeting()))
                .as("only who was clicked off is gone")
                .hasSize(37)
                .contains("Muster02 signed SHEET")
                .doesNotContain("Muster01 signed SHEET");
        marks = counted;
        assertThat(marks).isEqualTo(41);
        assertThat(others)
                .as("keys beyond the marks")
                .isLessThanOrEqualTo(ALLOWED)
                .isEqualTo(12);
    }
}
