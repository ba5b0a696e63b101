package org.reihum.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that mail programmes ask for (README, "Letters that hold everywhere"), on every template of a letter. */
class LetterRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path FRAME = TEMPLATES.resolve("letter/frame-letter.html");

    /** What letters are made of: no letter by itself. */
    private static final Set<Path> PARTS = Set.of(FRAME, TEMPLATES.resolve("letter/logos-letter.html"));

    private static final Pattern TAG = Pattern.compile("<(table|td|a|p|div|span|ul|li|img)\\b[^>]*>");

    /** Every letter there is, in whichever room, and the frame around them. */
    static List<Path> letters() throws IOException {
        try (var found = Files.walk(TEMPLATES)) {
            return found.filter(file -> file.getFileName().toString().endsWith("letter.html"))
                    // the page on which an organiser looks at a letter
                    .filter(file -> !file.endsWith(Path.of("mail", "letter.html")))
                    .sorted()
                    .toList();
        }
    }

    private static String markup(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
    }

    private static List<String> tags(Path template, String name) throws IOException {
        return TAG.matcher(markup(template).replace("\n", " "))
                .results()
                .filter(tag -> tag.group(1).equals(name))
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void thereAreLettersOfSeveralRooms() throws IOException {
        assertThat(letters()).hasSizeGreaterThanOrEqualTo(7).contains(FRAME);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterStandsInTheOneFrame(Path letter) throws IOException {
        if (!PARTS.contains(letter)) {
            assertThat(markup(letter))
                    .startsWith("<!DOCTYPE html>")
                    .contains("th:replace=\"~{letter/frame-letter :: frame(")
                    .contains("preheader=")
                    .doesNotContain("<head", "<style", "<meta");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterHasAPlainPart(Path letter) {
        if (!PARTS.contains(letter)) {
            assertThat(Path.of(letter.toString().replace(".html", ".txt"))).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyTableIsForLayoutAndSaysSo(Path letter) throws IOException {
        assertThat(tags(letter, "table").stream().filter(table -> !table.equals("<table>")))
                .allSatisfy(table -> assertThat(table)
                        .contains("role=\"presentation\"", "cellpadding=\"0\"", "cellspacing=\"0\"", "border=\"0\""));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void nothingIsUsedThatOutlookDoesNotKnow(Path letter) throws IOException {
        // the colours of the night are an addition: who does not know them reads the letter as it is
        assertThat(markup(letter).replaceAll("(?s)<style>.*?</style>", ""))
                .doesNotContainPattern("(?i)display:\\s*(flex|grid)|position:|float:|rgba?\\(|\\d(rem|em|vw)\\b|var\\(")
                .doesNotContain("background-image", "white-space:pre-line", "<svg", "<video", "<form", "<input");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterIsReadableWithoutPictures(Path letter) throws IOException {
        assertThat(tags(letter, "img"))
                .allSatisfy(picture -> assertThat(picture).containsPattern("alt=\"[$#]\\{"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void coloursCanBeTurnedAroundForTheNight(Path letter) throws IOException {
        // pure black and white are turned around by force in some programmes, and what lies on them is not
        assertThat(markup(letter)).doesNotContainPattern("(?i)#(fff|ffffff|000|000000)\\b");
        for (String name : List.of("table", "td")) {
            assertThat(tags(letter, name).stream().filter(tag -> tag.contains("background:")))
                    .allSatisfy(tag -> assertThat(tag).contains("bgcolor=\"#"));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void textIsLargeEnough(Path letter) throws IOException {
        Pattern.compile("font-size:(\\d+)px")
                .matcher(markup(letter))
                .results()
                .forEach(size -> assertThat(Integer.parseInt(size.group(1))).isGreaterThanOrEqualTo(14));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLinkHasItsColourInTheTag(Path letter) throws IOException {
        // Gmail may drop the style block, and would show its own blue on our paper
        assertThat(tags(letter, "a")).allSatisfy(link -> assertThat(link).contains("color:#16202a"));
    }

    @Test
    void theFrameSaysWhatProgrammesHaveToKnow() throws IOException {
        assertThat(markup(FRAME))
                .contains("th:lang=\"${#locale.language}\"", "<meta charset=\"utf-8\">", "name=\"viewport\"")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("<meta name=\"supported-color-schemes\" content=\"light dark\">")
                .contains("<title th:text=\"${title}\">")
                .contains(
                        "<!--[if mso]><table role=\"presentation\" width=\"600\"", "max-width:600px", "width=\"100%\"")
                .contains("font-size:16px;line-height:1.5", "mso-hide:all")
                .contains("bgcolor=\"#f6f4ef\"");
    }

    @Test
    void aButtonIsABorderThatAThumbHits() throws IOException {
        String frame = markup(FRAME);
        String button = frame.substring(frame.indexOf("<table th:fragment=\"button("));
        assertThat(button)
                .contains("border:2px solid #16202a", "line-height:24px", "mso-padding-alt:12px 16px")
                .containsPattern("<a [^>]*padding:12px 16px");
    }
}
