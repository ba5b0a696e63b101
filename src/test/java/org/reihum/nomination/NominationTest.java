package org.reihum.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.Desk;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Networks name guests by their link, the organiser decides: the pages as browsers get them, and the letters. */
@HeldMail
class NominationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    NominationGround ground;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitingNominated invitingNominated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private NominationGround.Made made;
    private Desk rosa;
    private Visitor olga;
    private String link;

    @BeforeEach
    void theNetworksAreAsked() {
        made = ground.make();
        rosa = new Desk(mvc, "de");
        assertThat(rosa.see(made.desk()).body()).contains("Welche Gäste schlagen die Netzwerke vor?", "value=\"3\"");
        assertThat(rosa.press(made.desk(), made.terms(2)).done())
                .isEqualTo("3 Netzwerke können jetzt vorschlagen. 2 Briefe liegen im Versand.");
        olga = new Visitor(port, "de");
        link = ground.pathIn("olga@example.org");
    }

    private Desk.Page decide(boolean invite, String word, String... lastNames) {
        String[] sent = new String[2 * lastNames.length + 4];
        for (int i = 0; i < lastNames.length; i++) {
            sent[2 * i] = "nomination";
            sent[2 * i + 1] = String.valueOf(ground.nomination(lastNames[i]));
        }
        sent[sent.length - 4] = "invite";
        sent[sent.length - 3] = String.valueOf(invite);
        sent[sent.length - 2] = "word";
        sent[sent.length - 1] = word;
        return rosa.press(made.desk() + "/decide", sent);
    }

    private void names(String lastName, String email) {
        assertThat(olga.post(link, NominationGround.guest(lastName, email)).status())
                .as(lastName)
                .isEqualTo(302);
    }

    private void recallTheLastMailing() {
        long last = jdbc.sql("select max(id) from mailing").query(Long.class).single();
        assertThat(rosa.press("/desk/mail/mailings/" + last + "/recall").status())
                .isEqualTo(302);
    }

    @Test
    void openingThePageChangesNothingAndKeepsNoSession() {
        Visitor.Page page = olga.get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wen sollen wir am Mittwoch, 16. Dezember 2026", "bis zu 2 Personen", "Es geht um Haftung.")
                .doesNotContain("_csrf")
                .doesNotContain("??");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(ground.count("nomination")).isZero();
        assertThat(olga.get(link + "/withdraw").status()).isIn(404, 405);
        assertThat(olga.get(link.substring(0, link.length() - 1) + "x").status())
                .isEqualTo(404);
    }

    @Test
    void anotherSiteCannotNameAnybody() {
        assertThat(ground.count("nomination_contingent")).isEqualTo(3);
        assertThat(olga.post("/nominate/" + "A".repeat(44), NominationGround.guest("Fremd", ""))
                        .status())
                .isEqualTo(404);
        assertThat(ground.count("nomination")).isZero();
    }

    @Test
    void theManagerNamesAGuestAndSeesIt() {
        names("Neu", "neu@example.org");

        assertThat(olga.get(link).body())
                .contains("Dr. Nora Neu", "Werk Neu", "wartet auf die Entscheidung", "Noch eine Person vorschlagen");
        assertThat(rosa.see(made.desk()).body())
                .contains("Eine Person ist vorgeschlagen, über eine ist zu entscheiden", "1 von 2 vorgeschlagen")
                .contains("Noch niemanden vorgeschlagen haben: Lorch e. V.")
                .contains("neu@example.org, mit einer Einladung per E-Mail einverstanden", "vorgeschlagen von Kim Olga")
                .contains("Sie baut &lt;Sensoren&gt; &amp; Software.")
                .doesNotContain("??");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedStays() {
        Visitor.Page page = olga.post(
                link, "lastName", "Halb", "email", "kein-at", "consents", "true", "language", "de", "why", "Darum.");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Bitte die Anrede wählen.", "Bitte den Vornamen angeben.", "Bitte Unternehmen oder Einricht")
                .contains("Bitte wählen Sie Unternehmen oder Wissenschaft.", "value=\"Halb\"", "value=\"kein-at\"")
                .contains("Darum.")
                .doesNotContain("??");
        Visitor.Page consent = olga.post(
                link,
                "formOfAddress",
                "MS",
                "firstName",
                "Nora",
                "lastName",
                "Ohne",
                "organisation",
                "Werk",
                "kind",
                "SCIENCE",
                "consents",
                "true",
                "language",
                "de");
        assertThat(consent.body()).contains("Bitte die Adresse angeben, an die die Einladung gehen darf.");
        assertThat(ground.count("nomination")).isZero();
    }

    @Test
    void nobodyIsNamedBeyondTheQuotaOrTwice() {
        names("Neu", "neu@example.org");
        assertThat(olga.post(link, NominationGround.guest("Neu", "")).body())
                .contains("Diese Person steht schon auf Ihrer Liste.");
        names("Zweite", "");
        assertThat(olga.get(link).body()).contains("Ihr Kontingent ist ausgeschöpft");
        assertThat(olga.post(link, NominationGround.guest("Dritte", "")).body())
                .contains("Ihr Kontingent ist inzwischen ausgeschöpft", "value=\"Dritte\"");

        olga.post(link + "/withdraw", "nomination", String.valueOf(ground.nomination("Neu")));

        assertThat(ground.state("Neu")).isEqualTo("WITHDRAWN");
        names("Dritte", "");
    }

    @Test
    void oneNetworkCannotWithdrawWhomAnotherNamed() {
        names("Neu", "");
        Visitor anna = new Visitor(port, "de");

        anna.post(
                ground.pathIn("anna@example.org") + "/withdraw",
                "nomination",
                String.valueOf(ground.nomination("Neu")));

        assertThat(ground.state("Neu")).isEqualTo("OPEN");
        assertThat(anna.get(ground.pathIn("anna@example.org")).body()).doesNotContain("Neu");
    }

    @Test
    void afterTheLastDayThePageOnlyShows() {
        names("Neu", "");
        clock.set(Instant.parse("2026-12-02T08:00:00Z"));

        assertThat(olga.get(link).body())
                .contains("Vorschläge waren bis", "Nora Neu")
                .doesNotContain("name=\"lastName\"");
        assertThat(olga.post(link, NominationGround.guest("Spät", "")).body()).doesNotContain("Nora Spät</span>");
        assertThat(ground.count("nomination")).isEqualTo(1);
    }

    @Test
    void whoIsInvitedIsRegisteredWithoutRepresentingTheNetwork() {
        names("Neu", "neu@example.org");
        names("Papier", "");

        assertThat(decide(true, "Gern", "Neu", "Papier").done())
                .isEqualTo("2 Personen sind eingeladen. Ein Brief liegt im Versand.");

        assertThat(ground.waiting("meeting:%:INVITATION:%")).containsExactly("neu@example.org");
        var neu = ground.person("Neu");
        assertThat(neu.get("mail_ground")).isEqualTo("CONSENT");
        assertThat(neu.get("ground_note")).isEqualTo("laut Kim Olga, 21.11.2026");
        assertThat(neu.get("language")).isEqualTo("en");
        assertThat(neu.get("represents")).isNull();
        assertThat(neu.get("function")).isEqualTo("COMPANY");
        assertThat(neu.get("circle"))
                .isEqualTo(made.networks().get(0).network().id().value());
        assertThat(ground.person("Papier").get("mail_ground")).isNull();
        assertThat(olga.get(link).body()).contains("eingeladen", "Gern", "Einladung per Brief");
    }

    @Test
    void whoIsKnownIsRecognisedAndNobodyIsInvitedTwice() {
        inviting.invite(made.meeting(), clock.instant());
        int letters = ground.count("outbox_letter");
        int people = ground.count("person");
        var anna = NominationGround.guest("Anna", "anna@example.org");
        anna[5] = "Kim";
        assertThat(olga.post(link, anna).status()).isEqualTo(302);
        assertThat(rosa.see(made.desk()).body()).contains("schon eingeladen");

        assertThat(decide(true, "", "Anna").done())
                .isEqualTo("Niemand wurde neu eingeladen. Eine Person war schon eingeladen.");
        assertThat(decide(true, "", "Anna").done()).isEqualTo("Niemand wurde neu eingeladen.");

        assertThat(ground.count("person")).isEqualTo(people);
        assertThat(ground.count("outbox_letter")).isEqualTo(letters);
        assertThat(ground.person("Anna").get("mail_ground")).isEqualTo("MEMBER");
    }

    @Test
    void twoNetworksThatNameTheSamePersonInviteOnce() {
        names("Neu", "neu@example.org");
        Visitor anna = new Visitor(port, "de");
        anna.post(ground.pathIn("anna@example.org"), NominationGround.guest("Neu", "neu@example.org"));
        Long first =
                jdbc.sql("select min(id) from nomination").query(Long.class).single();

        rosa.press(made.desk() + "/decide", "nomination", String.valueOf(first), "invite", "true");

        assertThat(rosa.see(made.desk()).body()).contains("schon eingeladen");
        assertThat(decide(true, "", "Neu").done()).contains("Eine Person war schon eingeladen");
        assertThat(ground.waiting("meeting:%:INVITATION:%")).hasSize(1);
        assertThat(jdbc.sql("select count(*) from person where last_name = 'Neu'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsPassedOverIsSeenByTheNetworkAndCanBeInvitedAfterAll() {
        names("Neu", "");

        assertThat(decide(false, "Nächstes Mal gern", "Neu").done()).isEqualTo("Eine Person wird nicht eingeladen.");

        assertThat(olga.get(link).body()).contains("nicht eingeladen", "Nächstes Mal gern");
        assertThat(rosa.see(made.desk()).body()).contains("Doch einladen");
        decide(true, "", "Neu");
        assertThat(ground.state("Neu")).isEqualTo("INVITED");
        assertThat(olga.post(link + "/withdraw", "nomination", String.valueOf(ground.nomination("Neu")))
                        .status())
                .isEqualTo(302);
        assertThat(ground.state("Neu")).as("decided").isEqualTo("INVITED");
    }

    @Test
    void networksAreToldOnceAndARecalledLetterHasToldNothing() {
        names("Neu", "neu@example.org");
        names("Andere", "");
        decide(true, "", "Neu");
        decide(false, "", "Andere");
        clock.advance(Duration.ofMinutes(6));

        assertThat(rosa.press(made.desk() + "/tell").done()).isEqualTo("Ein Brief liegt im Versand.");
        assertThat(rosa.press(made.desk() + "/tell").done()).startsWith("Kein Brief geschrieben");
        assertThat(ground.waiting("nomination:%:tell:%")).containsExactly("olga@example.org");
        assertThat(jdbc.sql("select plain_text from outbox_letter order by id desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .contains("Dr. Nora Neu, Werk Neu: eingeladen", "Dr. Nora Andere, Werk Andere: nicht eingeladen", link);

        recallTheLastMailing();

        assertThat(ground.waiting("nomination:%:tell:%")).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(rosa.press(made.desk() + "/tell").done()).isEqualTo("Ein Brief liegt im Versand.");
    }

    @Test
    void anInvitationThatCanBeRecalledIsNotToldOf() {
        names("Neu", "neu@example.org");
        names("Andere", "");
        decide(true, "", "Neu");
        decide(false, "", "Andere");

        assertThat(rosa.see(made.desk()).body())
                .contains("Eine Einladung kann noch zurückgerufen werden", "Über eine Entscheidung Bescheid geben");
        rosa.press(made.desk() + "/tell");

        assertThat(lastLetter()).contains("Nora Andere").doesNotContain("Nora Neu");
        assertThat(rosa.see(made.desk()).body()).doesNotContain("Bescheid geben</button>");
        clock.advance(Duration.ofMinutes(6));
        assertThat(rosa.see(made.desk()).body())
                .contains("Über eine Entscheidung Bescheid geben")
                .doesNotContain("zurückgerufen werden. Bescheid");
        rosa.press(made.desk() + "/tell");
        assertThat(lastLetter()).contains("Dr. Nora Neu, Werk Neu: eingeladen").doesNotContain("Andere");
    }

    private String lastLetter() {
        return jdbc.sql("select plain_text from outbox_letter order by id desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    @Test
    void aRecalledLaterActTakesNothingFromThoseAskedBefore() {
        clock.advance(Duration.ofMinutes(6));
        Season.Home singen = season.home("Singen");
        List<String> terms = new ArrayList<>(List.of(made.terms(2)));
        terms.addAll(List.of(
                "quotas[3].network", String.valueOf(singen.network().id().value())));
        terms.addAll(List.of("quotas[3].quota", "2"));
        assertThat(rosa.press(made.desk(), terms.toArray(String[]::new)).done())
                .isEqualTo("Ein Netzwerk kann jetzt vorschlagen. Ein Brief liegt im Versand.");

        recallTheLastMailing();

        assertThat(ground.count("nomination_contingent"))
                .as("Hanau was handed its link before")
                .isEqualTo(3);
        assertThat(rosa.see(made.desk()).body()).contains("Ohne E-Mail-Adresse", "/nominate/");
    }

    private void namesAnna(String email) {
        var anna = NominationGround.guest("Anna", email);
        anna[5] = "Kim";
        anna[9] = "Büro Lorch";
        assertThat(olga.post(link, anna).status()).isEqualTo(302);
    }

    @Test
    void anAddressThatTheRegisterDoesNotHaveIsNotTakenOver() {
        namesAnna("fremd@example.org");

        assertThat(rosa.see(made.desk()).body())
                .contains("Bekannte Person, andere Adresse: fremd@example.org wird nicht übernommen.")
                .contains("steht im Verzeichnis: Einladung an anna@example.org");
        decide(true, "", "Anna");

        assertThat(ground.waiting("meeting:%:INVITATION:%")).containsExactly("anna@example.org");
        assertThat(ground.person("Anna").get("email")).isEqualTo("anna@example.org");
    }

    @Test
    void whoIsKnownWithoutAnAddressIsInvitedOnPaper() {
        jdbc.sql("update person set email = null, mail_ground = null where last_name = 'Anna'")
                .update();
        namesAnna("fremd@example.org");

        assertThat(rosa.see(made.desk()).body())
                .contains("fremd@example.org wird nicht übernommen", "steht im Verzeichnis ohne Adresse");
        assertThat(decide(true, "", "Anna").done()).isEqualTo("Eine Person ist eingeladen.");

        assertThat(ground.waiting("meeting:%:INVITATION:%")).isEmpty();
        assertThat(ground.person("Anna").get("email")).isNull();
        assertThat(ground.person("Anna").get("mail_ground")).isNull();
    }

    @Test
    void aConsentForTheVeryAddressLetsWhatIsBeingWrittenFollow() {
        jdbc.sql("update person set mail_ground = null where last_name = 'Anna'")
                .update();
        inviting.invite(made.meeting(), clock.instant());
        assertThat(ground.waiting("meeting:%:invitation:%")).doesNotContain("anna@example.org");
        namesAnna("Anna@Example.org");

        assertThat(rosa.see(made.desk()).body())
                .contains("steht im Verzeichnis: Einladung an anna@example.org")
                .doesNotContain("wird nicht übernommen");
        decide(true, "", "Anna");

        assertThat(ground.person("Anna").get("mail_ground")).isEqualTo("CONSENT");
        assertThat(ground.waiting("meeting:%:invitation:%")).contains("anna@example.org");
    }

    @Test
    void whoWasPassedOverIsNotInvitedBeyondTheQuota() {
        names("Neu", "");
        decide(false, "", "Neu");
        names("Zweite", "");
        names("Dritte", "");

        Desk.Page page = decide(true, "Doch gern", "Neu");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Das Kontingent des Netzwerks ist ausgeschöpft", "value=\"Doch gern\"");
        assertThat(ground.state("Neu")).isEqualTo("PASSED");
        decide(false, "", "Zweite");
        decide(true, "Doch gern", "Neu");
        assertThat(ground.state("Neu")).isEqualTo("INVITED");
    }

    @Test
    void nobodyIsInvitedToAMeetingThatIsCancelledMeanwhile() {
        names("Neu", "");
        season.cancel(made.meeting());

        assertThat(invitingNominated.invite(
                        made.meeting(), List.of(ground.nomination("Neu")), "", "rosa@example.org", clock.instant()))
                .isEqualTo(new InvitingNominated.Result.NotPossible());

        assertThat(decide(true, "", "Neu").body()).contains("Vorschlagen und einladen geht nur bei einem Treffen");
        assertThat(ground.state("Neu")).isEqualTo("OPEN");
        assertThat(jdbc.sql("select count(*) from person where last_name = 'Neu'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkMakesOnlySoManyRows() {
        for (int i = 0; i < 20; i++) {
            names("Gast" + i, "");
            olga.post(link + "/withdraw", "nomination", String.valueOf(ground.nomination("Gast" + i)));
        }

        assertThat(olga.post(link, NominationGround.guest("Nochwer", "")).body())
                .contains("Über diesen Link sind keine weiteren Vorschläge möglich", "value=\"Nochwer\"");
        assertThat(ground.count("nomination")).isEqualTo(20);
    }

    @Test
    void aWordThatIsTooLongIsRefusedAtItsFieldAndStays() {
        names("Neu", "");
        String word = "Gern ".repeat(101).strip();

        Desk.Page page = decide(true, word, "Neu");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"" + word + "\"", "aria-invalid=\"true\"")
                .doesNotContain("??");
        assertThat(ground.state("Neu")).isEqualTo("OPEN");
    }

    @Test
    void whatIsAskedForIsSaidAndCanBePassedOver() {
        jdbc.sql("insert into host_consent_rule (series_id) values (:series)")
                .param("series", made.series().id().value())
                .update();
        names("Neu", "");
        assertThat(rosa.see(made.desk()).body()).contains("name=\"anyway\"", "trotzdem senden");

        Desk.Page refused = decide(true, "Gern", "Neu");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"Gern\"").doesNotContain("??");
        assertThat(ground.state("Neu")).isEqualTo("OPEN");
        String one = String.valueOf(ground.nomination("Neu"));
        rosa.press(made.desk() + "/decide", "nomination", one, "invite", "true", "anyway", "true");
        assertThat(ground.state("Neu")).isEqualTo("INVITED");
    }

    @Test
    void aLetterSaysInWhichLanguageItIs() {
        String desk = rosa.see(made.desk()).body();
        int at = desk.indexOf("/nominate/");
        olga.post(desk.substring(at, desk.indexOf('<', at)), NominationGround.guest("Neu", ""));
        var english = new PersonName(FormOfAddress.MR, "", "Harry", "English");
        season.manager(made.networks().get(2), english, "harry@example.org", Locale.ENGLISH);
        decide(false, "", "Neu");

        rosa.press(made.desk() + "/tell");

        assertThat(jdbc.sql("select language from outbox_letter where recipient_address = 'harry@example.org'")
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    void aRecalledOpeningHasAskedNobodyButWhoHasNamedSomebody() {
        recallTheLastMailing();

        assertThat(ground.count("nomination_opening")).isZero();
        assertThat(olga.get(link).status()).isEqualTo(404);
        assertThat(rosa.press(made.desk(), made.terms(2)).done()).contains("2 Briefe");
        link = ground.pathIn("olga@example.org");
        names("Neu", "");

        recallTheLastMailing();

        assertThat(ground.count("nomination_contingent")).as("Olga's").isEqualTo(1);
        assertThat(olga.get(link).body()).contains("Nora Neu");
        assertThat(rosa.press(made.desk(), made.terms(2)).done())
                .isEqualTo("2 Netzwerke können jetzt vorschlagen. Ein Brief liegt im Versand.");
    }

    @Test
    void aRecalledInvitationIsNotDecided() {
        names("Neu", "neu@example.org");
        assertThat(rosa.see(made.desk()).body()).contains("der Eintrag im Verzeichnis bleibt");
        decide(true, "Gern dabei", "Neu");

        recallTheLastMailing();

        assertThat(ground.state("Neu")).isEqualTo("OPEN");
        assertThat(ground.count("invitation")).isZero();
        assertThat(olga.get(link).body()).doesNotContain("Gern dabei");
        assertThat(decide(true, "", "Neu").done()).startsWith("Eine Person ist eingeladen.");
        assertThat(ground.waiting("meeting:%:INVITATION:%")).containsExactly("neu@example.org");
    }

    @Test
    void termsAreCheckedAndAChangeAsksNobodyTwice() {
        assertThat(rosa.press(made.desk(), made.terms(4)).done()).isEqualTo("Gespeichert.");
        assertThat(olga.get(link).body()).contains("bis zu 4 Personen");
        String[] late = made.terms(4);
        late[1] = "2026-12-16";
        assertThat(rosa.press(made.desk(), late).body()).contains("Bitte einen Tag vor dem Treffen wählen.");
        String[] words = made.terms(4);
        words[7] = "viele";
        assertThat(rosa.press(made.desk(), words).body()).contains("Bitte eine Zahl von 0 bis 99.", "value=\"viele\"");
        String[] noDate = made.terms(7);
        noDate[1] = "30. Juni";
        assertThat(rosa.press(made.desk(), noDate).body())
                .contains("value=\"7\"")
                .doesNotContain("??");
        assertThat(rosa.see(made.desk()).body()).contains("Ohne E-Mail-Adresse", "/nominate/");
    }
}
