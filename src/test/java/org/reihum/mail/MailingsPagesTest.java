package org.reihum.mail;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.account.OpeningAccount;
import org.reihum.testing.HeldMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk's pages of what went to many, and the button that takes it back. */
@HeldMail
class MailingsPagesTest {

    private static final String ALL = "/desk/mail/mailings";
    private static final String ONE = ALL + "/1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    PostRoom room;

    @Autowired
    OpeningAccount accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void setUp() {
        room.setUp();
    }

    private void mailing(int letters) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < letters; i++) {
                outbox.hold(PostRoom.letter("invitation:" + i), room.now());
            }
        });
    }

    private void shows(String path, String language, Matcher<String> what) throws Exception {
        mvc.perform(get(path).with(user("rosa@example.org")).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(what, not(containsString("??")))));
    }

    private void recall(String who, String answer) throws Exception {
        mvc.perform(post(ONE + "/recall").with(user(who)).with(csrf()).header("Accept-Language", "de"))
                .andExpect(redirectedUrl(ONE))
                .andExpect(flash().attribute("done", containsString(answer)));
    }

    @Test
    void withinTheHoldThePageSaysWhenTheLettersLeaveAndHasTheButton() throws Exception {
        mailing(74);

        shows(
                ONE,
                "de",
                allOf(
                        containsString("74 Briefe gehen um"),
                        containsString("Alle 74 Briefe zurückrufen"),
                        containsString("wartet bis"),
                        containsString("1–50 von 74"),
                        containsString("href=\"" + ONE + "?page=2\""),
                        containsString("Reihum, von selbst"),
                        containsString("action=\"" + ONE + "/recall\"")));
        shows(ONE, "en", allOf(containsString("74 letters leave at"), containsString("Recall all 74 letters")));
        shows(ALL, "de", allOf(containsString("href=\"" + ONE + "\""), containsString("wartet bis")));
        shows(ALL, "en", allOf(containsString("Mailings"), containsString("waits until")));
        shows("/desk/mail", "de", containsString("href=\"" + ALL + "\""));
        shows("/desk/mail/1", "de", allOf(containsString("geht hinaus"), containsString("href=\"" + ONE + "\"")));
    }

    @Test
    void theLettersOfALargeMailingArePaged() throws Exception {
        mailing(74);

        shows(
                ONE + "?page=2",
                "de",
                allOf(
                        containsString("51–74 von 74"),
                        containsString("href=\"/desk/mail/74\""),
                        not(containsString("href=\"/desk/mail/50\"")),
                        containsString("href=\"" + ONE + "?page=1\"")));
    }

    @Test
    void anOrganiserStandsThereByNameAndAMeetingsMailingsByThemselves() throws Exception {
        accounts.open("rosa@example.org", "Rosa Rundlauf", "ein langes Wort", room.now());
        mailing(2);
        jdbc.sql("update mailing set written_by = 'rosa@example.org'").update();
        transaction.executeWithoutResult(status -> {
            var letter = PostRoom.letter("other:1");
            outbox.hold(
                    new Letter(
                            letter.purpose(),
                            "meeting:18",
                            "",
                            "b@example.org",
                            "Ein anderes Treffen",
                            letter.text(),
                            letter.html(),
                            letter.calendar(),
                            letter.replyTo()),
                    room.now());
        });

        shows(ONE, "de", allOf(containsString("Rosa Rundlauf"), containsString("rosa@example.org")));
        shows(ALL, "de", allOf(containsString("Rosa Rundlauf"), containsString("Ein anderes Treffen")));
        shows(
                ALL + "?scope=meeting:17",
                "de",
                allOf(containsString("Rosa Rundlauf"), not(containsString("Ein anderes Treffen"))));
        shows(ALL + "?scope=meeting:19", "de", containsString("Noch keine Sendung."));
    }

    @Test
    void aSingleLetterIsOne() throws Exception {
        mailing(1);

        shows(ONE, "de", allOf(containsString("1 Brief geht um"), containsString("Den Brief zurückrufen")));
        shows(ONE, "en", allOf(containsString("1 letter leaves at"), containsString("Recall the letter")));
    }

    @Test
    void oneOrganiserRecallsAndTheOtherSeesWhoDidAndWhen() throws Exception {
        mailing(3);

        recall("rosa@example.org", "Alle 3 Briefe sind zurückgerufen, keiner ging hinaus.");
        recall("bodo@example.org", "schon zurückgerufen");

        shows(
                ONE,
                "de",
                allOf(
                        containsString("von rosa@example.org"),
                        containsString("Kein Brief dieser Sendung ging hinaus."),
                        not(containsString("/recall\"")),
                        not(containsString("bodo@example.org"))));
        shows("/desk/mail/1", "de", containsString("zurückgerufen"));
        shows("/desk/mail?state=RECALLED", "de", containsString("href=\"/desk/mail/3\""));
    }

    @Test
    void afterTheHoldThePageSaysKindlyThatItIsTooLate() throws Exception {
        mailing(3);
        room.clock.advance(Duration.ofMinutes(5));

        shows(
                ONE,
                "de",
                allOf(
                        containsString("zurückrufen lassen sie sich nicht mehr"),
                        containsString("0 von 3 gesendet"),
                        not(containsString("/recall\""))));
        recall("rosa@example.org", "Leider zu spät");
        shows(ONE, "en", containsString("cannot be recalled any more"));
    }

    @Test
    void withoutAMailingThePageSaysWhatComes() throws Exception {
        shows(ALL, "de", containsString("Noch keine Sendung."));
        shows(ALL, "en", containsString("No mailing yet."));
        mvc.perform(get(ONE).with(user("rosa@example.org"))).andExpect(status().isNotFound());
        mvc.perform(post(ONE + "/recall").with(user("rosa@example.org")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void strangersSeeAndRecallNothing() throws Exception {
        mailing(3);

        mvc.perform(get(ONE)).andExpect(redirectedUrl("/login"));
        mvc.perform(post(ONE + "/recall").with(csrf())).andExpect(redirectedUrl("/login"));
        mvc.perform(post(ONE + "/recall").with(user("rosa@example.org"))).andExpect(status().isForbidden());
        shows(ONE, "de", containsString("Alle 3 Briefe zurückrufen"));
    }
}
