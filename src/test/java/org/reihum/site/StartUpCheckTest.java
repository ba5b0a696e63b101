package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.ReihumApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

class StartUpCheckTest {

    private static final String H2 = "jdbc:h2:file:./data/reihum;WRITE_DELAY=0";
    private static final String POSTGRES = "jdbc:postgresql://localhost/reihum";
    private static final String CLUSTERED = "spring.quartz.properties.org.quartz.jobStore.isClustered";
    private static final String KEY = "reihum.mail.secret-key";
    private static final String BASE = "reihum.mail.base-url";
    private static final String GOOD_KEY = key(48);

    @Test
    void theSettingsWeShipAreFine() {
        assertThatCode(() -> StartUpCheck.check(on(H2))).doesNotThrowAnyException();
        assertThatCode(() -> StartUpCheck.check(on("jdbc:h2:file:./x;write_delay=0;LOCK_TIMEOUT=1")))
                .doesNotThrowAnyException();
        var cluster = on(POSTGRES)
                .withProperty(KEY, GOOD_KEY)
                .withProperty(BASE, "https://treffen.example.org")
                .withProperty(CLUSTERED, "true");
        assertThatCode(() -> StartUpCheck.check(cluster)).doesNotThrowAnyException();
    }

    @Test
    void postgresqlWantsKeyAndBaseAddress() {
        refuses(on(POSTGRES).withProperty(BASE, "https://treffen.example.org"), KEY + " must be configured");
        refuses(on(POSTGRES).withProperty(KEY, GOOD_KEY), BASE + " must be configured");
        refuses(on(POSTGRES).withProperty(KEY, GOOD_KEY).withProperty(BASE, " "), BASE + " must be configured");
    }

    @Test
    void h2IsForOneNode() {
        refuses(on(H2).withProperty(CLUSTERED, "true"), "Several nodes on one H2 file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/reihum", "jdbc:h2:file:./data/reihum;WRITE_DELAY=0500"})
    void h2MustWriteAtOnce(String url) {
        refuses(on(url), "WRITE_DELAY=0");
    }

    @Test
    void theConsoleStaysShut() {
        refuses(on(H2).withProperty("spring.h2.console.enabled", "true"), "H2 console");
    }

    @Test
    void otherDatabasesAreNotForUs() {
        refuses(on("jdbc:mysql://localhost/reihum"), "H2 or PostgreSQL");
    }

    @ParameterizedTest
    @CsvSource({
        "not base64 at all!, not Base64",
        "c2hvcnQ=, has 5 bytes",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, not a random key",
        "Y2hhbmdlbWUtY2hhbmdlbWUtY2hhbmdlbWUtY2hhbmdlbWU=, not a random key"
    })
    void aKeyThatCanBeGuessedIsNone(String key, String sentence) {
        refuses(on(H2).withProperty(KEY, key), sentence);
    }

    @Test
    void everyRandomKeyOf32BytesIsGood() {
        var random = new Random(20261121);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String key = Base64.getEncoder().encodeToString(bytes);
            assertThatCode(() -> StartUpCheck.check(on(H2).withProperty(KEY, key)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treffen.example.org",
                "ftp://example.org",
                "https://",
                "https://a@example.org",
                "https://example.org?x"
            })
    void theBaseAddressMustBeOne(String base) {
        refuses(on(H2).withProperty(BASE, base), "not a web address");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theApplicationStopsWithASentenceInsteadOfAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        ReihumApplication.class,
                        "--spring.datasource.url=jdbc:h2:file:./target/never;WRITE_DELAY=500",
                        "--spring.main.banner-mode=off"))
                .isInstanceOf(UnsafeSettings.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "forgets the last half second", "Add ;WRITE_DELAY=0")
                .doesNotContain("\tat org.");
    }

    private static void refuses(MockEnvironment settings, String sentence) {
        assertThatThrownBy(() -> StartUpCheck.check(settings))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining(sentence);
    }

    private static MockEnvironment on(String url) {
        return new MockEnvironment().withProperty("spring.datasource.url", url);
    }

    private static String key(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
