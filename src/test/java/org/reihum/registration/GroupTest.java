package org.reihum.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A firm signs up several people at once, and its contact looks after them. */
@DatabaseTest
class GroupTest {

    private static final String CONTACT = "kim@example.org";

    @Autowired
    Fair fair;

    @Autowired
    Inviting inviting;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    Season.Home home;
    MeetingId meeting;
    Applicant kim;

    @BeforeEach
    void aMeetingWithTwoSeats() {
        home = fair.home();
        meeting = fair.open(home, 2);
        kim = new Applicant(mvc, "de");
    }

    private static String[] group(String... more) {
        return Fair.and(
                Fair.filled("Kim", "Neu", CONTACT),
                Fair.and(
                        new String[] {
                            "grouped", "true",
                            "people[0].firstName", "Toni",
                            "people[0].lastName", "Bug",
                            "people[0].email", "toni@example.org",
                            "people[1].firstName", "Ines",
                            "people[1].lastName", "Heck"
                        },
                        more));
    }

    private String page() {
        kim.press(Fair.FORM, group());
        return kim.press(fair.linkTo(CONTACT)).location();
    }

    @Test
    void oneConfirmationSeatsThemInTheOrderNamed() {
        assertThat(kim.see(Fair.FORM).body()).contains("Mehrere Personen auf einmal anmelden");
        assertThat(kim.see(Fair.FORM + "?group=").body())
                .contains("Wer kommt mit?", "Person 10", "href=\"?lang=en&amp;group=\"")
                .doesNotContain("??");
        kim.press(Fair.FORM, group());
        assertThat(fair.letters("toni@example.org")).isEmpty();
        assertThat(kim.see(fair.linkTo(CONTACT)).body())
                .contains("Kim Neu", "Toni Bug", "Ines Heck", "3 Anmeldungen bestätigen", "Angemeldet von Kim Neu")
                .doesNotContain("??");

        String page = kim.press(fair.linkTo(CONTACT)).location();

        assertThat(page).startsWith("/group/");
        assertThat(fair.seats()).containsExactly("Neu YES SEATED", "Bug YES SEATED", "Heck YES WAITING");
        assertThat(kim.see(page).body())
                .contains(
                        "Musterwerk GmbH: 2 Plätze, 1 auf der Warteliste", "Warteliste, Platz 1", "ohne E-Mail-Adresse")
                .doesNotContain("??");
        assertThat(fair.letters(CONTACT).get(0)).contains("Ihre Gruppe: Messe in Fellbach", page);
        assertThat(kim.see(page).session()).isFalse();
    }

    @Test
    void theContactMayStayAway() {
        kim.press(Fair.FORM, group("staysAway", "true"));
        kim.press(fair.linkTo(CONTACT));

        assertThat(fair.seats()).containsExactly("Bug YES SEATED", "Heck YES SEATED");
    }

