package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class ImportPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private MvcTestResult page(String path) {
        return browser.perform(get(path).with(user("rosa@example.org")).locale(Locale.GERMAN));
    }

    private MvcTestResult upload(String name, String text) throws Exception {
        var file = new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var result = browser.perform(multipart("/desk/people/import")
                .file(file)
                .with(user("rosa@example.org"))
                .with(csrf())
                .locale(Locale.GERMAN));
        pool.submit(() -> {}).get();
        return result;
    }

    @Test
    void theTemplateCanBeFilledInAndComesBack() throws Exception {
        var template = page("/desk/people/import/template.csv");
        assertThat(template)
                .bodyText()
                .startsWith("\uFEFFAnrede;Titel;Vorname;Nachname;E-Mail;")
                .endsWith("\r\n");
        String text = template.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(upload("leute.csv", text + "Frau;;Olga;Stichtag;;;Beispiel GmbH;;;;;;;;\r\n"))
                .hasRedirectedUrl("/desk/people/import/1");
        assertThat(page("/desk/people/import/1")).bodyText().contains("eingelesen", "<dd>1</dd>");
        assertThat(page("/desk/people/import")).bodyText().contains("leute.csv");
        assertThat(page("/desk/people")).bodyText().contains("Stichtag, Olga");
    }

    @Test
    void problemsAreShownByLineInTheReadersLanguage() throws Exception {
        upload(
                "<b>leute.csv",
                "Nachname;Organisation;E-Mail;Schuhgröße\r\n;Beispiel GmbH;;\r\nStichtag;Beispiel GmbH;<script>;\r\n");

        assertThat(page("/desk/people/import/1"))
                .bodyText()
                .contains("nicht beachtet: Schuhgröße", "Hier fehlt etwas.", "keine vollständige E-Mail-Adresse")
                .contains("&lt;script&gt;", "&lt;b&gt;leute.csv")
                .doesNotContain("<script>");
        assertThat(browser.perform(get("/desk/people/import/1")
                        .with(user("rosa@example.org"))
                        .locale(Locale.ENGLISH)))
                .bodyText()
                .contains("This is not a complete e-mail address.");
    }

    @Test
    void manyProblemsArePaged() throws Exception {
        upload(
                "leute.csv",
                IntStream.range(0, 150)
                        .mapToObj(i -> "Nr " + i + ";")
                        .collect(Collectors.joining("\n", "Nachname;Organisation\n", "\n")));

        assertThat(page("/desk/people/import/1"))
                .bodyText()
                .contains("Seite 1 von 2", ">101</td>")
                .doesNotContain(">102</td>");
        assertThat(page("/desk/people/import/1?page=1")).bodyText().contains(">102</td>", ">151</td>");
    }

    @Test
    void whatCanNotBeReadIsRefusedOnThePage() throws Exception {
        assertThat(upload("leute.csv", "Vorname\r\nOlga\r\n"))
                .hasStatusOk()
                .bodyText()
                .contains("Die Spalte „Nachname“ fehlt. Die erste Zeile heißt: Vorname");
        assertThat(upload("leute.xlsx", "PK\u0003\u0004")).bodyText().contains("als CSV");
        assertThat(page("/desk/people/import/1")).hasStatus(404);
    }

    @Test
    void theSameFileAgainShowsWhatBecameOfTheFirst() throws Exception {
        String text = "Nachname;Organisation\r\nStichtag;Beispiel GmbH\r\n";
        upload("erste.csv", text);
        var again = upload("zweite.csv", text);
        assertThat(again).hasRedirectedUrl("/desk/people/import/1");
        assertThat(again.getMvcResult().getFlashMap().get("done"))
                .isEqualTo("Diese Datei wurde schon eingelesen. Hier ist, was daraus wurde.");
    }
}
