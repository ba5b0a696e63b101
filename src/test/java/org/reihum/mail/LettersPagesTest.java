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
import java.util.Optional;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class LettersPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PostRoom post;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHeadingSaysWhatWaitsAndTheNoticeWhy() throws Exception {
        post.post(84);

        shows("/desk/mail", containsString("84 Briefe warten, 0 fehlgeschlagen<"));
        shows("/desk/mail", containsString("Kein Mailserver eingerichtet"));
        shows("/desk/mail/1", containsString("wartet: kein Mailserver eingerichtet"));
        fail(1, "FAILED");
        fail(2, "UNKNOWN");
        shows("/desk/mail", containsString("82 Briefe warten, 1 fehlgeschlagen, 1 ungewiss<"));
    }

    @Test
    void itSpeaksEnglishToo() throws Exception {
        post.post(1);

        mvc.perform(get("/desk/mail").with(user("x")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("1 letter waiting, 0 failed<")));
    }

    @Test
    void anEmptyOutboxSaysWhatComes() throws Exception {
        shows("/desk/mail", containsString("Sobald Sie einladen"));
        post.post(1);
        shows("/desk/mail?q=gibtesnicht", containsString("Kein Brief passt dazu."));
    }

    @Test
    void theNewestStandFirstFiftyToAPage() throws Exception {
        post.post(84);

        shows("/desk/mail", allOf(lists(84), lists(35), not(lists(34)), containsString("1–50 von 84")));
        shows("/desk/mail?page=2", allOf(lists(34), lists(1), not(lists(35)), containsString("51–84 von 84")));
        shows("/desk/mail?page=3", not(containsString("<table")));
        shows("/desk/mail?page=-5", lists(84));
    }

    @Test
    void stateScopeAndWordsFilter() throws Exception {
        post.post(2);
        post.post(new Letter(
                "a", "meeting:18", "Ömer", "oe@example.org", "50%", "t", "h", Optional.empty(), Optional.empty()));
        fail(1, "FAILED");

        shows("/desk/mail?state=FAILED", allOf(lists(1), not(lists(2)), not(lists(3))));
        shows("/desk/mail?scope=meeting:18", allOf(lists(3), not(lists(1)), containsString("1 Brief wartet, 0")));
        shows("/desk/mail?q=MUSTERLANG", allOf(lists(1), lists(2), not(lists(3))));
        shows("/desk/mail?q=oe@", allOf(lists(3), not(lists(2))));
        shows("/desk/mail?q=fellbach&state=NEW", allOf(lists(2), not(lists(1))));
        shows("/desk/mail?q=%25", allOf(lists(3), not(lists(1))));
        shows("/desk/mail?q=_", not(containsString("<table")));
    }

    @Test
    void aLetterIsShownWithItsPartsAndItsWay() throws Exception {
        post.post(new Letter(
                "a",
                "s",
                "Eva <b>",
                "eva@example.org",
                "Kommen <i>Sie</i>?",
                "Text & mehr",
                "<p>HTML</p>",
                Optional.of(new CalendarPart("REQUEST", "BEGIN:VCALENDAR".getBytes())),
                Optional.of("host@example.org")));
        jdbc.sql("update outbox_state set state = 'FAILED', attempts = 2, last_error = '550 <no> such user'")
                .update();

        shows(
                "/desk/mail/1",
                allOf(
                        containsString("Kommen &lt;i&gt;Sie&lt;/i&gt;?"),
                        containsString("Text &amp; mehr"),
                        containsString("Kalenderteil (REQUEST)"),
                        containsString("BEGIN:VCALENDAR"),
                        containsString("550 &lt;no&gt; such user"),
                        containsString("state-no"),
                        containsString("host@example.org"),
                        containsString("src=\"/desk/mail/1/html\""),
                        containsString("action=\"/desk/mail/1/retry\"")));
    }

    @Test
    void theHtmlPartMayShowItselfInOurFrameAndNothingElse() throws Exception {
        post.post(PostRoom.letter("a"));

        mvc.perform(get("/desk/mail/1/html").with(user("x")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors 'self'"),
                                        containsString("sandbox allow-top-navigation-by-user-activation"),
                                        not(containsString("allow-scripts")),
                                        not(containsString("allow-same-origin")))))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("<head><base target=\"_top\"><title>Einladung")))
                .andExpect(content().string(containsString("<a href=\"https://reihum.example.org/r/abc\">")));
    }

    @Test
    void linksLeaveTheFrameWhateverTheLetterLooksLike() {
        assertThat(LetterHtmlController.withBase("<html><HEAD lang=\"de\"><title>x</title>"))
                .isEqualTo("<html><HEAD lang=\"de\"><base target=\"_top\"><title>x</title>");
        assertThat(LetterHtmlController.withBase("<header>x</header>"))
                .isEqualTo("<base target=\"_top\"><header>x</header>");
    }

    @Test
    void aFailedOrDoubtfulLetterIsSentAgainAndNoOther() throws Exception {
        post.post(2);
        fail(1, "FAILED");

        mvc.perform(post("/desk/mail/1/retry").with(user("x")).with(csrf()))
                .andExpect(redirectedUrl("/desk/mail/1"))
                .andExpect(flash().attribute("done", "Der Brief wird noch einmal gesendet."));
        mvc.perform(post("/desk/mail/2/retry").with(user("x")).with(csrf()))
                .andExpect(flash().attribute("done", containsString("blieb alles, wie es war")));

        assertThat(post.states()).containsExactly("RETRY/0", "NEW/0");
        post.setUp();
        try (var smtp = new ScriptedSmtp()) {
            assertThat(post.sendingTo(smtp.port()).run()).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] {"/desk/mail/7", "/desk/mail/7/html"}) {
            mvc.perform(get(path).with(user("x"))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/desk/mail/7/retry").with(user("x")).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void lookingChangesNothing() throws Exception {
        post.post(1);
        fail(1, "FAILED");

        for (String path : new String[] {"/desk/mail", "/desk/mail/1", "/desk/mail/1/html"}) {
            mvc.perform(get(path).with(user("x"))).andExpect(status().isOk());
        }
        mvc.perform(get("/desk/mail/1/retry").with(user("x"))).andExpect(status().is4xxClientError());

        assertThat(post.states()).containsExactly("FAILED/0");
    }

    private void shows(String url, Matcher<String> text) throws Exception {
        mvc.perform(get(URI.create(url)).with(user("x")).header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }

    private static Matcher<String> lists(int id) {
        return containsString("href=\"/desk/mail/" + id + "\"");
    }

    private void fail(long id, String state) {
        jdbc.sql("update outbox_state set state = :state where letter_id = :id")
                .param("state", state)
                .param("id", id)
                .update();
    }
}