    @Test
    void theContactSwapsOneAndTheSeatStays() {
        String page = page();
        String swap = page + "/" + line("Toni") + "/swap";

        assertThat(kim.see(swap).body()).contains("Wer kommt statt Toni Bug?").doesNotContain("??");
        assertThat(kim.press(swap, "firstName", "Pia").body())
                .contains("Bitte den Nachnamen angeben.")
                .doesNotContain("Bitte den Vornamen angeben.");
        assertThat(kim.press(swap, "lastName", "Kiel").body())
                .contains("Bitte den Vornamen angeben.", "value=\"Kiel\"");
        assertThat(kim.press(swap, "firstName", "Pia", "lastName", "Kiel", "toldThrough", "nonsense")
                        .status())
                .isEqualTo(200);
        assertThat(kim.press(swap, "firstName", "Pia", "lastName", "Kiel", "email", "pia@example.org")
                        .location())
                .isEqualTo(page);

        assertThat(kim.see(page).body()).contains("Pia Kiel", "2 Plätze").doesNotContain("Toni Bug");
        assertThat(fair.seats())
                .contains("Neu YES SEATED", "Heck YES WAITING", "Kiel YES SEATED")
                .doesNotContain("Bug YES SEATED");
        assertThat(jdbc.sql("select taken from seating").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void theContactWithdrawsOneAndTheNextMovesUp() {
        String page = page();

        kim.press(page + "/" + line("Toni") + "/withdraw");

        assertThat(fair.seats()).containsExactly("Neu YES SEATED", "Bug NO NONE", "Heck YES SEATED");
        assertThat(kim.see(page).body()).contains("kommt nicht");
        assertThat(kim.press(page + "/" + line("Toni") + "/withdraw").status()).isEqualTo(404);
    }

    @Test
    void onTheDayItselfNothingCanBeChanged() {
        String page = page();
        clock.set(Season.DAY
                .atTime(LocalTime.of(7, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        var stored = fair.everything();

        assertThat(kim.see(page).body())
                .contains("Änderungen sind hier nicht mehr möglich")
                .doesNotContain("Abmelden</button>");
        assertThat(kim.press(page + "/" + line("Toni") + "/withdraw").status()).isEqualTo(404);
        assertThat(kim.press(page + "/" + line("Toni") + "/swap", "firstName", "Pia", "lastName", "Kiel")
                        .status())
                .isEqualTo(404);
        assertThat(fair.everything()).isEqualTo(stored);
    }

    /** A colleague who has declined is neither signed up against their will nor withdrawn by somebody else. */
    @Test
    void whoHasAnsweredAlreadyIsLeftAlone() {
        new Applicant(mvc, "de").press(Fair.FORM, Fair.filled("Toni", "Bug", "toni@example.org"));
        new Applicant(mvc, "de").press(fair.linkTo("toni@example.org"));
        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE'").update();
        jdbc.sql("update seating set taken = 0").update();

        String page = page();

        assertThat(fair.seats()).containsExactly("Bug NO NONE", "Neu YES SEATED", "Heck YES SEATED");
        assertThat(kim.see(page).body()).contains("antwortet selbst").doesNotContain("kommt nicht");
        assertThat(kim.press(page + "/" + line("Toni") + "/withdraw").status()).isEqualTo(404);
    }

    /** Else a stranger who knows name and address could answer for an invited person. */
    @Test
    void whoIsInvitedAndHasNotAnsweredIsLeftAloneToo() {
        invited("Anker");

        kim.press(
                Fair.FORM,
                group(
                        "people[0].firstName", "Kim",
                        "people[0].lastName", "Anker",
                        "people[0].email", "anker@example.org"));
        String page = kim.press(fair.linkTo(CONTACT)).location();

        assertThat(fair.seats()).containsExactly("Anker OPEN NONE", "Neu YES SEATED", "Heck YES SEATED");
        assertThat(kim.see(page).body()).contains("Kim Anker", "antwortet selbst");
        long line = jdbc.sql("select id from sign_up_person where last_name = 'Anker'")
                .query(Long.class)
                .single();
        assertThat(kim.press(page + "/" + line + "/withdraw").status()).isEqualTo(404);
        assertThat(kim.see(page + "/" + line + "/swap").status()).isEqualTo(404);
    }

    @Test
    void whoIsInvitedIsNotSwappedIn() {
        invited("Anker");
        String page = page();
        var before = fair.seats();

        var refused = kim.press(
                page + "/" + line("Toni") + "/swap",
                "firstName",
                "Kim",
                "lastName",
                "Anker",
                "email",
                "Anker@Example.org");

        assertThat(refused.body()).contains("Diese Person antwortet selbst.").doesNotContain("??");
        assertThat(fair.seats()).isEqualTo(before);
    }

    @Test
    void pressingTwiceSwapsOnce() {
        String page = page();
        String swap = page + "/" + line("Toni") + "/swap";
        assertThat(kim.press(swap, "firstName", "Pia", "lastName", "Kiel").location())
                .isEqualTo(page);
        var stored = fair.everything();

        assertThat(kim.press(swap, "firstName", "Pia", "lastName", "Kiel").location())
                .isEqualTo(page);

        assertThat(fair.everything()).isEqualTo(stored);
    }

    /** The contact reads what it typed: not whether somebody else has signed up with that address. */
    @Test
    void anAddressThatIsTakenLooksLikeAnyOther() {
        new Applicant(mvc, "de").press(Fair.FORM, Fair.filled("Ute", "Anders", "toni@example.org"));
        new Applicant(mvc, "de").press(fair.linkTo("toni@example.org"));

        String page = page();

        assertThat(kim.see(page).body()).contains("Toni Bug", "toni@example.org");
        assertThat(fair.count("person where last_name = 'Bug' and email is null"))
                .isEqualTo(1);
    }

    private void invited(String lastName) {
        fair.season().manager(home, lastName);
        inviting.invite(meeting, clock.instant());
    }

    @Test
    void aGroupHasNoMoreThanTheOrganisationsShareAndMayBeSwitchedOff() {
        String rule = "/desk/meetings/" + meeting.value() + "/sign-up";
        new Desk(mvc).press(rule, "open", "true", "perOrganisation", "2", "groups", "true");
        assertThat(kim.press(Fair.FORM, group()).body()).contains("höchstens 2 Personen möglich");

        new Desk(mvc).press(rule, "open", "true");
        assertThat(kim.see(Fair.FORM + "?group=").body()).doesNotContain("Wer kommt mit?");
        kim.press(Fair.FORM, group());
        assertThat(fair.count("sign_up")).isZero();
    }

    @Test
    void aLineThatIsHalfEmptyIsAskedAbout() {
        var page = kim.press(Fair.FORM, group("people[1].firstName", ""));

        assertThat(page.body()).contains("Bitte den Vornamen angeben.", "value=\"Heck\"", "value=\"Toni\"");
        assertThat(kim.press(Fair.FORM, Fair.and(Fair.filled("Kim", "Neu", CONTACT), "grouped", "true"))
                        .body())
                .contains("Bitte mindestens eine Person nennen.");
        assertThat(fair.count("sign_up")).isZero();
    }

    @Test
    void openingThePageChangesNothing() {
        String page = page();
        var stored = fair.everything();

        kim.see(page);
        kim.head(page);
        kim.see(page + "/" + line("Toni") + "/swap");
        kim.see(page + "/" + line("Toni") + "/withdraw");

        assertThat(fair.everything()).isEqualTo(stored);
        assertThat(kim.see("/group/" + "A".repeat(44)).status()).isEqualTo(404);
    }

    private long line(String firstName) {
        return jdbc.sql("select max(id) from sign_up_person where first_name = :name")
                .param("name", firstName)
                .query(Long.class)
                .single();
    }
}
