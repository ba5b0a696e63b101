package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class InboxPagesTest {

    private static final String MAIL = InboxRoom.mail("Message-ID: <a@x>\nX: <script>alert(1)</script>\n", "Hallo <b>");

    @Autowired
    MockMvc mvc;

    @Autowired
    InboxRoom inbox;

    @Autowired
    PostRoom post;

    @Autowired
    JdbcClient jdbc;

    final InboxRoom.Desk desk = new InboxRoom.Desk();

    @Test
    void anEmptyInboxSaysWhatIsMissingAndWhatComes() throws Exception {
        shows(
                "/desk/mail/inbox",
                allOf(containsString("Kein Postfach eingerichtet"), containsString("Noch keine Post")));
        shows("/desk/mail", containsString("href=\"/desk/mail/inbox\""));
    }

    @Test
    void eachLetterSaysWhatBecameOfIt() throws Exception {
        inbox.take("From: \"<i>Eva\" <eva@example.org>\nSubject: Komme <gern>\n\nJa", desk);
        inbox.take(
                "From: urlaub@example.org\nSubject: =?utf-8?Q?Abwesenheit=3A?=\nAuto-Submitted: auto-replied\n\nWeg",
                desk);
        broken();

        shows(
                "/desk/mail/inbox",
                allOf(
                        containsString("3 Briefe kamen herein, 1 ist nicht lesbar<"),
                        containsString("&lt;i&gt;Eva"),
                        containsString("Komme &lt;gern&gt;"),
                        containsString("Von einem Automaten geschrieben"),
                        containsString("Beim Lesen trat ein Fehler auf"),
                        containsString("action=\"/desk/mail/inbox/3/again\"")));
        shows("/desk/mail/inbox?fate=IGNORED", allOf(containsString("urlaub@"), not(containsString("eva@"))));
        shows("/desk/mail/inbox?q=EVA", allOf(containsString("eva@"), not(containsString("urlaub@"))));
        shows("/desk/mail/inbox?q=%25", containsString("Kein Brief passt dazu."));
        mvc.perform(get("/desk/mail/inbox").with(user("x")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("3 letters have come in, 1 cannot be read<")));
    }

    @Test
    void whatIsPutWithTheRepliesSaysSo() throws Exception {
        inbox.take("From: eva@example.org\n\nx", (letter, now) -> new Reading(Reading.Fate.WAITING, "reply.title"));

        shows(
                "/desk/mail/inbox",
                allOf(
                        containsString("1 Brief kam herein<"),
                        containsString("zu den Antworten gelegt"),
                        containsString("href=\"/desk/replies\"")));
    }

    @Test
    void whatCannotBeReadIsDoneWithWhenSomebodySaysSo() throws Exception {
        broken();
        shows("/desk", containsString("Ein Brief ist nicht lesbar"));

        mvc.perform(post("/desk/mail/inbox/1/settled").with(user("x")).with(csrf()))
                .andExpect(redirectedUrl("/desk/mail/inbox"))
                .andExpect(flash().attribute("done", containsString("erledigt")));

        shows("/desk", not(containsString("nicht lesbar")));
        shows("/desk/mail/inbox", containsString("jemand hat sich darum gekümmert"));
        assertThat(inbox.rows("inbox_raw")).isZero();
        mvc.perform(post("/desk/mail/inbox/1/settled").with(user("x")).with(csrf()))
                .andExpect(flash().attribute("done", containsString("schon erledigt")));
    }

    @Test
    void fiftyStandOnAPage() throws Exception {
        for (int i = 0; i < 52; i++) {
            inbox.take("From: a@example.org\nSubject: Nr. " + i + "\n\nx", desk);
        }

        shows(
                "/desk/mail/inbox",
                allOf(containsString("1–50 von 52"), containsString("Nr. 51"), not(containsString("Nr. 1<"))));
        shows("/desk/mail/inbox?page=2", allOf(containsString("51–52 von 52"), containsString("Nr. 1<")));
    }

    @Test
    void theRawMailIsSavedAndNeverShown() throws Exception {
        broken();

        mvc.perform(get("/desk/mail/inbox/1/raw").with(user("x")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/plain")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().bytes(MAIL.getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get("/desk/mail/inbox/7/raw").with(user("x"))).andExpect(status().isNotFound());
    }

    @Test
    void aLetterThatWasPutAsideIsReadOnceMore() throws Exception {
        broken();

        mvc.perform(post("/desk/mail/inbox/1/again").with(user("x")).with(csrf()))
                .andExpect(redirectedUrl("/desk/mail/inbox"))
                .andExpect(flash().attribute("done", containsString("ist gelesen")));
        mvc.perform(post("/desk/mail/inbox/1/again").with(user("x")).with(csrf()))
                .andExpect(status().isNotFound());

        assertThat(inbox.fates()).singleElement().asString().doesNotStartWith("QUARANTINED");
        assertThat(inbox.rows("inbox_raw")).isZero();
    }

    @Test
    void aReturnedLetterSaysSoEverywhereUntilTheAddressIsRight() throws Exception {
        post.setUp();
        post.post(1);
        jdbc.sql("update outbox_state set state = 'SENT'").update();
        inbox.take(
                "Return-Path: <>\nFrom: MAILER-DAEMON@x.example.org\nSubject: undelivered\nReferences: "
                        + post.messageIds().get(0) + "\n\n550 5.1.1 <no> such user",
                desk);

        shows("/desk/mail?state=RETURNED", containsString("zurückgekommen"));
        shows("/desk/mail", containsString("0 Briefe warten, 1 fehlgeschlagen<"));
        shows("/desk/mail/inbox", containsString("href=\"/desk/mail/1\""));
        shows("/desk", containsString("Ein Brief ist zurückgekommen"));
        shows(
                "/desk/mail/1",
                allOf(
                        containsString("5.1.1"),
                        containsString("&lt;no&gt; such user"),
                        containsString("Briefe an diese Adresse kommen seit")));

        mvc.perform(post("/desk/mail/1/right-again").with(user("x")).with(csrf()))
                .andExpect(redirectedUrl("/desk/mail/1"));
        shows("/desk/mail/1", not(containsString("Briefe an diese Adresse kommen seit")));
    }

    @Test
    void lookingChangesNothing() throws Exception {
        broken();
        for (String path : new String[] {"/desk/mail/inbox", "/desk/mail/inbox/1/raw"}) {
            mvc.perform(get(path).with(user("x"))).andExpect(status().isOk());
        }
        mvc.perform(get("/desk/mail/inbox/1/again").with(user("x"))).andExpect(status().is4xxClientError());

        assertThat(inbox.fates()).containsExactly("QUARANTINED mail.inbox.reason.BROKEN");
    }

    private void broken() {
        inbox.take(MAIL, (letter, now) -> {
            throw new IllegalStateException("a fault of ours");
        });
    }

    private void shows(String url, Matcher<String> text) throws Exception {
        mvc.perform(get(URI.create(url)).with(user("x")).header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }
}
