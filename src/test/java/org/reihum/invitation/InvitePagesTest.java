package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desk's page on which an organiser looks at the letter, words it, tries it and sends it. */
@DatabaseTest
class InvitePagesTest {

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
    Inviting inviting;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;
    String address;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        meeting = season.meeting(
                season.series("Runde", true, fellbach), Season.details(fellbach, Season.DAY, season.room(fellbach, 1)));
        address = "/desk/meetings/" + meeting.value() + "/invite";
    }

    private MvcResult sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(ROSA)).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private String letter() {
        return address.replace("/invite", "/letter");
    }

    private String page() throws Exception {
        return sent(get(address)).getResponse().getContentAsString();
    }

    private MvcResult save(String inviters, String purpose, String signOff) throws Exception {
        return sent(post("/desk/meetings/" + meeting.value() + "/letter")
                .param("language", "de")
                .param("version", "-1")
                .param("inviters", inviters)
                .param("purpose", purpose)
                .param("signOff", signOff));
    }

    private int invitations() {
        return jdbc.sql("select count(*) from invitation").query(Integer.class).single();
    }

    @Test
    void thePageSaysWhoWillBeInvitedAndChangesNothing() throws Exception {
        season.manager(fellbach, "Anker");
        season.manager(fellbach, Season.plain("Papier"), null, Locale.GERMAN);
        Person off = season.manager(fellbach, "Zu");
        off.wantsInvitations(false, clock.instant());
        season.again(off);

        assertThat(page())
                .contains("1 Einladungen können hinausgehen")
                .contains("Anker, Kim", "Papier, Kim", "Zu, Kim")
                .contains("/desk/meetings/" + meeting.value() + "/letter")
                .doesNotContain("??");
        assertThat(invitations()).isZero();
        assertThat(jdbc.sql("select organizer_email from meeting")
                        .query()
                        .singleRow()
                        .get("organizer_email"))
                .isNull();
    }

    @Test
    void strangersSeeNothingOfIt() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address)).andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).endsWith("/login");
        assertThat(mvc.perform(post(address).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/login");
        assertThat(invitations()).isZero();
    }

    @Test
    void thePreviewIsTheLetterInAFrameThatCanDoNothing() throws Exception {
        save("Wir & <b>alle</b>", "Zweck <script>alert(1)</script>", "Gruß");

        MockHttpServletResponse preview = sent(get(letter() + "/preview")).getResponse();

        assertThat(preview.getContentAsString())
                .contains("Sehr geehrte Frau Prof. Dr. Dr. h. c. O&#39;Platzhalter-von der Beispielwiese,")
                .contains("Wir &amp; &lt;b&gt;alle&lt;/b&gt; laden Sie herzlich ein")
                .contains("https://reihum.example.org/r/probe")
                .doesNotContain("<script>");
        assertThat(preview.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(preview.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void whatTheOrganiserWritesStandsInTheLetterAndInNoOther() throws Exception {
        season.manager(fellbach, "Anker");
        save("Rosa Rückfrage", "Es geht um\r\nmehr.", "Bis bald");

        MvcResult pressed = sent(post(address));

        assertThat(pressed.getResponse().getRedirectedUrl()).isEqualTo("/desk/meetings/" + meeting.value());
        assertThat(pressed.getFlashMap().get("done"))
                .isEqualTo("1 Personen sind eingeladen, 1 Briefe liegen im Versand.");
        assertThat(letters.to("anker@example.org").text())
                .contains("Rosa Rückfrage lädt Sie herzlich ein")
                .contains("Es geht um\nmehr.")
                .contains("Bis bald")
                .doesNotContain("Änne Musterlang");
        assertThat(jdbc.sql("select inviters from letter_words where series_id is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("Änne Musterlang\nBodo Beispiel");
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsWrongWithIt() throws Exception {
        MvcResult refused = save("Rosa", "Mein langer Absatz <b>", "x".repeat(1001));

        String page = refused.getResponse().getContentAsString();
        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(page)
                .contains("Mein langer Absatz &lt;b&gt;")
                .contains("x".repeat(1001))
                .contains("aria-invalid=\"true\"")
                .doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from letter_words where meeting_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rosa\rund Bodo", "Rosa\u0000"})
    void theLinesOfTheInvitersTakeNoControlCharacters(String inviters) throws Exception {
        MvcResult refused = save(inviters, "Zweck", "Gruß");

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from letter_words where meeting_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aParagraphWithAControlCharacterIsRefusedNotAnError() throws Exception {
        assertThat(save("Rosa", "Zweck\u0000", "Gruß").getResponse().getStatus())
                .isEqualTo(200);
        assertThat(save("Rosa", "Zweck", "Gruß\u0001").getResponse().getStatus())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from letter_words where meeting_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTestLetterGoesToTheOrganiserAloneAndAnswersNothing() throws Exception {
        season.manager(fellbach, "Anker");

        MvcResult sent = sent(post(letter() + "/test"));

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(sent.getFlashMap().get("done").toString()).contains(ROSA);
        LettersRead.Posted letter = letters.to(ROSA);
        assertThat(letters.all()).hasSize(1);
        assertThat(letter.subject()).startsWith("[Test] Einladung: Runde in Fellbach");
        assertThat(letter.link()).endsWith("/r/probe");
        assertThat(letter.method()).isEqualTo("REQUEST");
        assertThat(letter.line("UID"))
                .isNotEqualTo(
                        jdbc.sql("select uid from meeting").query(String.class).single());
        assertThat(letter.line("SUMMARY")).startsWith("[Test] ");
        assertThat(invitations()).isZero();
    }

    @Test
    void aMeetingNobodyCanBeInvitedToHasNoButton() throws Exception {
        season.manager(fellbach, "Anker");
        season.cancel(meeting);

        assertThat(page()).contains("Einladen geht, sobald").doesNotContain("action=\"" + address + "\"");
        MvcResult pressed = sent(post(address));
        assertThat(pressed.getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(invitations()).isZero();
    }

    @Test
    void aMeetingWithoutADayCanBePreparedButNotSent() throws Exception {
        MeetingId open =
                season.meeting(season.series("Offen", true, fellbach), Season.details(fellbach, null, House.OPEN));
        address = "/desk/meetings/" + open.value() + "/invite";

        assertThat(page()).contains("Termin folgt").doesNotContain("action=\"" + address + "\"");
        assertThat(sent(get(letter() + "/preview")).getResponse().getContentAsString())
                .contains("Termin folgt");
    }

    @Test
    void anOrganiserGivesASeatOnTheMeetingsPage() throws Exception {
        season.manager(fellbach, "Anker");
        sent(post(address));
        InvitationId id = new InvitationId(
                jdbc.sql("select id from invitation").query(Long.class).single());
        clock.set(Season.DEADLINE.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        answering.answer(id, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Anker", clock.instant());
        String seat = "/desk/meetings/" + meeting.value() + "/guests/" + id.value() + "/seat";

        assertThat(sent(post(seat)).getFlashMap().get("done"))
                .isEqualTo("Platz gegeben, die Person bekommt eine Nachricht.");
        assertThat(sent(post(seat)).getFlashMap().get("done"))
                .isEqualTo("Es ist kein Platz frei, oder die Person steht nicht mehr auf der Warteliste.");
        assertThat(sent(post("/desk/meetings/" + meeting.value() + "/guests/999/seat"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
