package org.reihum.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class LoginTest {

    private static final String PASSWORD = "ein ganzer Satz";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    OpeningAccount openingAccount;

    @Autowired
    MovableClock.Hands clock;

    @BeforeEach
    void organisers() {
        for (String name : new String[] {"anna", "bernd", "carla"}) {
            openingAccount.open(name + "@example.org", name, PASSWORD, MovableClock.START);
        }
    }

    @Test
    void theDeskAsksStrangersToLogInAndLetsOrganisersIn() {
        var anna = visitor("de");
        assertThat(anna.get("/desk").location()).isEqualTo("/login");
        assertThat(anna.logIn("Anna@Example.org", PASSWORD).location()).startsWith("/desk");
        assertThat(anna.get("/desk").location()).isEmpty();
        assertThat(anna.get("/login").location()).isEqualTo("/desk");
    }

    @Test
    void afterLogInPeopleLandWhereTheyWantedToGo() {
        var anna = visitor("de");
        anna.get("/desk/networks?q=ulm");
        assertThat(anna.logIn("anna@example.org", PASSWORD).location()).startsWith("/desk/networks?q=ulm");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSameAndTheAddressStays() {
        var known = visitor("de").logIn("anna@example.org", "ein falscher Satz");
        var unknown = visitor("de").logIn("emil@example.org", "ein falscher Satz");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(known.body())
                .contains("Adresse und Kennwort passen nicht zusammen")
                .contains("value=\"anna@example.org\"")
                .doesNotContain("ein falscher Satz");
        assertThat(withoutToken(unknown.body().replace("emil@", "anna@"))).isEqualTo(withoutToken(known.body()));
    }

    @Test
    void whatWasTypedIsNoMarkup() {
        assertThat(visitor("de").logIn("\"><script>x</script>", "falsch").body())
                .doesNotContain("<script>");
    }

    @Test
    void addressesThatADatabaseWouldChokeOnAreWrongLikeOthers() {
        assertThat(visitor("en").logIn("a\u0000@example.org", "wrong").body())
                .contains("Address and password do not match");
        assertThat(visitor("en").logIn("a@example.org", "ü".repeat(200)).status())
                .isEqualTo(401);
    }

    @Test
    void fiveWrongTriesMakeEvenTheRightPasswordWait() {
        var guesser = visitor("de");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.logIn("bernd@example.org", "Versuch " + i).status())
                    .isEqualTo(401);
        }
        var refused = guesser.logIn("bernd@example.org", PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("Bitte warten Sie 15 Minuten").contains("value=\"bernd@example.org\"");
        assertThat(visitor("de").logIn("carla@example.org", PASSWORD).location())
                .startsWith("/desk");

        clock.advance(Duration.ofMinutes(15));
        assertThat(guesser.logIn("bernd@example.org", PASSWORD).location()).startsWith("/desk");
    }

    @Test
    void logOutNeedsAButtonAndEndsTheSession() throws Exception {
        var anna = visitor("de");
        anna.logIn("anna@example.org", PASSWORD);
        assertThat(anna.get("/logout").status()).isEqualTo(404);
        assertThat(anna.get("/desk").location()).isEmpty();

        var session = new MockHttpSession();
        mvc.perform(post("/logout").session(session).with(user("anna@example.org")))
                .andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
        mvc.perform(post("/logout")
                        .session(session)
                        .with(user("anna@example.org"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?bye"));
        assertThat(session.isInvalid()).isTrue();
        assertThat(visitor("de").get("/login?bye").body()).contains("Sie sind abgemeldet.");
    }

    private Visitor visitor(String language) {
        return new Visitor(port, language);
    }

    private static String withoutToken(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
