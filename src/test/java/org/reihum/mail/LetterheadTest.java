package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LetterheadTest {

    private static final Letterhead HEAD =
            new Letterhead(URI.create("https://reihum.example.org/treffen"), "IT-Netzwerk", "post@example.org");

    @Autowired
    Letterheads letterheads;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thereIsNoneBeforeSetUpAndTheLastOneAfterIt() {
        assertThat(letterheads.current()).isEmpty();

        letterheads.set(HEAD);
        assertThat(letterheads.current()).contains(HEAD);

        var other = new Letterhead(URI.create("http://localhost:8080"), "Müller & Söhne", "m@example.org");
        letterheads.set(other);
        assertThat(letterheads.current()).contains(other);
    }

    @Test
    void whatTheOperatorHasConfiguredWins() {
        var settings = new MailSettings("https://fest.example.org", " ", "fest@example.org", null, Path.of("none"));
        var configured = new Letterheads(jdbc, settings);
        assertThat(configured.current()).isEmpty();

        letterheads.set(HEAD);

        assertThat(configured.current())
                .contains(new Letterhead(URI.create("https://fest.example.org"), "IT-Netzwerk", "fest@example.org"));
    }

    @Test
    void settingsAloneAreEnough() {
        var settings = new MailSettings("https://fest.example.org", "Fest", "fest@example.org", null, Path.of("none"));

        assertThat(new Letterheads(jdbc, settings).current()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reihum.example.org",
                "ftp://reihum.example.org",
                "https://",
                "https:///path",
                "https://reihum.example.org/",
                "https://reihum.example.org?x=1",
                "https://reihum.example.org#x",
                "https://someone@reihum.example.org",
                "javascript:alert(1)",
                "https://reihum.example.org\r\nX: y",
                ""
            })
    void aBadBaseUrlIsRefusedWithASentence(String url) {
        assertThat(Letterhead.flaws(url, "Reihum", "post@example.org")).containsExactly(Letterhead.Flaw.BASE_URL);
        var path = Path.of("none");
        if (!url.isEmpty()) {
            assertThatThrownBy(() -> new MailSettings(url, null, null, null, path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must look like https://reihum.example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b@example.org", "A <a@example.org>", "a@example.org, b@example.org", "a@\r\nb"})
    void aBadSenderAddressIsRefused(String address) {
        assertThat(Letterhead.flaws("https://reihum.example.org", "Reihum", address))
                .containsExactly(Letterhead.Flaw.SENDER_ADDRESS);
    }

    @Test
    void aSenderNameStaysInItsLine() {
        assertThat(new Letterhead(HEAD.baseUrl(), "Netz\r\nBcc: x@example.org", "post@example.org").senderName())
                .isEqualTo("Netz Bcc: x@example.org");
        assertThat(Letterhead.flaws("https://reihum.example.org", " \t", "post@example.org"))
                .containsExactly(Letterhead.Flaw.SENDER_NAME);
    }
}
