package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Online;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.reihum.testing.Visitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What can be said on the answer page beside yes and no, and what it says back. */
@DatabaseTest
class AnswerPageTest {

    private static final String LINK = "https://konferenz.example.org/raum/k7?pwd=a%2Bb&x=1";

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    AllSeries allSeries;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Season.Home fellbach;
    private Series series;
    private MeetingId meeting;
    private Visitor german;

    @BeforeEach
    void aMeetingWithTwoSeats() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", false, fellbach);
        ask(new GuestRules(2, true, false));
        meeting = season.meeting(series, details());
        german = new Visitor(port, "de");
    }

    private void ask(GuestRules rules) {
        series.receive(rules);
        series = allSeries.save(series);
    }

    private MeetingDetails details() {
        return Season.details(fellbach, Season.DAY, season.room(fellbach, 2));
    }

    private String linkOf(String lastName) {
        season.manager(fellbach, lastName);
        inviting.invite(meeting, clock.instant());
        return letters.to(Season.addressOf(lastName)).path();
    }

    private String see(String path) {
        return HtmlUtils.htmlUnescape(german.get(path).body()).replaceAll("\\s+", " ");
    }

    private List<String> stored() {
        return jdbc.sql("select answer || ' ' || seat || ' ' || companions || ' ' || coalesce(food, '-') || ' '"
                        + " || coalesce(note, '-') from invitation order by id")
                .query(String.class)
                .list();
    }

    @Test
    void foodCompanyAndNoteGoAlongWithTheAnswer() {
        String link = linkOf("Anker");

        german.post(link, "answer", "YES", "companions", "1", "food", "VEGAN", "note", " Ich komme\r\nspäter ");

        assertThat(stored()).containsExactly("YES SEATED 1 VEGAN Ich komme\nspäter");
        assertThat(HtmlUtils.htmlUnescape(german.get(link).body()))
                .contains("<dt>Begleitpersonen</dt><dd>1</dd>", "<dd>Vegan</dd>", "Ich komme\nspäter</textarea>")
                .containsPattern("value=\"VEGAN\"[^>]*checked=\"checked\"")
                .contains("<option value=\"1\" selected=\"selected\">1</option>")
                .contains("28 Tage nach dem Treffen wird die Angabe gelöscht");
        german.post(link, "answer", "YES");
        assertThat(stored()).containsExactly("YES SEATED 1 VEGAN Ich komme\nspäter");
        german.post(link, "answer", "YES", "note", "");
        assertThat(stored()).containsExactly("YES SEATED 1 VEGAN -");
    }

    @Test
    void anEmptyNoteIsNoNews() {
        String link = linkOf("Anker");
        for (int press = 0; press < 2; press++) {
            german.post(link, "answer", "NO", "companions", "0", "note", "");
        }

        assertThat(stored()).containsExactly("NO NONE 0 - -");
        assertThat(jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsSaidAtTheFieldAndStaysTyped() {
        String link = linkOf("Anker");

        Page bell = german.post(link, "answer", "YES", "food", "VEGAN", "note", "Ring\u0007");
        Page crowd = german.post(link, "answer", "YES", "companions", "3", "note", "wir alle");
        Page novel = german.post(link, "answer", "YES", "note", "x".repeat(501));
        Page meal = german.post(link, "answer", "YES", "food", "STONES");

        assertThat(bell.body())
                .contains("<a href=\"#note\">Bitte ohne Steuerzeichen.</a>")
                .containsPattern("<p class=\"error\" id=\"note-error\">Bitte ohne Steuerzeichen.</p>")
                .containsPattern("<textarea[^>]*aria-describedby=\"note-hint note-error\"")
                .containsPattern("value=\"VEGAN\"[^>]*checked=\"checked\"");
        assertThat(crowd.body())
                .contains("<a href=\"#companions\">Es können höchstens 2 mit Ihnen kommen.</a>", "wir alle</textarea>");
        assertThat(novel.body()).contains("Höchstens 500 Zeichen.", "x".repeat(501) + "</textarea>");
        assertThat(meal.body()).contains("<a href=\"#food\">", "id=\"food-error\"");
        assertThat(stored()).containsExactly("OPEN NONE 0 - -");
    }

    @Test
    void whereThereAreNoSeatsForCompanionsTheOwnSeatStays() {
        String anker = linkOf("Anker");
        german.post(linkOf("Zwei"), "answer", "YES");
        german.post(anker, "answer", "YES");

        Page refused = german.post(anker, "answer", "YES", "companions", "2", "note", "zu dritt");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(HtmlUtils.htmlUnescape(refused.body()))
                .contains("<a href=\"#companions\">So viele Plätze sind nicht mehr frei.")
                .contains("Zusage. Ihr Platz ist reserviert.", "zu dritt</textarea>")
                .contains("<option value=\"2\" selected=\"selected\">");
        assertThat(stored()).containsOnly("YES SEATED 0 - -");
    }

    @Test
    void foodAndCompanyAreAskedOnlyWhereTheSeriesWantsToKnow() {
        String link = linkOf("Anker");
        ask(new GuestRules(0, false, false));

        assertThat(see(link))
                .doesNotContain("name=\"food\"", "name=\"companions\"")
                .contains("name=\"note\"");
        german.post(link, "answer", "YES", "food", "VEGAN");
        assertThat(stored()).containsExactly("YES SEATED 0 - -");
    }

    @Test
    void theLinkIsForThoseWhoTakePartOnline() {
        season.edit(meeting, details().held(new Online(Online.Mode.HYBRID, LINK)));
        String anker = linkOf("Anker");

        assertThat(see(anker))
                .contains(">Zusagen</button>", ">Online teilnehmen</button>")
                .doesNotContain(LINK);
        german.post(anker, "answer", "YES");
        assertThat(see(anker)).contains("Ihr Platz ist reserviert").doesNotContain(LINK);
        german.post(anker, "answer", "ONLINE", "companions", "1");
        assertThat(see(anker)).contains("Sie nehmen online teil.", "<a href=\"" + LINK + "\"");
        assertThat(stored()).containsExactly("ONLINE NONE 0 - -");
        clock.set(Instant.parse("2026-12-16T14:59:00Z"));
        assertThat(see(anker)).contains("hat schon begonnen", LINK);
        clock.set(Instant.parse("2026-12-16T15:00:00Z"));
        assertThat(see(anker)).doesNotContain(LINK);
    }

    @Test
    void aMeetingOnlineOnlyAsksForNothingElse() {
        String anker = linkOf("Anker");
        german.post(anker, "answer", "YES");
        season.edit(meeting, details().held(new Online(Online.Mode.ONLINE, null)));

        assertThat(see(anker))
                .contains("nehmen Sie am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr online teil?")
                .contains("Den Link finden Sie hier, sobald er feststeht.")
                .contains(">Online teilnehmen</button>", "Bitte neu bestätigen")
                .doesNotContain(">Zusagen</button>", "name=\"food\"", "name=\"companions\"");
        german.post(anker, "answer", "ONLINE");
        assertThat(see(anker)).contains("Sie nehmen online teil.").doesNotContain("Bitte neu bestätigen");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        String anker = linkOf("Anker");

        for (String answer : List.of("ONLINE", "DELEGATED")) {
            assertThat(german.post(anker, "answer", answer).body())
                    .contains("So können Sie bei diesem Treffen nicht mehr antworten.");
        }
        assertThat(stored()).containsExactly("OPEN NONE 0 - -");
    }

    @Test
    void anAnswerThatSomebodyElseEnteredSaysSo() {
        String anker = linkOf("Anker");
        enter(Channel.TELEPHONE, "Rosa Rückfrage", Answer.NO);
        assertThat(see(anker)).contains(", per Telefon, eingetragen von Rosa Rückfrage</p>");

        enter(Channel.EMAIL, "rosa@example.org", Answer.MAYBE);
        assertThat(see(anker)).contains(", per E-Mail</p>").doesNotContain("rosa@example.org");
    }

    private void enter(Channel channel, String by, Answer answer) {
        long id = jdbc.sql("select id from invitation").query(Long.class).single();
        answering.answer(new InvitationId(id), GivenAnswer.of(answer), channel, by, clock.instant());
    }

    @Test
    void whoWaitsCanLeaveTheLine() {
        german.post(linkOf("Eins"), "answer", "YES");
        german.post(linkOf("Zwei"), "answer", "YES");
        String third = linkOf("Drei");
        german.post(third, "answer", "YES");

        assertThat(see(third))
                .contains("Warteliste, Platz 1", "<span class=\"state-waiting\">Zusage</span>")
                .contains(">Warteliste verlassen</button>", "geben Ihren Platz in der Reihe auf");
        german.post(third, "answer", "NO");
        assertThat(see(third)).contains(">Absagen</button>").doesNotContain("Warteliste");
    }

    @Test
    void afterTheDeadlineThePageSaysWhatAYesMeans() {
        String anker = linkOf("Anker");
        german.post(linkOf("Vorher"), "answer", "YES");
        clock.set(Instant.parse("2026-12-03T09:00:00Z"));

        assertThat(see(anker)).contains("Der Anmeldeschluss war am Mittwoch, 2. Dezember 2026.");
        german.post(anker, "answer", "YES");
        assertThat(see(anker)).contains("Zusage nach Anmeldeschluss").doesNotContain("Der Anmeldeschluss war");
        assertThat(see(letters.to("vorher@example.org").path()))
                .doesNotContain("Anmeldeschluss", "Bitte antworten Sie");
    }

    @Test
    void aSubstituteTakesTheSeatAndBothPagesSaySo() {
        String anker = linkOf("Anker");
        german.post(anker, "answer", "YES", "companions", "1");
        see(anker);
        assertThat(see(anker + "/substitute")).contains("Wer kommt an Stelle von Kim Anker?", "Der Platz geht auf");

        Page named =
                german.post(anker + "/substitute", "firstName", "Neo", "lastName", "Neu", "email", "neu@example.org");

        assertThat(named.location()).isEqualTo(anker + "?stored=STAND_IN_BOTH");
        assertThat(see(named.location()))
                .contains("Gespeichert. Die Vertretung und die vertretene Person bekommen beide eine Nachricht.")
                .contains("Neo Neu kommt an Ihrer Stelle.", ">Ich komme doch selbst</button>")
                .doesNotContain(">Zusagen</button>", "name=\"note\"");
        String neu = letters.to("neu@example.org").path();
        assertThat(see(neu)).contains("Sie kommen in Vertretung von Kim Anker.", "über den Link von Kim Anker");
        assertThat(stored()).containsExactly("DELEGATED NONE 0 - -", "YES SEATED 1 - -");

        Page other = german.post(neu + "/substitute", "firstName", "Ida", "lastName", "Drei");
        assertThat(see(other.location())).contains("der Vertretung sagen Sie bitte selbst Bescheid", "Absage. Schade");
        assertThat(see(anker)).contains("Ida Drei kommt an Ihrer Stelle.");

        german.post(anker, "answer", "YES");
        assertThat(stored()).containsExactly("YES SEATED 1 - -", "NO NONE 0 - -", "NO NONE 0 - -");
    }

    @Test
    void whenTheSubstituteDeclinesThePageAsksAgain() {
        String anker = linkOf("Anker");
        german.post(anker, "answer", "YES");
        german.post(anker + "/substitute", "lastName", "Neu", "email", "neu@example.org");
        german.post(letters.to("neu@example.org").path(), "answer", "NO");

        assertThat(see(anker)).contains("Wir haben noch keine Antwort von Ihnen.", ">Zusagen</button>");
    }

    @Test
    void aSubstituteIsRefusedAtTheField() {
        String anker = linkOf("Anker");
        german.post(linkOf("Zwei"), "answer", "YES");

        assertThat(german.post(anker + "/substitute", "firstName", "Neo").body())
                .contains("<a href=\"#lastName\">Bitte den Nachnamen angeben.</a>", "value=\"Neo\"");
        assertThat(german.post(anker + "/substitute", "lastName", "Zwei", "email", "zwei@example.org")
                        .body())
                .contains("Zwei kommt schon selbst zu diesem Treffen.", "aria-describedby=\"lastName-error\"");
        assertThat(german.post(anker + "/substitute", "lastName", "Neu", "email", "neu@")
                        .body())
                .contains("<a href=\"#email\">", "value=\"neu@\"");
        assertThat(german.post(anker + "/substitute", "lastName", "Neu\u0000").body())
                .contains("id=\"lastName-error\"");
        assertThat(stored()).containsExactly("OPEN NONE 0 - -", "YES SEATED 0 - -");
    }

    @Test
    void nobodyIsSaidToBeToldWithoutAnAddress() {
        String anker = linkOf("Anker");
        Page named = german.post(anker + "/substitute", "firstName", "Neo", "lastName", "Neu");

        assertThat(see(named.location())).contains("der Vertretung sagen Sie bitte selbst Bescheid");
    }

    @Test
    void nobodyIsNamedWhenTheMeetingHasBegun() {
        String anker = linkOf("Anker");
        clock.set(Instant.parse("2026-12-16T09:00:00Z"));

        assertThat(german.get(anker + "/substitute").location()).isEqualTo(anker);
        assertThat(german.post(anker + "/substitute", "lastName", "Neu").location())
                .isEqualTo(anker);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void noMoreInvitationsByButtonAndBack() {
        String anker = linkOf("Anker");
        german.post(anker, "answer", "YES");

        for (int press = 0; press < 2; press++) {
            assertThat(german.post(anker + "/no-more").location()).isEqualTo(anker + "?stored=NO_MORE");
        }
        assertThat(see(anker + "?stored=NO_MORE"))
                .contains("Sie bekommen keine weiteren Einladungen", ">Doch wieder einladen</button>")
                .contains("Ihr Platz ist reserviert")
                .doesNotContain("/no-more");
        assertThat(wishes()).isEqualTo(1);

        german.post(anker + "/more");
        assertThat(see(anker)).contains(">Keine weiteren Einladungen</button>");
        assertThat(wishes()).isZero();
    }

    private int wishes() {
        return jdbc.sql("select count(*) from person where no_invitations_since is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void theLanguageIsChosenByALinkWithoutASession() {
        String anker = linkOf("Anker");
        assertThat(see(anker)).contains("<a class=\"language\" rel=\"nofollow\" href=\"?lang=en\"", ">English</a>");

        Page chosen = german.get(anker + "?lang=en");

        assertThat(chosen.body()).contains("lang=\"en\"", "href=\"?lang=de\"", ">Deutsch</a>", "will you come on");
        assertThat(chosen.answer().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lang=en;")
                .contains("HttpOnly", "SameSite=Lax");
        Page sent = german.post(anker, "answer", "YES");
        assertThat(see(sent.location())).contains("Stored. Thank you!", "Your seat is reserved.");
        assertThat(see("/r/probe")).contains("lang=\"en\"", "That was a test letter");
        assertThat(see(anker + "?lang=fr")).contains("lang=\"en\"");
        assertThat(see(anker + "?lang=de")).contains("lang=\"de\"");
    }
}
