package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What holds for every letter, whichever room writes it, as it arrives: its size, its HTML, its links, its plain part. */
// the letters are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@DatabaseTest
class EveryLetterTest {

    private static final int MOST_OCTETS = 40_000;
    private static final String BASE = "https://reihum.example.org/";
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    /** Attributes that the standard has left behind and that Outlook draws its tables by, and words that only it knows. */
    private static final Pattern FOR_OUTLOOK = Pattern.compile(
            "The .(width|cellpadding|cellspacing|border|align|valign|bgcolor). attribute on the .(table|td|body). element"
                    + " is obsolete.*|CSS: .mso-(hide|padding-alt).: Property .* doesn't exist.*");

    @Autowired
    LettersOfTheHouse house;

    @Test
    void everyLetterIsSmallValidAndLeadsHome() throws Exception {
        List<LettersOfTheHouse.Arrived> letters = house.all();
        assertThat(letters)
                .extracting(LettersOfTheHouse.Arrived::subject)
                .hasSizeGreaterThan(70)
                .anyMatch(subject -> subject.startsWith("Berichtigung"));
        var checker = new Checker();
        var all = new SoftAssertions();
        for (var letter : letters) {
            all.assertThat(letter.octets()).as("octets of %s", letter).hasSizeLessThan(MOST_OCTETS);
            all.assertThat(checker.problems(letter.html()))
                    .as("HTML of %s", letter)
                    .isEmpty();
            all.assertThat(links(letter.html())).as("links of %s", letter).allMatch(EveryLetterTest::leadsHome);
            all.assertThat(links(letter.html()).filter(link -> link.startsWith(BASE)))
                    .as("links of %s that its plain part lacks", letter)
                    .allMatch(letter.text()::contains);
            all.assertThat(letter.subject() + letter.html() + letter.text())
                    .as("words of %s", letter)
                    .doesNotContain("??", "${", "#{", "null");
        }
        all.assertAll();
    }

    private static boolean leadsHome(String link) {
        return link.startsWith(BASE) || link.startsWith("mailto:") || link.startsWith("cid:");
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"));
    }

    /** What the W3C's checker calls an error. */
    private static final class Checker extends DefaultHandler {

        private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        private final List<String> problems = new ArrayList<>();

        Checker() throws Exception {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, this);
            validator.setUpValidatorAndParsers(this, false, false);
        }

        @Override
        public void error(SAXParseException problem) {
            problems.add(problem.getMessage());
        }

        @Override
        public void fatalError(SAXParseException problem) {
            problems.add(problem.getMessage());
        }

        List<String> problems(String html) throws IOException, SAXException {
            problems.clear();
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
            return problems.stream()
                    .filter(problem -> !FOR_OUTLOOK.matcher(problem).matches())
                    .distinct()
                    .toList();
        }
    }
}
