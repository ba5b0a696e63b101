package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.HeldMail;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The page on which a mailing that has left is put right, and the letters that do it. */
@HeldMail
class CorrectionTest {

    private static final String ONE = "/desk/mail/mailings/1";
    private static final String PAGE = ONE + "/correction";

    @Autowired
    MockMvc mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    PostRoom room;

    @Autowired
    Delivery delivery;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMailingThatHasLeft() {
        room.setUp();
        transaction.executeWithoutResult(status -> {
            outbox.hold(PostRoom.to("wrong:1", "anker@example.org"), room.now());
            outbox.hold(PostRoom.to("wrong:2", "boje@example.org"), room.now());
            outbox.hold(PostRoom.to("wrong:3", "smith@example.org").in(Locale.ENGLISH), room.now());
        });
    }

    private List<MimeMessage> leave() {
        room.clock.advance(Duration.ofMinutes(6));
        return delivery.run();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcResult sent(B request) throws Exception {
        return mvc.perform(request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private MockMultipartHttpServletRequestBuilder form(String text, String english, String... to) {
        return form(1, text, english, to);
    }

    private MockMultipartHttpServletRequestBuilder form(int number, String text, String english, String... to) {
        return multipart(PAGE)
                .param("number", String.valueOf(number))
                .param("subject", "Berichtigung: Uhrzeit")
                .param("text", text)
                .param("textEn", english)
                .param("chosen", "true")
                .param("to", to);
    }

    private void states(String... states) {
        for (int i = 0; i < states.length; i++) {
            jdbc.sql("update outbox_state set state = :state, due_at = :due, owner = null, lease_until = null"
                            + " where letter_id = :id")
                    .param("state", states[i])
                    .param("due", room.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                    .param("id", i + 1)
                    .update();
        }
    }

    private static String address(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().replaceAll(".*<(.*)>", "$1");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMailingThatCanStillBeRecalledIsNotCorrected() throws Exception {
        assertThat(sent(get(PAGE)).getResponse().getRedirectedUrl()).isEqualTo(ONE);
        assertThat(body(sent(get(ONE)))).doesNotContain("Berichtigung schreiben");
        assertThat(sent(form("Text", "", "1")).getFlashMap().get("done").toString())
                .contains("lässt sich noch zurückrufen");
        assertThat(leave()).hasSize(3);
        assertThat(body(sent(get(ONE)))).contains("Berichtigung schreiben");
    }

    @Test
    void eachIsWrittenToInTheLanguageOfTheLetterAndByName() throws Exception {
        leave();
        assertThat(body(sent(get(PAGE))))
                .contains("Berichtigung an 3 Personen", "Betreff auf Englisch", "Eine Person wird auf Englisch")
                .contains("value=\"Berichtigung: Einladung nach Fellbach", "value=\"Correction: Einladung nach")
                .doesNotContain("??");

        MvcResult done = sent(form("Es ist elf & <b>nicht</b> zehn.", "It is eleven.", "1", "2", "3")
                .file(new MockMultipartFile("file", "Plan.pdf", "application/pdf", Papers.pdf("a"))));

        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/desk/mail/mailings/2");
        List<MimeMessage> letters = leave();
        assertThat(letters)
                .extracting(CorrectionTest::address)
                .containsExactly("anker@example.org", "boje@example.org", "smith@example.org");
        var german = (Multipart)
                ((Multipart) letters.get(0).getContent()).getBodyPart(0).getContent();
        assertThat(german.getBodyPart(0).getContent().toString())
                .startsWith("Guten Tag Änne Musterlang,")
                .contains("Es ist elf & <b>nicht</b> zehn.", "unser Brief „Einladung nach Fellbach")
                .doesNotContain("Zum Treffen");
        assertThat(german.getBodyPart(1).getContent().toString())
                .contains("Es ist elf &amp; &lt;b&gt;nicht&lt;/b&gt; zehn.", "lang=\"de\"");
        var english = (Multipart)
                ((Multipart) letters.get(2).getContent()).getBodyPart(0).getContent();
        assertThat(english.getBodyPart(0).getContent().toString())
                .startsWith("Dear Änne Musterlang,")
                .contains("It is eleven.", "You get this correction")
                .doesNotContain("elf");
        assertThat(((Multipart) letters.get(2).getContent()).getBodyPart(1).getFileName())
                .isEqualTo("Plan.pdf");
        assertThat(jdbc.sql("select language from outbox_letter where id > 3 order by id")
                        .query(String.class)
                        .list())
                .containsExactly("de", "de", "en");
    }

    @Test
    void withoutEnglishWordsEverybodyGetsTheGermanOnes() throws Exception {
        leave();
        sent(form("Es ist elf.", " ", "3"));

        var letter = (Multipart) leave().get(0).getContent();
        assertThat(letter.getBodyPart(0).getContent().toString())
                .startsWith("Guten Tag")
                .contains("Es ist elf.");
    }

    @Test
    void whatWasTypedAndTickedAndUploadedIsKeptWhenSomethingIsWrong() throws Exception {
        leave();

        String page = body(sent(form("", "English <text>", "2")
                .file(new MockMultipartFile("file", "Plan.pdf", "application/pdf", Papers.pdf("a")))));

        assertThat(page)
                .contains("English &lt;text&gt;", "„Plan.pdf“ ist schon da", "name=\"keptName\" value=\"Plan.pdf\"")
                .contains("name=\"to\" value=\"2\" checked")
                .doesNotContain("name=\"to\" value=\"1\" checked", "??");
        String kept = jdbc.sql("select id from mail_file").query(String.class).single();
        sent(form("Jetzt mit Text.", "", "2").param("kept", kept).param("keptName", "Plan.pdf"));
        assertThat(((Multipart) leave().get(0).getContent()).getBodyPart(1).getFileName())
                .isEqualTo("Plan.pdf");
    }

    @Test
    void nobodyABadFileAndControlCharactersAreRefusedAtTheField() throws Exception {
        leave();

        assertThat(body(sent(form("Text", "")))).contains("mindestens eine Person");
        assertThat(body(sent(form("Te\u0001xt", "", "1")))).contains("ohne Steuerzeichen");
        assertThat(body(sent(form("Text", "", "1")
                        .file(new MockMultipartFile("file", "Plan.exe", "application/pdf", Papers.pdf("a"))))))
                .contains("keine, die mit Briefen geht");
        assertThat(leave()).isEmpty();
    }

    @Test
    void whoseLetterHasLeftOrMayHaveIsWrittenToAndWhatWaitsCanBeStopped() throws Exception {
        leave();
        states("SENT", "UNKNOWN", "RETRY");

        assertThat(body(sent(get(PAGE))))
                .contains("Berichtigung an 2 Personen", "Ein Brief ist noch nicht hinausgegangen", "smith@example.org")
                .contains("name=\"to\" value=\"1\"", "name=\"to\" value=\"2\"")
                .doesNotContain("name=\"to\" value=\"3\"");
        assertThat(sent(post(ONE + "/stop")).getFlashMap().get("done")).isEqualTo("Ein Brief ist angehalten.");
        assertThat(room.states().get(2)).startsWith("RECALLED");
        assertThat(sent(post(ONE + "/stop")).getFlashMap().get("done").toString())
                .startsWith("Alle Briefe waren");

        sent(form("Text", "", "1", "2", "3"));
        assertThat(leave())
                .extracting(CorrectionTest::address)
                .containsExactlyInAnyOrder("anker@example.org", "boje@example.org");
    }

    @Test
    void aFailedLetterNeedsNoCorrection() throws Exception {
        leave();
        states("FAILED", "FAILED", "FAILED");

        assertThat(body(sent(get(PAGE))))
                .contains("Es gibt nichts zu berichtigen")
                .doesNotContain("name=\"text\"");
        sent(form("Text", "", "1", "2", "3"));
        assertThat(leave()).isEmpty();
    }

    @Test
    void aCorrectionIsRecalledAsAnyMailingAndMayBeWrittenAgain() throws Exception {
        leave();
        sent(form("Erster Versuch", "", "1", "2"));

        sent(post("/desk/mail/mailings/2/recall"));
        assertThat(leave()).isEmpty();
        assertThat(body(sent(get(ONE)))).contains("Berichtigung vom", "zurückgerufen");
        assertThat(body(sent(get("/desk/mail/mailings/2")))).contains("Berichtigung zu „Einladung nach Fellbach");

        assertThat(body(sent(get(PAGE)))).contains("name=\"number\" value=\"2\"");
        sent(form(2, "Zweiter Versuch", "", "1", "2"));
        assertThat(leave()).hasSize(2);
        assertThat(sent(form(2, "Noch einmal", "", "1", "2"))
                        .getFlashMap()
                        .get("done")
                        .toString())
                .contains("schon geschrieben");
        assertThat(leave()).isEmpty();
    }

    @Test
    void aCorrectionCanBeCorrectedToo() throws Exception {
        leave();
        sent(form("Falsch", "", "1"));
        leave();

        sent(multipart("/desk/mail/mailings/2/correction")
                .param("number", "1")
                .param("subject", "Berichtigung der Berichtigung")
                .param("text", "Jetzt aber."));

        assertThat(leave()).extracting(CorrectionTest::address).containsExactly("anker@example.org");
        assertThat(body(sent(get("/desk/mail/mailings/2"))))
                .contains("href=\"" + ONE + "\"", "href=\"/desk/mail/mailings/3\"");
    }

    @Test
    void strangersCorrectNothing() throws Exception {
        leave();
        for (String path : Arrays.asList(PAGE, ONE + "/stop")) {
            assertThat(mvc.perform(post(path).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .endsWith("/login");
        }
        assertThat(sent(get("/desk/mail/mailings/9/correction")).getResponse().getStatus())
                .isEqualTo(404);
    }
}
