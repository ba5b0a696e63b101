package org.reihum.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.ReceiptRound;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Signing up through the public form: what is asked, what is stored when, and what is said to whom. */
@DatabaseTest
class SignUpTest {

    private static final String KIM = "kim@example.org";

    @Autowired
    Fair fair;

    @Autowired
    ReceiptRound receipts;

    @Autowired
    SigningUp signingUp;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    private Applicant german() {
        return new Applicant(mvc, "de");
    }

    private String confirmationOf(String lastName, String email, String... more) {
        german().press(Fair.FORM, Fair.and(Fair.filled("Kim", lastName, email), more));
        return fair.linkTo(email);
    }

    @Test
    void whoConfirmsHasASeatAndLandsOnTheOwnAnswerPage() {
        fair.open(10);

        var sent = german().press(
                        Fair.FORM, Fair.and(Fair.filled("Kim", "Neu", KIM), "food", "VEGAN", "note", "Bis dann"));

        assertThat(sent.location()).isEqualTo(Fair.FORM + "/sent");
        assertThat(sent.session()).isFalse();
        assertThat(german().see(sent.location()).body())
                .contains("Wenn die Adresse stimmt, ist die Bestätigungsmail unterwegs");
        assertThat(fair.count("invitation")).isZero();
        assertThat(fair.count("person")).isZero();

        String link = fair.linkTo(KIM);
        var page = german().see(link);
        assertThat(page.body()).contains("Kim Neu", "Musterwerk GmbH", "Vegan", "Bis dann", "Anmeldung bestätigen");
        assertThat(page.session()).isFalse();

        var confirmed = german().press(link);
        assertThat(confirmed.location()).startsWith("/r/");
        assertThat(fair.seats()).containsExactly("Neu YES SEATED");
        assertThat(jdbc.sql("select channel || ' ' || food || ' ' || note from invitation")
                        .query(String.class)
                        .single())
                .isEqualTo("SIGN_UP VEGAN Bis dann");
        assertThat(jdbc.sql(
                                "select p.email || ' ' || p.language || ' ' || a.function || ' ' || o.name from person p"
                                        + " join affiliation a on a.person_id = p.id join organisation o on o.id = a.organisation_id")
                        .query(String.class)
                        .single())
                .isEqualTo("kim@example.org de GUEST Musterwerk GmbH");
        assertThat(german().see(confirmed.location()).body()).contains("Kim Neu");
        assertThat(fair.count("sign_up where note is not null or food is not null"))
                .isZero();
    }

    @Test
    void pressingTwiceOrLaterDoesNothingAndHandsOutNoLink() {
        fair.open(10);
        String link = confirmationOf("Neu", KIM);
        assertThat(german().press(link).location()).startsWith("/r/");
        var stored = fair.everything();

        assertThat(german().press(link).location()).isEqualTo(link);
        clock.advance(Duration.ofDays(5));
        assertThat(german().press(link).location()).isEqualTo(link);
        assertThat(german().see(link).body())
                .contains("Ihre Anmeldung ist bestätigt", "Der Link zu Ihrer Antwortseite steht in der Mail")
                .doesNotContain("/r/", "<form method=\"post\"", "??");
        assertThat(fair.everything()).isEqualTo(stored);
    }

    /** The line was cut, or the tab is closed: the way on comes by mail. */
    @Test
    void theReceiptBringsTheLinkOfWhoConfirmed() {
        fair.open(10);
        String page = german().press(confirmationOf("Neu", KIM)).location();

        clock.advance(Duration.ofMinutes(2));
        receipts.run(clock.instant());

        assertThat(german().see(fair.linkTo(KIM)).body())
                .isEqualTo(german().see(page).body());
        assertThat(fair.linkTo(KIM)).startsWith("/r/");
    }

    /** Two of one mailbox: a form never answers for the colleague. */
    @Test
    void anotherFirstNameIsSomebodyElse() {
        Season.Home home = fair.home();
        fair.open(home, 10);
        fair.season().manager(home, "Anker");
        german().press(Fair.FORM, Fair.filled("Bernd", "Anker", "anker@example.org"));

        german().press(fair.linkTo("anker@example.org"));

        assertThat(fair.count("person")).isEqualTo(2);
        assertThat(jdbc.sql("select p.first_name from invitation i join person p on p.id = i.person_id")
                        .query(String.class)
                        .list())
                .containsExactly("Bernd");
    }

