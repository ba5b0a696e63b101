package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(PagesForTests.class)
class LayoutTest {

    @LocalServerPort
    int port;

    private String page(String language) {
        return new Visitor(port, language)
                .get("/series/every-element?title=&day=2026-12-02&secret=geheim&note=a%3Cb&place=u&kind=u&open=true")
                .body();
    }

    @Test
    void aDeskPageHasItsFrameInTheLanguageOfTheReader() {
        assertThat(page("de-DE"))
                .startsWith("<!DOCTYPE html>")
                .containsOnlyOnce("<html")
                .contains("<html lang=\"de\"", "<title>Jedes Stück · Reihum</title>", ">Netzwerke</a>", ">Abmelden<")
                .contains("Gespeichert.")
                .containsPattern("href=\"/assets/reihum-[0-9a-f]+\\.css\"")
                .containsPattern("href=\"/desk/networks\"\\s+aria-current=\"page\"")
                .doesNotContainPattern("href=\"/desk/meetings\"\\s+aria-current")
                .doesNotContain("th:", "??");
        assertThat(page("en-GB")).contains("<html lang=\"en\"", ">Networks</a>", ">Log out<");
        assertThat(page("fr")).contains("<html lang=\"de\"", ">Netzwerke</a>");
    }

    @Test
    void errorsStandAtTheFieldAndTheSummaryJumpsThere() {
        assertThat(page("de"))
                .contains("<a href=\"#title\">Der Titel fehlt.</a>", "<span>Der Raum ist vergeben.</span>")
                .containsPattern("<p class=\"error\" id=\"title-error\">Der Titel fehlt.</p>")
                .containsPattern("<input[^>]*aria-invalid=\"true\"[^>]* id=\"title\" name=\"title\" value=\"\"")
                .contains("aria-describedby=\"title-hint title-error\"");
    }

    @Test
    void whatWasTypedStaysExceptPasswords() {
        assertThat(page("de"))
                .containsPattern("<input type=\"date\"[^>]* id=\"day\" name=\"day\" value=\"2026-12-02\"")
                .contains("a&lt;b</textarea>", "<option value=\"u\" selected=\"selected\">Ulm</option>")
                .containsPattern("type=\"radio\"[^>]*checked=\"checked\"")
                .containsPattern("type=\"checkbox\"[^>]*checked=\"checked\"")
                .doesNotContainPattern("<input[^>]*geheim");
    }

    @Test
    void ringPagerEmptyPageAndDates() {
        assertThat(page("de"))
                .containsPattern("<g class=\"stop-next\">\\s*<circle cx=\"280.0\" cy=\"70.0\" r=\"13\">")
                .containsPattern("<g class=\"stop-fixed\">\\s*<rect x=\"403.0\"")
                .contains("2.12.2026</tspan>")
                .contains("href=\"/desk/people?q=a%20b&amp;page=0\"", "Seite 2 von 7", "page=2\">Weiter")
                .contains("<a class=\"button act\" href=\"/desk/networks/new\">Netzwerk anlegen</a>")
                .contains("Mi., 2. Dezember 2026");
        assertThat(page("en")).contains("Wed, 2 December 2026");
    }
}
