package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.reihum.network.FederalState;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Round letters as the organiser writes, sends and watches them. */
@DatabaseTest
class RoundDeskTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SendingRound sending;

    @Autowired
    RemindingNetworks reminding;

    @Autowired
    RemindingInTime inTime;

    @Autowired
    Scheduler scheduler;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    private Ring ring;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        ring = new Ring(beans);
        rosa = new Desk(mvc, "de");
    }

    private String page(RoundLetter letter) {
        return "/desk/rounds/" + letter.id();
    }

    @Test
    void aLetterIsWrittenAndShowsToWhomItGoesBeforeItGoes() {
        String list = "/desk/rounds?series=" + ring.series.id().value();
        assertThat(rosa.see(list).body()).contains("Noch kein Rundbrief in dieser Reihe.");
        var blank = rosa.see("/desk/rounds/new?series=" + ring.series.id().value());
        assertThat(blank.body())
                .contains("value=\"Rundbrief: Treffen 2027\"")
                .contains("value=\"2027-01-01\"")
                .contains("value=\"2026-12-12\"");

        var written = rosa.press(
                "/desk/rounds/new?series=" + ring.series.id().value(),
                "subject",
                "Rundbrief 2027",
                "firstDay",
                "2027-01-01",
                "lastDay",
                "31.12.2027",
                "answerBy",
                "2026-12-12",
                "plannedOn",
                "2026-12-19",
                "words",
                "Es wird ein volles Jahr.");

        assertThat(written.status()).isEqualTo(302);
        assertThat(rosa.see(written.location()).body())
                .contains("Dr. Olga Stichtag", "stichtag@example.org", "Dr. Kim Umlauf")
                .contains("Postfach des Netzwerks", "buero.loerrach@example.org")
                .contains("Ein Netzwerk hat weder Netzwerkmanagement noch Postfach mit Adresse", "IT-Netzwerk Hanau")
                .contains("3 Rundbriefe senden")
                .doesNotContain("erinnern");
        assertThat(ring.letters()).isEmpty();
        assertThat(rosa.see(list).body()).contains("Rundbrief 2027", "noch nicht gesendet");
    }

    @Test
    void whatIsWrongWithTheDaysIsSaidAtTheirFieldsAndWhatWasTypedStays() {
        var refused = rosa.press(
                "/desk/rounds/new?series=" + ring.series.id().value(),
                "subject",
                "Rundbrief 2027",
                "firstDay",
                "2027-12-31",
                "lastDay",
                "2027-01-01",
                "answerBy",
                "2026-11-20",
                "plannedOn",
                "2026-11-19",
                "words",
                "Es wird voll.");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("id=\"lastDay-error\">Der letzte Tag liegt vor dem ersten.")
                .contains("id=\"answerBy-error\">Der Tag ist schon vorbei.")
                .contains("Es wird voll.")
                .contains("value=\"2027-12-31\"");
        var unreadable = rosa.press(
                "/desk/rounds/new?series=" + ring.series.id().value(), "subject", "", "firstDay", "30. Juni");
        assertThat(unreadable.body()).contains("Das ist kein Tag mit Jahr.", "value=\"30. Juni\"");
        assertThat(ring.count("round_letter")).isZero();
    }

    @Test
    void aDraftThatSomebodyElseSavedIsNotOverwrittenUnseen() {
        RoundLetter letter = ring.draft();
        String[] typed = {
            "version",
            "0",
            "subject",
            "Erster",
            "firstDay",
            "2027-01-01",
            "lastDay",
            "2027-12-31",
            "answerBy",
            "2026-12-12",
            "plannedOn",
            "2026-12-19"
        };
        assertThat(rosa.press(page(letter) + "/edit", typed).status()).isEqualTo(302);
        typed[3] = "Zweiter";

        var overtaken = rosa.press(page(letter) + "/edit", typed);

        assertThat(overtaken.body()).contains("Zweiter", "name=\"version\" value=\"1\"");
        assertThat(jdbc.sql("select subject from round_letter")
                        .query(String.class)
                        .single())
                .isEqualTo("Erster");
    }

    @Test
    void eachNetworkGetsOneLetterInItsLanguageHoweverOftenItIsSent() throws Exception {
        RoundLetter letter = ring.draft();
        AtOnce.twice(() -> sending.send(letter.id(), "rosa@example.org", clock.instant()));
        var again = rosa.press(page(letter) + "/send");

        assertThat(again.done()).isEqualTo("Kein Brief war zu schreiben.");
        assertThat(ring.letters())
                .extracting(Ring.Posted::address)
                .containsExactlyInAnyOrder("stichtag@example.org", "umlauf@example.org", "buero.loerrach@example.org");
        Ring.Posted german = ring.letterTo("stichtag@example.org");
        assertThat(german.subject()).isEqualTo("Rundbrief 2027");
        assertThat(german.text())
                .startsWith("Sehr geehrte Frau Dr. Stichtag,")
                .contains("vom 1.1.2027 bis 31.12.2027", "IT-Netzwerk Ulm", "Es wird ein volles Jahr.")
                .contains("Bitte antworten Sie bis Sa., 12. Dezember 2026")
                .contains("Meine Seite öffnen: https://reihum.example.org/round/")
                .contains("kontakt.geheim@example.org")
                .doesNotContain("??");
        assertThat(german.html()).contains("lang=\"de\"", german.path());
        assertThat(ring.letterTo("umlauf@example.org").text())
                .contains("Please answer by Sat, 12 December 2026", "1 Jan 2027", "Open my page: https://")
                .doesNotContain("Bitte");
        assertThat(ring.letterTo("buero.loerrach@example.org").text()).startsWith("Guten Tag,");
        assertThat(ring.count("network_answer")).isEqualTo(4);
    }

    @Test
    void aNetworkThatJoinsLaterIsWrittenToByTheSameButton() {
        RoundLetter letter = ring.sent();
        var late = ring.country.network("Fellbach", FederalState.BW, 48.81, 9.27, 60);
        ring.country.join(ring.series, late, LocalDate.of(2026, 1, 1));
        ring.manager(late, "Nora", "Neuling", Locale.GERMAN);

        assertThat(rosa.see(page(letter)).body()).contains("Seit dem Versand dazugekommen", "1 Rundbrief senden");
        assertThat(rosa.press(page(letter) + "/send").done()).isEqualTo("1 Rundbrief liegt im Versand.");
        assertThat(ring.letters()).hasSize(4);
        assertThat(rosa.see(page(letter)).body()).doesNotContain("Seit dem Versand dazugekommen");
    }

    @Test
    void theOrganiserSeesWhoHasAnsweredAndRemindsTheOthersOnce() {
        RoundLetter letter = ring.sent();
        String hanau = page(letter) + "/networks/" + ring.hanau.value();
        rosa.press(
                hanau,
                "version",
                "0",
                "blocked[0].from",
                "2027-05-03",
                "blocked[0].to",
                "2027-05-07",
                "blocked[0].reason",
                "Messe",
                "roomsRight",
                "true",
                "weekdays",
                "WEDNESDAY",
                "passes",
                "true",
                "passReason",
                "Umzug",
                "next",
                "done");

        String seen = rosa.see(page(letter)).body();
        assertThat(seen)
                .contains("1 von 4 haben geantwortet", "Nicht geantwortet haben 3: erinnern")
                .contains(
                        "rosa@example.org, am Telefon",
                        "3.5.2027 – 7.5.2027",
                        "Messe",
                        "bestätigt",
                        "Umzug",
                        "setzt aus",
                        ">Mi<");
        assertThat(rosa.press(page(letter) + "/remind", "reminders", "0").done())
                .isEqualTo("3 Erinnerungen liegen im Versand.");
        assertThat(rosa.press(page(letter) + "/remind", "reminders", "0").done())
                .isEqualTo("Es war niemand zu erinnern.");

        assertThat(ring.letters()).hasSize(6);
        assertThat(ring.letterTo("stichtag@example.org").subject()).isEqualTo("Erinnerung: Rundbrief 2027");
        assertThat(ring.letterTo("umlauf@example.org").text())
                .contains("we still miss the answer of IT-Netzwerk Karlsruhe");
        assertThat(rosa.see(page(letter)).body()).contains("einmal erinnert", "Einmal wurde schon erinnert.");
    }

    @Test
    void whoHasNotAnsweredIsRemindedByItselfOnceSevenDaysBefore() {
        ring.sent();
        clock.set(Instant.parse("2026-12-04T07:00:00Z"));
        assertThat(inTime.run()).isZero();

        clock.set(Instant.parse("2026-12-05T07:00:00Z"));
        assertThat(inTime.run()).isEqualTo(3);
        assertThat(inTime.run()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(inTime.run()).isZero();

        assertThat(ring.letters()).hasSize(6);
    }

    @Test
    void anOrganisersReminderTakesThePlaceOfTheAutomaticOne() {
        RoundLetter letter = ring.sent();
        assertThat(reminding.remind(letter.id(), 0, clock.instant())).isEqualTo(3);
        clock.set(Instant.parse("2026-12-05T07:00:00Z"));

        assertThat(inTime.run()).isZero();
    }

    @Test
    void aNewManagerGetsTheReminderAndTheLinkOfTheOldOneEnds() {
        RoundLetter letter = ring.sent();
        String old = ring.letterTo("stichtag@example.org").path();
        jdbc.sql("update person set active = false where last_name = 'Stichtag'")
                .update();
        ring.manager(ring.ulm, "Nora", "Neuling", Locale.GERMAN);

        reminding.remind(letter.id(), 0, clock.instant());

        assertThat(rosa.see(ring.letterTo("neuling@example.org").path()).status())
                .isEqualTo(200);
        assertThat(rosa.see(old).status()).isEqualTo(404);
    }

    @Test
    void afterThePlanningDayNothingIsSentAnyMore() {
        RoundLetter letter = ring.draft();
        clock.set(Instant.parse("2026-12-20T08:00:00Z"));

        assertThat(rosa.press(page(letter) + "/send").done()).startsWith("Der Planungstag ist vorbei");
        assertThat(ring.letters()).isEmpty();
    }

    @Test
    void oneNetworkMoreCostsNoQueryMore() {
        RoundLetter letter = ring.sent();
        long four = SqlCount.of(() -> rosa.see(page(letter)));
        var fifth = ring.country.network("Fellbach", FederalState.BW, 48.81, 9.27, 60);
        ring.country.join(ring.series, fifth, LocalDate.of(2026, 1, 1));
        sending.send(letter.id(), "rosa@example.org", clock.instant());

        assertThat(SqlCount.of(() -> rosa.see(page(letter)))).isEqualTo(four).isPositive();
    }

    @Test
    void thePagesSpeakEnglishToo() {
        RoundLetter letter = ring.sent();
        var english = new Desk(mvc, "en");

        assertThat(english.see(page(letter)).body()).contains("0 of 4 have answered", "4 have not answered: remind");
        assertThat(english.see("/desk/rounds").body()).contains("Round letters to the networks", "Rundbrief 2027");
    }

    @Test
    void quartzKeepsAJobThatRemindsEveryMorning() throws SchedulerException {
        var job = scheduler.getJobDetail(JobKey.jobKey("round-reminder", "hosting"));

        assertThat(job.getJobClass()).isEqualTo(RoundReminderJob.class);
        assertThat(scheduler.getTriggersOfJob(job.getKey())).hasSize(1);
    }
}