    @Test
    void theOrganisationIsTheOneOfTheRegisterHoweverItIsSpelled() {
        Season.Home home = fair.home();
        fair.open(home, 10);
        fair.season().manager(home, "Anker");
        int before = fair.count("organisation");

        german().press(confirmationOf("Neu", KIM, "organisation", "büro  FELLBACH"));

        assertThat(fair.count("organisation")).isEqualTo(before);
        assertThat(fair.count("affiliation a join organisation o on o.id = a.organisation_id"
                        + " where a.function = 'GUEST' and o.name = 'Büro Fellbach'"))
                .isEqualTo(1);
    }

    @Test
    void openingTheLinkChangesNothing() {
        fair.open(10);
        String link = confirmationOf("Neu", KIM);
        var stored = fair.everything();

        for (int i = 0; i < 5; i++) {
            assertThat(german().see(link).status()).isEqualTo(200);
            assertThat(german().head(link).status()).isEqualTo(200);
        }

        assertThat(fair.everything()).isEqualTo(stored);
        assertThat(german().see(link.substring(0, link.length() - 1)).status()).isEqualTo(404);
    }

    @Test
    void theLetterIsPlainAndCarriesNoWordThatWasTyped() {
        fair.open(10);
        new Applicant(mvc, "en").press(Fair.FORM, Fair.filled("Gewinnen Sie", "www.boese.example", KIM));
        confirmationOf("Neu", "deutsch@example.org");

        String html = jdbc.sql("select html from outbox_letter order by id fetch first 1 row only")
                .query(String.class)
                .single();
        assertThat(fair.letters(KIM).get(0))
                .contains("Please confirm: registration", "a registration was filled in with this e-mail address")
                .doesNotContain("Gewinnen", "boese", "Musterwerk");
        assertThat(html).doesNotContain("Gewinnen", "boese", "<img", "<script").containsOnlyOnce("href=");
        assertThat(fair.letters("deutsch@example.org").get(0))
                .contains("Bitte bestätigen: Anmeldung, Messe in Fellbach");
    }

    @Test
    void faultsStandAtTheirFieldInTheLanguageOfThePageAndNothingTypedIsLost() {
        fair.open(10);

        var german = german().press(Fair.FORM, "firstName", "Kim", "email", "kim(at)example.org", "note", "Hallo");
        var english = new Applicant(mvc, "en").press(Fair.FORM, "firstName", "Kim\nBcc: x@example.org");

        assertThat(german.status()).isEqualTo(200);
        assertThat(german.body())
                .contains("Bitte den Nachnamen angeben.", "Bitte Ihre Firma oder Einrichtung angeben")
                .contains("value=\"Kim\"", "value=\"kim(at)example.org\"", ">Hallo</textarea>")
                .doesNotContain("??");
        assertThat(german.session()).isFalse();
        assertThat(english.body()).contains("Please enter the last name.", "Please enter your e-mail address.");
        assertThat(fair.count("sign_up")).isZero();
        assertThat(fair.count("outbox_letter")).isZero();
    }

    @Test
    void aKnownPersonIsFoundByAddressAndLastNameAndStaysAsKnown() {
        Season.Home home = fair.home();
        fair.open(home, 10);
        var known = fair.season().manager(home, "Müller");
        jdbc.sql("update person set email = 'Kim@Example.org'").update();
        var before = jdbc.sql("select * from person").query().singleRow();

        german().press(confirmationOf("MU\u0308LLER", KIM));

        assertThat(fair.seats()).containsExactly("Müller YES SEATED");
        assertThat(jdbc.sql("select * from person").query().singleRow()).isEqualTo(before);
        assertThat(jdbc.sql("select person_id from invitation")
                        .query(Long.class)
                        .single())
                .isEqualTo(known.id().value());
        assertThat(fair.count("affiliation")).isEqualTo(1);
    }

    @Test
    void anAddressAloneMakesNobodyTheSame() {
        Season.Home home = fair.home();
        fair.open(home, 10);
        fair.season().manager(home, "Anker");
        jdbc.sql("update person set email = 'sekretariat@example.org'").update();

        german().press(confirmationOf("Bug", "sekretariat@example.org"));

        assertThat(fair.seats()).containsExactly("Bug YES SEATED");
        assertThat(fair.count("person")).isEqualTo(2);
    }

