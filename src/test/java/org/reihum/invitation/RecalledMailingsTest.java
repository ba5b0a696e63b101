package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.PersonId;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a recall means for those who were to be invited, or told: it is as if nobody had written. */
@HeldMail
class RecalledMailingsTest {

    private static final String ROSA = "rosa@example.org";

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Answering answering;

    @Autowired
    InvitationLetters words;

    @Autowired
    RenewingLink renewing;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    Series series;
    MeetingId meeting;
    PersonId anker;
    PersonId boje;

    @BeforeEach
    void aMeetingWithThreeToInvite() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 10)));
        anker = season.manager(fellbach, "Anker").id();
        boje = season.manager(fellbach, "Boje").id();
        season.manager(fellbach, Season.plain("Stumm"), null, Locale.GERMAN);
    }

    private MvcResult sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(who)).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private String page(String path) throws Exception {
        return sent(ROSA, get(path)).getResponse().getContentAsString();
    }

    private String desk() {
        return "/desk/meetings/" + meeting.value();
    }

    private MvcResult invite() throws Exception {
        return sent(ROSA, post(desk() + "/invite"));
    }

    private String recall(long mailing) throws Exception {
        return String.valueOf(sent("bodo@example.org", post("/desk/mail/mailings/" + mailing + "/recall"))
                .getFlashMap()
                .get("done"));
    }

    /** "address state" of all letters, oldest first. */
    private List<String> outbox() {
        return jdbc.sql("select l.recipient_address, s.state from outbox_letter l"
                        + " join outbox_state s on s.letter_id = l.id order by l.id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    private List<String> kinds(PersonId person) {
        return jdbc.sql("select e.kind from invitation_event e join invitation i on i.id = e.invitation_id"
                        + " where i.person_id = :person order by e.id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @Test
    void theActEndsWithWhatWaitsAndTheWayToTakeItBack() throws Exception {
        MvcResult pressed = invite();

        assertThat(pressed.getFlashMap().get("done"))
                .isEqualTo("3 Personen sind eingeladen, 2 Briefe liegen im Versand.");
        String landed = sent(ROSA, get(desk()).flashAttrs(Map.copyOf(pressed.getFlashMap())))
                .getResponse()
                .getContentAsString();
        assertThat(landed)
                .contains("2 Briefe gehen um", "Uhr hinaus.", "href=\"/desk/mail/mailings/1\"", "Zurückrufen")
                .doesNotContain("??");
        assertThat(page("/desk/mail/mailings/1")).contains(ROSA, "Alle 2 Briefe zurückrufen");
    }

    @Test
    void whoeverWasToBeInvitedIsNotAndTheNextInvitationWritesToEachOnce() throws Exception {
        invite();
        clock.advance(Duration.ofMinutes(2));

        assertThat(recall(1)).isEqualTo("Alle 2 Briefe sind zurückgerufen, keiner ging hinaus.");

        assertThat(invitations.to(meeting)).isEmpty();
        assertThat(outbox()).containsExactly("anker@example.org RECALLED", "boje@example.org RECALLED");
        assertThat(page("/desk/mail/mailings/1")).contains(ROSA, "von bodo@example.org");
        assertThat(page(desk())).doesNotContain("Anker");

        assertThat(invite().getFlashMap().get("done"))
                .isEqualTo("3 Personen sind eingeladen, 2 Briefe liegen im Versand.");
        assertThat(outbox())
                .containsExactly(
                        "anker@example.org RECALLED",
                        "boje@example.org RECALLED",
                        "anker@example.org NEW",
                        "boje@example.org NEW");
        assertThat(kinds(anker)).containsExactly("INVITED");
        assertThat(invite().getFlashMap().get("done").toString()).doesNotContain("2 Briefe");
        assertThat(outbox()).hasSize(4);
    }

    @Test
    void whoHasAnsweredMeanwhileStaysInvited() throws Exception {
        invite();
        answering.answer(
                season.invitation(meeting, anker),
                GivenAnswer.of(Answer.YES),
                Channel.TELEPHONE,
                ROSA,
                clock.instant());

        recall(1);

        assertThat(invitations.to(meeting)).extracting(Invitation::person).containsExactly(anker);
        assertThat(kinds(anker)).containsExactly("INVITED", "ANSWERED", "RECALLED");
        assertThat(jdbc.sql("select taken from seating").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(page(desk() + "/guests/" + season.invitation(meeting, anker).value()))
                .contains("Brief zurückgerufen, bevor er hinausging");
    }

    @Test
    void whoWasInvitedBeforeIsNotTouched() throws Exception {
        invite();
        clock.advance(Duration.ofMinutes(6));
        PersonId late = season.manager(fellbach, "Spaet").id();
        invite();

        recall(2);

        assertThat(invitations.to(meeting))
                .hasSize(3)
                .extracting(Invitation::person)
                .doesNotContain(late);
        assertThat(recall(1)).startsWith("Leider zu spät");
        assertThat(invitations.to(meeting)).hasSize(3);
    }

    @Test
    void aChangeWithinTheHoldReachesNobodyWhoIsNotInvitedAnyMore() throws Exception {
        invite();
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), season.anotherHouse(fellbach, 10)));

        recall(1);

        assertThat(invitations.to(meeting)).isEmpty();
        assertThat(outbox()).hasSize(4).allMatch(line -> line.endsWith("RECALLED"));
        assertThat(page("/desk/mail/mailings/2")).doesNotContain("??");
        assertThat(recall(2)).doesNotContain("Leider");
    }

    @Test
    void whoWasWrittenToInAnotherWayStaysInvited() throws Exception {
        invite();
        String guest = desk() + "/guests/" + season.invitation(meeting, boje).value();
        sent(ROSA, post(guest + "/link"));
        assertThat(outbox()).hasSize(3);

        recall(1);

        assertThat(invitations.to(meeting)).extracting(Invitation::person).containsExactly(boje);
        assertThat(outbox().get(2)).isEqualTo("boje@example.org NEW");
    }

    private void allInvitedAndComing() throws Exception {
        invite();
        clock.advance(Duration.ofHours(1));
        answering.answer(
                season.invitation(meeting, anker), GivenAnswer.of(Answer.YES), Channel.LINK, "Anker", clock.instant());
    }

    @Test
    void aRecalledMoveIsToldByTheNextChangeToAllWhoMissedIt() throws Exception {
        allInvitedAndComing();
        answering.answer(
                season.invitation(meeting, boje), GivenAnswer.of(Answer.NO), Channel.LINK, "Boje", clock.instant());
        var moved = Season.details(fellbach, Season.DAY.plusDays(7), season.room(fellbach, 9));
        season.edit(meeting, moved);
        assertThat(invitations.get(season.invitation(meeting, anker)).toBeReconfirmed())
                .isTrue();

        recall(2);

        // nobody knows of the new day, so that nobody has to confirm it, or loses the seat by keeping silent
        assertThat(invitations.get(season.invitation(meeting, anker)).toBeReconfirmed())
                .isFalse();
        assertThat(page(desk())).contains("2 Personen wissen noch nicht, was sich", "action=\"" + desk() + "/tell\"");
        long before = letters.last();
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(7), season.anotherHouse(fellbach, 9)));

        assertThat(letters.after(before))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()).contains("23."))
                .extracting(LettersRead.Posted::address)
                .containsExactly("anker@example.org", "boje@example.org");
        assertThat(invitations.get(season.invitation(meeting, anker)).toBeReconfirmed())
                .isTrue();
        assertThat(page(desk())).doesNotContain("wissen noch nicht");
    }

    @Test
    void aRecalledCancellationCanBeToldAfterAll() throws Exception {
        allInvitedAndComing();
        season.cancel(meeting);
        recall(2);
        long before = letters.last();
        assertThat(page(desk())).contains("2 Personen wissen noch nicht");

        MvcResult told = sent(ROSA, post(desk() + "/tell"));

        assertThat(told.getFlashMap().get("done")).isEqualTo("2 Briefe über den jetzigen Stand liegen im Versand.");
        assertThat(told.getFlashMap().get("heldNotice")).isNotNull();
        assertThat(letters.after(before))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.method()).isEqualTo("CANCEL"));
        assertThat(sent(ROSA, post(desk() + "/tell")).getFlashMap().get("done"))
                .isEqualTo("Alle wissen schon Bescheid.");
        assertThat(letters.after(before)).hasSize(2);
    }

    @Test
    void whatSomebodyCausesForHerselfIsNotHeld() throws Exception {
        sent(ROSA, post(desk() + "/letter/test"));

        assertThat(jdbc.sql("select count(*) from outbox_state where mailing_id is null and due_at <= :now")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mailing").query(Integer.class).single())
                .isZero();
    }
}
