package org.reihum.chasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.AskedGuests;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.RemindingChosen;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.AtOnce;
import org.reihum.testing.Desk;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The list of calls at the desk: who stands on it, what is noted, and the second reminder by choice. */
@HeldMail
class CallsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    AskedGuests asked;

    @Autowired
    RemindingChosen reminding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    private Desk rosa;
    private MeetingId meeting;
    private Person olga;
    private Person kim;
    private Person dora;
    private String calls;

    @BeforeEach
    void threeAreInvited() {
        rosa = new Desk(mvc, "de");
        season.letterhead();
        Season.Home ulm = season.home("Ulm");
        Season.Home aalen = season.home("Aalen");
        Season.Home hanau = season.home("Hanau");
        olga = season.manager(ulm, "Offen");
        kim = season.manager(ulm, "Kommt");
        dora = season.manager(aalen, "Danke");
        jdbc.sql("update person set phone = '+49 (0)731 12-34' where last_name = 'Offen'")
                .update();
        meeting = season.meeting(
                season.series("Runde", true, ulm, aalen, hanau), Season.details(ulm, Season.DAY, season.room(ulm, 20)));
        inviting.invite(meeting, clock.instant());
        calls = "/desk/meetings/" + meeting.value() + "/calls";
        clock.advance(Duration.ofDays(1));
    }

    private long number(Person person) {
        return jdbc.sql("select id from invitation where meeting_id = :m and person_id = :p")
                .param("m", meeting.value())
                .param("p", person.id().value())
                .query(Long.class)
                .single();
    }

    private Desk.Page says(Person person, String answer) {
        return rosa.press(calls + "/" + number(person) + "/answer", "answer", answer);
    }

    private Desk.Page remind(Person... people) {
        String[] ticked = new String[people.length * 2];
        for (int i = 0; i < people.length; i++) {
            ticked[2 * i] = "guest";
            ticked[2 * i + 1] = String.valueOf(number(people[i]));
        }
        return rosa.press(calls + "/remind", ticked);
    }

    private List<String> reminders(String state) {
        return jdbc.sql("select l.recipient_name from outbox_letter l join outbox_state s on s.letter_id = l.id"
                        + " where l.purpose like '%:REMINDER:%' and s.state = :state order by l.id")
                .param("state", state)
                .query(String.class)
                .list();
    }

    private @Nullable Object remindedAt(Person person) {
        return jdbc.sql("select reminded_at from invitation where id = :id")
                .param("id", number(person))
                .query()
                .singleRow()
                .get("reminded_at");
    }

    private void recallTheLastMailing() {
        long last = jdbc.sql("select max(id) from mailing").query(Long.class).single();
        assertThat(rosa.press("/desk/mail/mailings/" + last + "/recall").status())
                .isEqualTo(302);
    }

    private String page() {
        return rosa.see(calls).body();
    }

    @Test
    void networksFromWhichNobodyComesStandFirst() {
        assertThat(says(kim, "YES").done()).isEqualTo("Kim Kommt kommt. Der Platz ist reserviert.");

        String page = page();

        assertThat(page).contains("1 von 2 hat zugesagt", "0 von 1 haben zugesagt", "niemand eingeladen", "1 offen");
        String networks = page.substring(page.indexOf("id=\"networks\""), page.indexOf("id=\"calls\""));
        assertThat(networks.split("noch nicht vertreten", -1))
                .as("Aalen and Hanau")
                .hasSize(3);
        assertThat(networks.lastIndexOf("noch nicht vertreten")).isLessThan(networks.indexOf(">Ulm e. V.<"));
        assertThat(page).doesNotContain("??");
        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body()).contains(calls);
    }

    @Test
    void whoRepresentsNobodyBelongsToTheNetworkOfTheEmployerOfThatDay() {
        jdbc.sql("update invitation set network_id = null").update();
        jdbc.sql("update affiliation set valid_from = '2026-01-01', valid_to = '2026-12-31', network_id = null")
                .update();

        assertThat(asked.of(meeting, LocalDate.of(2026, 12, 31)))
                .hasSize(3)
                .allMatch(guest -> guest.network().isPresent());
        assertThat(asked.of(meeting, LocalDate.of(2027, 1, 1)))
                .hasSize(3)
                .allMatch(guest -> guest.network().isEmpty());
    }

    @Test
    void whoHasNotAnsweredStandsOnTheListWithNumberAndWhoDeclinedDoesNot() {
        says(dora, "NO");
        says(kim, "MAYBE");

        String page = page();

        assertThat(page).contains("2 Personen sind anzurufen", "href=\"tel:+497311234\"", "+49 (0)731 12-34");
        assertThat(page).contains("Kim Offen", "Kim Kommt", "mit Vorbehalt").doesNotContain("Kim Danke");
        assertThat(rosa.see(calls + "?state=MAYBE").body())
                .contains("Kim Kommt")
                .doesNotContain("Kim Offen");
        assertThat(jdbc.sql("select channel from invitation where id = :id")
                        .param("id", number(dora))
                        .query(String.class)
                        .single())
                .isEqualTo("TELEPHONE");
    }

    @Test
    void notesAreAddedWithWhoAndWhenAndNoneIsLost() {
        String note = calls + "/" + number(olga) + "/note";

        assertThat(rosa.press(note, "note", "Mailbox, ruft zurück", "mark", "NOT_REACHED")
                        .location())
                .endsWith("#guest-" + number(olga));
        clock.advance(Duration.ofHours(2));
        rosa.press(note, "note", "", "mark", "CALLS_BACK");
        rosa.carla().press(note, "note", "<b>kommt</b> wohl");

        assertThat(page())
                .contains("Mailbox, ruft zurück", "nicht erreicht", "will sich melden", "rosa@example.org")
                .contains("&lt;b&gt;kommt&lt;/b&gt; wohl", "carla@example.org");
        assertThat(jdbc.sql("select count(*) from call_note")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeNotedIsSaidAndStays() {
        String note = calls + "/" + number(olga) + "/note";

        assertThat(rosa.press(note, "note", " ").body()).contains("Bitte schreiben Sie etwas");
        String tooLong = "x".repeat(501);
        assertThat(rosa.press(note, "note", tooLong).body()).contains(tooLong, "500");
        assertThat(rosa.press(note, "note", "eins\nzwei").status()).isEqualTo(200);
        assertThat(rosa.press(calls + "/999999/note", "note", "wer?").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from call_note")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void chosenPeopleAreRemindedAsOneMailingAndNobodyTwiceADay() {
        says(kim, "YES");

        assertThat(remind(olga, kim, dora).done())
                .isEqualTo("2 Erinnerungen liegen im Versand. Eine Person hat inzwischen geantwortet.");
        assertThat(reminders("NEW")).containsExactlyInAnyOrder("Kim Offen", "Kim Danke");
        assertThat(jdbc.sql("select count(*) from mailing").query(Integer.class).single())
                .as("the invitation and the reminders")
                .isEqualTo(2);
        clock.advance(Duration.ofHours(1));
        assertThat(remind(olga).done())
                .isEqualTo("Keine Erinnerung geschrieben. Eine Person wurde heute schon erinnert;"
                        + " zweimal am selben Tag geht nicht.");
        assertThat(page()).contains("1-mal erinnert");

        clock.advance(Duration.ofDays(1));
        assertThat(remind(olga).done()).isEqualTo("Eine Erinnerung liegt im Versand.");
        assertThat(page()).contains("2-mal erinnert");
        assertThat(rosa.press(calls + "/remind").done()).contains("Kreuzen Sie zuerst an");
    }

    @Test
    void aRecalledReminderWasNone() {
        remind(olga);
        Object first = remindedAt(olga);
        clock.advance(Duration.ofDays(1));
        remind(olga, dora);

        recallTheLastMailing();

        assertThat(remindedAt(olga)).isEqualTo(first);
        assertThat(remindedAt(dora)).isNull();
        assertThat(reminders("RECALLED")).hasSize(2);
        assertThat(page()).contains("1-mal erinnert").doesNotContain("2-mal erinnert");
        assertThat(remind(dora).done()).as("the same day").isEqualTo("Eine Erinnerung liegt im Versand.");
    }

    @Test
    void whoWantsNoLettersIsCalledButNotWrittenTo() {
        jdbc.sql("update person set no_invitations_since = :now where last_name = 'Offen'")
                .param("now", java.time.OffsetDateTime.parse("2026-11-21T10:00:00Z"))
                .update();

        assertThat(remind(olga).done()).isEqualTo("Keine Erinnerung geschrieben. Eine Person bekommt keine E-Mail.");
        assertThat(page()).contains("Kim Offen", "bekommt keine E-Mail");
    }

    @Test
    void ofTwoWhoPressAtOnceOneReminds() throws Exception {
        var chosen = List.of(new InvitationId(number(olga)), new InvitationId(number(dora)));

        var results = AtOnce.twice(() -> reminding.remind(meeting, chosen, "rosa@example.org", clock.instant()));

        assertThat(results)
                .containsExactlyInAnyOrder(
                        new RemindingChosen.Result.Reminded(2, 0, 0, 0),
                        new RemindingChosen.Result.Reminded(0, 2, 0, 0));
        assertThat(reminders("NEW")).hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfAMeetingThatHasBegun() {
        clock.set(Season.DAY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));

        assertThat(remind(olga).done()).startsWith("Keine Erinnerung geschrieben: Das Treffen hat schon begonnen");
        assertThat(page()).contains("hat schon begonnen").doesNotContain("id=\"remind\"");
    }
}