    /** Nothing on the way tells whether Reihum knows an address. */
    @Test
    void knownAndUnknownAddressesGetTheSamePages() {
        Season.Home home = fair.home();
        fair.open(home, 10);
        fair.season().manager(home, "Anker");

        var known = german().press(Fair.FORM, Fair.filled("Kim", "Anker", "anker@example.org"));
        var unknown = german().press(Fair.FORM, Fair.filled("Kim", "Anker", "fremd@example.org"));

        assertThat(known).isEqualTo(unknown);
        assertThat(german().see(known.location())).isEqualTo(german().see(unknown.location()));
        assertThat(fair.letters("anker@example.org")).hasSize(1);
        assertThat(fair.letters("fremd@example.org")).hasSize(1);
        assertThat(withoutLink(fair.letters("anker@example.org").get(0)))
                .isEqualTo(withoutLink(fair.letters("fremd@example.org").get(0)));
    }

    private static String withoutLink(String letter) {
        return letter.replaceAll("https://\\S+", "");
    }

    @Test
    void aRobotThatFillsEveryFieldIsToldTheSameAndStoresNothing() {
        fair.open(10);

        var sent =
                german().press(Fair.FORM, Fair.and(Fair.filled("Kim", "Neu", KIM), "website", "https://boese.example"));

        assertThat(sent.location()).isEqualTo(Fair.FORM + "/sent");
        assertThat(fair.count("sign_up")).isZero();
        assertThat(fair.count("outbox_letter")).isZero();
    }

    @Test
    void nobodyIsSignedUpFromAnotherSite() {
        fair.open(10);

        assertThat(german().pressFromElsewhere(Fair.FORM, Fair.filled("Kim", "Neu", KIM))
                        .status())
                .isEqualTo(403);
        assertThat(fair.count("sign_up")).isZero();
    }

    @Test
    void oneSourceIsAskedToWaitAfterSixtyFormsAMinute() {
        fair.open(10);
        var hurried = german();
        for (int i = 0; i < 60; i++) {
            hurried.press(Fair.FORM, "firstName", "Kim");
        }

        var stopped = hurried.press(Fair.FORM, Fair.filled("Kim", "Neu", KIM));

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains("Einen Moment bitte");
        assertThat(german().press(Fair.FORM, Fair.filled("Kim", "Neu", KIM)).status())
                .isEqualTo(302);
        clock.advance(Duration.ofMinutes(1));
        assertThat(hurried.press(Fair.FORM, Fair.filled("Kim", "Neu", KIM)).status())
                .isEqualTo(302);
    }

    @Test
    void aClosedSeriesOpensByTheOrganisersSwitchOnly() {
        MeetingId meeting = fair.confirmed(fair.home(), "Runde", true, 10);
        String form = "/series/runde/1/sign-up";
        String rule = "/desk/meetings/" + meeting.value() + "/sign-up";
        var rosa = new Desk(mvc, "de");

        assertThat(german().see(form).body()).contains("Die Anmeldung ist geschlossen");
        german().press(form, Fair.filled("Kim", "Neu", KIM));
        assertThat(fair.count("sign_up")).isZero();
        assertThat(german().see("/series/runde").body()).doesNotContain(form);
        assertThat(rosa.see(rule).body()).contains("Die öffentliche Anmeldung ist geschlossen");

        assertThat(rosa.press(rule, "open", "true", "perOrganisation", "2").done())
                .contains("alle können sich anmelden");

        assertThat(german().see("/series/runde").body()).contains(form);
        assertThat(german().see(form).body())
                .contains("Anmelden für Mittwoch, 16. Dezember 2026", "höchstens 2 Personen")
                .doesNotContain("Mehrere Personen", "??");
        assertThat(rosa.press(rule, "open", "true", "perOrganisation", "0").body())
                .contains("Bitte eine Zahl von 1 bis 999");
        rosa.press(rule, "perOrganisation", "");
        assertThat(german().see(form).body()).contains("Die Anmeldung ist geschlossen");
    }

