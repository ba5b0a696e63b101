package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reihum.account.OpeningAccount;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(PagesForTests.class)
class ErrorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    OpeningAccount openingAccount;

    @Test
    void whatDoesNotExistIsNotFoundInTheLanguageOfTheReader() {
        for (String path : new String[] {"/nowhere", "/actuator", "/actuator/env", "/series/none", "/h2-console"}) {
            var page = new Visitor(port, "de").get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).contains("Diese Seite gibt es nicht", "Zur Startseite");
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(new Visitor(port, "en-US").get("/nowhere").body()).contains("There is no such page");
        assertThat(new Visitor(port, "fr").get("/nowhere").body()).contains("Diese Seite gibt es nicht");
    }

    @Test
    void whatIsNeitherPublicNorTheDeskDoesNotExistForOrganisersEither() {
        openingAccount.open("anna@example.org", "Anna", "ein ganzer Satz", MovableClock.START);
        var anna = new Visitor(port, "de");
        anna.logIn("anna@example.org", "ein ganzer Satz");
        var page = anna.get("/actuator/env");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Diese Seite gibt es nicht", "Zum Schreibtisch");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndSaysWhatToDo() {
        var german = new Visitor(port, "de").post("/login", "username", "anna@example.org");
        assertThat(german.status()).isEqualTo(403);
        assertThat(german.body()).contains("Das Formular ist nicht mehr gültig", "laden Sie die Seite neu");
        assertThat(new Visitor(port, "en").post("/setup").body()).contains("The form is no longer valid");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFaultOfOursShowsNothingOfTheInside(CapturedOutput log) {
        var german = new Visitor(port, "de").get("/series/broken");
        assertThat(german.status()).isEqualTo(500);
        assertThat(german.body())
                .contains("Hier ist uns ein Fehler passiert")
                .doesNotContain("inside of the machine", "Exception", "at org.");
        assertThat(new Visitor(port, "en").get("/series/broken").body()).contains("We made a mistake here");
        assertThat(log).contains("the inside of the machine");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anAnswerPageNeedsNoTokenOfOurs(CapturedOutput log) {
        assertThat(new Visitor(port, "de").post("/r/broken/inside").status()).isEqualTo(500);
        assertThat(log).contains("the inside of the machine");
    }

    @Test
    void theWrongMethodAndABrokenAddressAreAnsweredKindly() {
        var brokenAddress = new Visitor(port, "de").get("/r/abc;def");
        assertThat(brokenAddress.status()).isEqualTo(400);
        assertThat(brokenAddress.body()).contains("So lässt sich die Anfrage nicht beantworten");
        var page = new Visitor(port, "de").get("/r/broken/inside");
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.body()).contains("So lässt sich die Anfrage nicht beantworten");
        assertThat(new Visitor(port, "en").get("/r/broken/inside").body()).contains("This request cannot be answered");
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredWithTheLimit() {
        String boundary = "xxxxxxxxxx";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "a".repeat(7_000_000) + "\r\n--" + boundary + "--\r\n";
        for (String path : new String[] {"/setup", "/r/upload"}) {
            var page = new Visitor(port, "de").postBody(path, "multipart/form-data; boundary=" + boundary, body);
            assertThat(page.status()).as(path).isEqualTo(413);
            assertThat(page.body()).as(path).contains("Die Datei ist zu groß", "5 MB");
        }
    }
}
