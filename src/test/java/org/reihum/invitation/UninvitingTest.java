package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Delivery;
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

/** One person's invitation is taken back, and given again, while the others notice nothing. */
@HeldMail
class UninvitingTest {

    private static final String ANKER = "anker@example.org";
    private static final String BOJE = "boje@example.org";

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Delivery delivery;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    NamingSubstitute naming;

    @Autowired
    GuestList guests;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;
    InvitationId anker;
    InvitationId boje;
    InvitationId stumm;

    @BeforeEach
    void threeAreInvitedToAMeetingOfOneSeat() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        Series series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 1)));
        PersonId first = season.manager(fellbach, "Anker").id();
        PersonId second = season.manager(fellbach, "Boje").id();
        PersonId third = season.manager(fellbach, Season.plain("Stumm"), null, Locale.GERMAN)
                .id();
        inviting.invite(meeting, clock.instant());
        anker = season.invitation(meeting, first);
        boje = season.invitation(meeting, second);
        stumm = season.invitation(meeting, third);
    }

    private void lettersHaveLeft() {
        clock.advance(Duration.ofHours(1));
        delivery.run();
    }

    private MvcResult sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private String desk(InvitationId guest) {
        return "/desk/meetings/" + meeting.value() + "/guests/" + guest.value();
    }

    private String act(InvitationId guest, String act) throws Exception {
        clock.advance(Duration.ofMinutes(1));
        MvcResult result = sent(post(desk(guest) + act));
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(desk(guest));
        return String.valueOf(result.getFlashMap().get("done"));
    }

    private List<LettersRead.Posted> writtenBy(InvitationId guest, String act) throws Exception {
        long before = letters.last();
        act(guest, act);
        return letters.after(before);
    }

    private void says(InvitationId id, Answer answer) {
        answering.answer(id, GivenAnswer.of(answer), Channel.LINK, "selbst", clock.instant());
    }

    @Test
    void onlyThatPersonIsToldAndOnlyHerEntryGoes() throws Exception {
        lettersHaveLeft();
        LettersRead.Posted invitation = letters.to(ANKER);

        List<LettersRead.Posted> written = writtenBy(anker, "/uninvite");

        assertThat(written).hasSize(1);
        LettersRead.Posted letter = written.get(0);
        assertThat(letter.address()).isEqualTo(ANKER);
        assertThat(letter.subject()).startsWith("Ihre Einladung gilt nicht mehr: ");
        assertThat(letter.text()).doesNotContain("/r/");
        assertThat(letter.method()).isEqualTo("CANCEL");
        assertThat(letter.lines())
                .noneMatch(line -> line.startsWith("STATUS"))
                .noneMatch(line -> line.equals("BEGIN:VALARM"));
        assertThat(letter.line("UID")).isEqualTo(invitation.line("UID"));
        assertThat(letter.line("ORGANIZER")).isEqualTo(invitation.line("ORGANIZER"));
        assertThat(letter.line("SEQUENCE")).isEqualTo(invitation.line("SEQUENCE"));
        assertThat(letter.stamp()).isGreaterThan(invitation.stamp());
        assertThat(letter.line("ATTENDEE")).endsWith(":mailto:" + ANKER);
    }

    @Test
    void theSeatGoesToTheNextInLine() throws Exception {
        lettersHaveLeft();
        says(anker, Answer.YES);
        says(boje, Answer.YES);
        assertThat(guests.counts(meeting).waiting()).isEqualTo(1);

        List<LettersRead.Posted> written = writtenBy(anker, "/uninvite");

        assertThat(written).extracting(LettersRead.Posted::address).containsExactlyInAnyOrder(BOJE, ANKER);
        assertThat(guests.counts(meeting).promoted()).isEqualTo(1);
        assertThat(guests.counts(meeting).invited()).isEqualTo(2);
        assertThat(guests.rows(meeting)).extracting(GuestList.Row::name).containsExactly("Boje, Kim", "Stumm, Kim");
    }

    @Test
    void herLinkIsNoLinkAnyMoreAndNobodyAnswersForHer() throws Exception {
        lettersHaveLeft();
        String link = letters.to(ANKER).path();
        assertThat(sent(get(link)).getResponse().getStatus()).isEqualTo(200);

        act(anker, "/uninvite");

        assertThat(sent(get(link)).getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(post(link).param("answer", "YES"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(answering.answer(anker, GivenAnswer.of(Answer.YES), Channel.DESK, "rosa", clock.instant()))
                .isInstanceOf(Answered.Closed.class);
        assertThat(guests.counts(meeting).seatsTaken()).isZero();
    }

    @Test
    void laterChangesAreNotToldToHer() throws Exception {
        lettersHaveLeft();
        act(anker, "/uninvite");
        long before = letters.last();

        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(7), season.room(fellbach, 1)));
        season.cancel(meeting);

        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsOnly(BOJE);
    }

    @Test
    void whatHasNotLeftYetStaysHereAndNothingHasToBeTakenBack() throws Exception {
        List<LettersRead.Posted> written = writtenBy(anker, "/uninvite");

        assertThat(written).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(delivery.run())
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail.getAllRecipients()[0]).hasToString("Kim Boje <boje@example.org>"));
    }

    @Test
    void whoWasInvitedOnPaperIsTakenOffWithoutALetter() throws Exception {
        assertThat(act(stumm, "/uninvite")).contains("Stumm").contains("nicht nötig oder nicht möglich");
        assertThat(guests.counts(meeting).invited()).isEqualTo(2);
    }

    @Test
    void aSecondClickChangesNothing() throws Exception {
        lettersHaveLeft();
        act(anker, "/uninvite");

        assertThat(writtenBy(anker, "/uninvite")).isEmpty();
        assertThat(kinds(anker)).containsExactly("INVITED", "WITHDRAWN");
    }

    @Test
    void invitedAgainTheSameEntryComesBack() throws Exception {
        lettersHaveLeft();
        LettersRead.Posted first = letters.to(ANKER);
        says(anker, Answer.YES);
        act(anker, "/uninvite");
        lettersHaveLeft();
        assertThat(page(desk(anker)))
                .contains("nicht mehr eingeladen", "Wieder einladen")
                .doesNotContain("Antwort eintragen");

        List<LettersRead.Posted> written = writtenBy(anker, "/invite-again");

        assertThat(written).hasSize(1);
        LettersRead.Posted again = written.get(0);
        assertThat(again.method()).isEqualTo("REQUEST");
        assertThat(again.line("UID")).isEqualTo(first.line("UID"));
        assertThat(again.line("ORGANIZER")).isEqualTo(first.line("ORGANIZER"));
        assertThat(again.line("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE");
        assertThat(again.stamp()).isGreaterThan(first.stamp());
        assertThat(kinds(anker)).containsExactly("INVITED", "ANSWERED", "WITHDRAWN", "INVITED");
        assertThat(guests.counts(meeting).open()).isEqualTo(3);
        assertThat(sent(get(again.path())).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void theSecondInvitationRecalledSheStaysUninvited() throws Exception {
        lettersHaveLeft();
        act(anker, "/uninvite");
        lettersHaveLeft();
        act(anker, "/invite-again");
        long mailing = jdbc.sql("select max(id) from mailing").query(Long.class).single();

        sent(post("/desk/mail/mailings/" + mailing + "/recall"));

        assertThat(guests.counts(meeting).invited()).isEqualTo(2);
        assertThat(page(desk(anker))).contains("nicht mehr eingeladen");
    }

    @Test
    void invitingAllTheOthersDoesNotInviteHerByTheWay() throws Exception {
        lettersHaveLeft();
        act(anker, "/uninvite");

        inviting.invite(meeting, clock.instant());
        assertThat(guests.counts(meeting).invited()).isEqualTo(2);

        inviting.invite(meeting, List.of(personOf(anker)), clock.instant());
        assertThat(guests.counts(meeting).invited()).isEqualTo(3);
        assertThat(season.invitation(meeting, personOf(anker))).isEqualTo(anker);
    }

    @Test
    void herSubstituteIsNotNeededAnyMoreAndIsTold() throws Exception {
        lettersHaveLeft();
        says(anker, Answer.YES);
        naming.name(
                anker,
                new Substitute(Season.plain("Ersatz"), "ersatz@example.org"),
                Channel.LINK,
                "selbst",
                clock.instant());

        List<LettersRead.Posted> written = writtenBy(anker, "/uninvite");

        assertThat(written)
                .extracting(LettersRead.Posted::address)
                .containsExactlyInAnyOrder("ersatz@example.org", ANKER);
        assertThat(written).extracting(LettersRead.Posted::method).containsOnly("CANCEL");
        assertThat(guests.counts(meeting).seatsTaken()).isZero();
    }

    @Test
    void whoSentTheSubstituteThatIsUninvitedIsAskedAgain() throws Exception {
        lettersHaveLeft();
        says(anker, Answer.YES);
        naming.name(
                anker,
                new Substitute(Season.plain("Ersatz"), "ersatz@example.org"),
                Channel.LINK,
                "selbst",
                clock.instant());
        lettersHaveLeft();
        InvitationId substitute = new InvitationId(
                jdbc.sql("select max(id) from invitation").query(Long.class).single());

        List<LettersRead.Posted> written = writtenBy(substitute, "/uninvite");

        assertThat(written)
                .extracting(LettersRead.Posted::subject)
                .anyMatch(subject -> subject.startsWith("Ihre Vertretung kommt nicht"));
        assertThat(guests.counts(meeting).delegated()).isZero();
        assertThat(guests.counts(meeting).open()).isEqualTo(3);
    }

    @Test
    void aMeetingThatHasBegunKeepsItsGuests() throws Exception {
        lettersHaveLeft();
        clock.advance(Duration.ofDays(60));

        assertThat(act(anker, "/uninvite")).startsWith("Nichts geändert");
        assertThat(guests.counts(meeting).invited()).isEqualTo(3);
    }

    private PersonId personOf(InvitationId id) {
        return new PersonId(jdbc.sql("select person_id from invitation where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single());
    }

    private List<String> kinds(InvitationId id) {
        return jdbc.sql("select kind from invitation_event where invitation_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private String page(String path) throws Exception {
        return sent(get(path)).getResponse().getContentAsString();
    }
}
