package org.reihum.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PressTest {

    private static final String PAGE = """
            <html lang="de"><head>%s<meta name="subject" content="Ein Blatt"/>
            <style>html, body { font-family: "Liberation Sans"; }</style></head><body>%s</body></html>""";

    private static final String TABLE =
            "<table><tr><th scope=\"row\">Wann</th><td>Mittwoch</td></tr></table><p>Grüße</p>";

    @Test
    void whatIsPrintedCanBeReadAloud() {
        byte[] paper = Press.pdf(PAGE.formatted("<title>Blatt</title>", TABLE));

        assertThat(Accessibility.problems(paper)).isEmpty();
    }

    @Test
    void aPaperWithoutATitleIsFoundOut() {
        byte[] paper = Press.pdf(PAGE.formatted("", TABLE));

        assertThat(Accessibility.problems(paper)).isNotEmpty();
    }
}