    @Test
    void afterTheDeadlineASignUpWaits() {
        fair.open(10);
        clock.set(Season.DEADLINE
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());

        assertThat(german().see(Fair.FORM).body()).contains("Der Anmeldeschluss war am Mittwoch, 2. Dezember 2026");
        german().press(confirmationOf("Neu", KIM));

        assertThat(fair.seats()).containsExactly("Neu YES WAITING");
        assertThat(fair.count("invitation where late")).isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterTwoDays() {
        fair.open(10);
        String link = confirmationOf("Neu", KIM);
        german().press(confirmationOf("Alt", "alt@example.org"));

        clock.advance(Duration.ofHours(47));
        assertThat(german().see(link).status()).isEqualTo(200);
        assertThat(signingUp.forgetExpired(clock.instant())).isZero();

        clock.advance(Duration.ofHours(1));
        assertThat(german().see(link).status()).isEqualTo(404);
        assertThat(german().press(link).status()).isEqualTo(404);
        assertThat(signingUp.forgetExpired(clock.instant())).isEqualTo(1);
        assertThat(fair.count("sign_up")).isEqualTo(1);
        assertThat(fair.count("sign_up_person")).isEqualTo(1);
    }

    @Test
    void aMeetingThatIsCancelledMeanwhileTakesNobody() {
        MeetingId meeting = fair.open(10);
        String link = confirmationOf("Neu", KIM);
        fair.season().cancel(meeting);

        assertThat(german().press(link).body()).contains("Die Anmeldung ist inzwischen geschlossen");
        assertThat(german().see(Fair.FORM).body()).contains("fällt aus");
        assertThat(fair.count("invitation")).isZero();
        assertThat(fair.count("person")).isZero();
    }

    @Test
    void anOrganisationHasNoMoreThanItsShare() {
        MeetingId meeting = fair.open(10);
        new Desk(mvc).press("/desk/meetings/" + meeting.value() + "/sign-up", "open", "true", "perOrganisation", "2");
        List<String> links = List.of(
                confirmationOf("Eins", "eins@example.org"),
                confirmationOf("Zwei", "zwei@example.org", "organisation", "musterwerk  gmbh"),
                confirmationOf("Drei", "drei@example.org"));

        german().press(links.get(0));
        german().press(links.get(1));
        var third = german().press(links.get(2));

        assertThat(third.body()).contains("sind schon so viele Personen angemeldet");
        assertThat(fair.seats()).containsExactly("Eins YES SEATED", "Zwei YES SEATED");
        assertThat(fair.count("person")).isEqualTo(2);

        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE' where id = (select min(id) from invitation)")
                .update();
        assertThat(german().press(links.get(2)).location()).startsWith("/r/");
    }

    @Test
    void oneAddressGetsOneSeatUnderOneName() {
        fair.open(10);
        german().press(confirmationOf("Neu", KIM));

        assertThat(german().press(confirmationOf("Anders", "KIM@Example.org")).body())
                .contains("Mit dieser E-Mail-Adresse hat sich schon jemand anders angemeldet");
        assertThat(fair.seats()).containsExactly("Neu YES SEATED");
    }

    @Test
    void companionsComeWhereTheSeriesAllowsThem() {
        fair.open(10);
        assertThat(german().see(Fair.FORM).body()).doesNotContain("Begleitpersonen");
        jdbc.sql("update series set companions = 2").update();

        var tooMany = german().press(Fair.FORM, Fair.and(Fair.filled("Kim", "Neu", KIM), "companions", "3"));
        assertThat(tooMany.body()).contains("Mitbringen können Sie höchstens 2.");
        german().press(confirmationOf("Neu", KIM, "companions", "2"));

        assertThat(jdbc.sql("select taken from seating").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        fair.open(10);
        var english = new Applicant(mvc, "en");

        assertThat(english.see(Fair.FORM).body())
                .contains("Sign up for Wednesday, 16 December 2026")
                .doesNotContain("??");
        english.press(Fair.FORM, Fair.filled("Kim", "Neu", KIM));
        assertThat(english.see(fair.linkTo(KIM)).body())
                .contains("Confirm the registration")
                .doesNotContain("??");
        english.press(fair.linkTo(KIM));
        assertThat(jdbc.sql("select language from person").query(String.class).single())
                .isEqualTo(Locale.ENGLISH.getLanguage());
    }
}
