package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What SpamAssassin thinks of every letter; it looks at the letter alone and asks nobody on the net. */
@DatabaseTest
@Tag("spam")
class SpamTest {

    private static final double MOST = 1.0;
    private static final Pattern STATUS = Pattern.compile(
            "X-Spam-Status: \\w+, score=(-?[0-9.]+).*?tests=([^\\s]*(?:\\s+[A-Z0-9_,]+)*)", Pattern.DOTALL);

    @Autowired
    LettersOfTheHouse house;

    @TempDir
    Path folder;

    @Test
    void noLetterLooksLikeSpam() throws IOException, InterruptedException {
        assertThat(score(
                        "viagra",
                        "Subject: FREE MONEY!!!\n\nBuy viagra now, click here http://1.2.3.4/\n"
                                .getBytes(StandardCharsets.US_ASCII)))
                .as("the control has to look like spam")
                .isGreaterThan(MOST);
        var all = new SoftAssertions();
        double worst = 0;
        for (var letter : house.all()) {
            double score = score(letter.toString(), letter.octets());
            all.assertThat(score).as("score of %s", letter).isLessThan(MOST);
            worst = Math.max(worst, score);
        }
        System.out.printf("the worst score of all letters: %.1f%n", worst);
        all.assertAll();
    }

    private double score(String name, byte[] message) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in"), message);
        Path out = folder.resolve("out");
        Process checker = new ProcessBuilder("spamassassin", "--local", "--test-mode")
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        checker.waitFor();
        Matcher status = STATUS.matcher(Files.readString(out, StandardCharsets.ISO_8859_1));
        assertThat(status.find()).as("SpamAssassin has judged %s", name).isTrue();
        double score = Double.parseDouble(status.group(1));
        if (score > 0) {
            System.out.printf("%4.1f  %s  %s%n", score, name, status.group(2).replaceAll("\\s+", ""));
        }
        return score;
    }
}
