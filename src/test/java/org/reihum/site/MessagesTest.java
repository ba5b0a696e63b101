package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts and templates of all rooms: nothing untranslated, nothing missing, nothing that the browser would refuse. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern IN_CONSTRAINT = Pattern.compile("message\\s*=\\s*\"\\{([\\w.-]+)}\"");

    static Stream<Path> germanFiles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !file.getFileName().toString().endsWith("_en.properties"));
    }

    static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("germanFiles")
    void germanAndEnglishHaveTheSameKeys(Path german) throws IOException {
        var english = german.resolveSibling(german.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(texts(english).stringPropertyNames()).isEqualTo(texts(german).stringPropertyNames());
    }

    @Test
    void noTextIsEmptyAndAllArePatternsThatCanBeRead() throws IOException {
        for (Path file : files(MESSAGES, ".properties")) {
            texts(file).forEach((key, text) -> {
                assertThat((String) text).as("%s in %s", key, file).isNotBlank();
                if (((String) text).contains("{")) {
                    // {max} and the like are filled in by the validator, from the constraint
                    String pattern = ((String) text).replaceAll("\\{[a-z]+}", "");
                    assertThat(new MessageFormat(pattern).format(new Object[9]))
                            .as("%s in %s", key, file)
                            .isNotBlank();
                }
            });
        }
    }

    @Test
    void everyKeyUsedInATemplateOrAConstraintExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : germanFiles().toList()) {
            known.addAll(texts(file).stringPropertyNames());
        }
        Set<String> used = new TreeSet<>();
        for (Path file : templates()) {
            IN_TEMPLATE.matcher(markup(file)).results().forEach(hit -> used.add(hit.group(1)));
        }
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            IN_CONSTRAINT.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
        }
        assertThat(used).contains("site.logout", "site.setup.missing");
        assertThat(known).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateEscapesEverythingAndCarriesNoScriptOrStyleOfItsOwn(Path template) throws IOException {
        assertThat(markup(template)).doesNotContain("th:utext", "[(", "javascript:");
        if (!template.endsWith(Path.of("letter", "frame-letter.html")) && !isPaper(template)) {
            // the frame of letters adds the colours of the night, for the mail programmes that know it
            assertThat(markup(template)).doesNotContain("<style");
        }
        // mail programmes read no style sheet: a letter carries its style in its tags
        boolean letter = template.getFileName().toString().endsWith("letter.html")
                && !template.endsWith(Path.of("mail", "letter.html"));
        if (!letter && !isPaper(template)) {
            assertThat(markup(template)).doesNotContainPattern("\\s(th:)?style=");
        }
        assertThat(markup(template))
                .doesNotContainPattern("\\s(th:)?on[a-z]+=")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    /** Papers bring their style along, because nothing is fetched for them. */
    private static boolean isPaper(Path template) throws IOException {
        return template.startsWith(TEMPLATES.resolve("paper"))
                || template.endsWith(Path.of("handout", "parts.html"))
                || Files.readString(template).contains("~{paper/style :: base}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageThatUsesTheLayoutBeginsWithItsDoctype(Path template) throws IOException {
        String text = Files.readString(template);
        if (text.contains("th:replace=\"~{site/layout :: desk")
                || text.contains("th:replace=\"~{site/layout :: public")) {
            boolean isLayout = template.endsWith(Path.of("site", "layout.html"));
            assertThat(isLayout || text.startsWith("<!DOCTYPE html>"))
                    .as("first line of %s", template)
                    .isTrue();
        }
    }

    @Test
    void theStyleSheetStaysSmall() throws IOException {
        assertThat(Files.size(Path.of("src/main/resources/static/assets/reihum.css")))
                .isLessThan(48_000);
    }

    /** Without the comments that never leave the server. */
    private static String markup(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties texts(Path file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
