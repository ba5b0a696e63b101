package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reihum.account.Accounts;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class FirstRunTest {

    private static final String PASSWORD = "ein ganzer Satz";

    @LocalServerPort
    int port;

    @Autowired
    SetupCode code;

    @Autowired
    SetupNotice notice;

    @Autowired
    Accounts accounts;

    @Autowired
    Letterheads letterheads;

    @Autowired
    MovableClock.Hands clock;

    @Test
    void theWholeWay() {
        var anna = new Visitor(port, "de");
        assertThat(anna.get("/").location()).isEqualTo("/setup");
        assertThat(anna.get("/login").location()).isEqualTo("/setup");
        assertThat(anna.get("/setup").body())
                .contains("Reihum einrichten", "value=\"http://localhost:" + port + "\"")
                .doesNotContain(code.printed());

        var wrongCode = set(anna, "AAAA-BBBB-CCCC", "https://treffen.example.org", PASSWORD, PASSWORD);
        assertThat(wrongCode.status()).isEqualTo(200);
        assertThat(wrongCode.body())
                .contains("Dieser Code stimmt nicht", "value=\"https://treffen.example.org\"")
                .contains("value=\"Treffen der IT-Netzwerke\"", "value=\"anna@example.org\"")
                .doesNotContain(PASSWORD);

        var differing = set(anna, code.printed(), "https://treffen.example.org", PASSWORD, "ein anderer Satz");
        assertThat(differing.body()).contains("Die beiden Kennwörter sind verschieden");
        assertThat(accounts.count()).isZero();

        var done = set(anna, code.printed().toLowerCase(), "https://treffen.example.org/", PASSWORD, PASSWORD);
        assertThat(done.location()).isEqualTo("/login");
        assertThat(anna.get("/login").body()).contains("Reihum ist eingerichtet");
        assertThat(letterheads.current())
                .contains(new Letterhead(
                        URI.create("https://treffen.example.org"), "Treffen der IT-Netzwerke", "treffen@example.org"));
        assertThat(anna.logIn("anna@example.org", PASSWORD).location()).startsWith("/desk");

        assertThat(anna.get("/setup").status()).isEqualTo(404);
        var stranger = new Visitor(port, "de");
        stranger.get("/login");
        assertThat(set(stranger, code.printed(), "https://boese.example.org", PASSWORD, PASSWORD)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/").status()).isEqualTo(200);
        assertThat(accounts.count()).isEqualTo(1);
    }

    @Test
    void eachMistakeIsNamedAtItsField() {
        var anna = new Visitor(port, "en");
        anna.get("/setup");
        assertThat(set(anna, code.printed(), "treffen.example.org", "short", "short")
                        .body())
                .contains("<a href=\"#baseUrl\">This is no address that begins with https:// or http://.</a>");
        assertThat(set(anna, code.printed(), "https://treffen.example.org", "short", "short")
                        .body())
                .contains("<a href=\"#password\">The password needs at least 12 characters.</a>");
        assertThat(anna.post("/setup").body())
                .contains("Enter the code from the log.", "<a href=\"#senderName\">Something is missing here.</a>");
        assertThat(anna.post("/setup", "senderName", "a\r\nBcc: b@example.org").body())
                .contains("<a href=\"#senderName\">Please without control characters and line breaks.</a>");
        assertThat(accounts.count()).isZero();
    }

    @Test
    void guessingTheCodeHasToWait() {
        clock.advance(Duration.ofDays(1));
        var guesser = new Visitor(port, "de");
        guesser.get("/setup");
        for (int i = 0; i < 10; i++) {
            assertThat(set(guesser, "guess " + i, "https://a.example.org", PASSWORD, PASSWORD)
                            .body())
                    .contains("Dieser Code stimmt nicht");
        }
        assertThat(set(guesser, code.printed(), "https://a.example.org", PASSWORD, PASSWORD)
                        .body())
                .contains("Bitte warten Sie 15 Minuten");
        clock.advance(Duration.ofMinutes(15));
        assertThat(set(guesser, code.printed(), "https://a.example.org", PASSWORD, PASSWORD)
                        .location())
                .isEqualTo("/login");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theCodeStandsInTheLogAsLongAsItIsNeeded(CapturedOutput log) {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.reihum.site", LogLevel.INFO);
        try {
            notice.print();
            assertThat(log).containsOnlyOnce(code.printed());
            var anna = new Visitor(port, "de");
            anna.get("/setup");
            set(anna, code.printed(), "https://treffen.example.org", PASSWORD, PASSWORD);
            notice.print();
            assertThat(log).containsOnlyOnce(code.printed());
        } finally {
            logging.setLogLevel("org.reihum.site", null);
        }
    }

    private static Visitor.Page set(Visitor who, String code, String baseUrl, String password, String again) {
        return who.post(
                "/setup",
                "code",
                code,
                "baseUrl",
                baseUrl,
                "senderName",
                "Treffen der IT-Netzwerke",
                "senderAddress",
                "treffen@example.org",
                "name",
                "Anna Musterlang",
                "address",
                "anna@example.org",
                "password",
                password,
                "passwordAgain",
                again);
    }
}
