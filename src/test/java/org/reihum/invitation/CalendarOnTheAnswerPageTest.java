package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.ical.CalendarLint;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The ways from a personal link into a calendar, and out of further invitations. */
@DatabaseTest
class CalendarOnTheAnswerPageTest {

    private static final Pattern UNSUBSCRIBE = Pattern.compile("https://reihum\\.example\\.org(/unsubscribe/[\\w-]+)");

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    MeetingId meeting;
    LettersRead.Posted invitation;

    @BeforeEach
    void somebodyIsInvited() {
        season.letterhead();
        Season.Home fellbach = season.home("Fellbach");
        meeting = season.meeting(
                season.series("Runde", true, fellbach),
                Season.details(fellbach, Season.DAY, season.room(fellbach, 10)));
        season.manager(fellbach, "Anker");
        inviting.invite(meeting, clock.instant());
        invitation = letters.to("anker@example.org");
    }

    private MockHttpServletResponse got(String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.GERMAN)).andReturn().getResponse();
    }

    @Test
    void theFileIsTheEntryOfTheLettersWithoutAnythingToAnswer() throws Exception {
        MockHttpServletResponse response = got(invitation.path() + "/meeting.ics");

        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"runde-1.ics\"");
        byte[] content = response.getContentAsByteArray();
        assertThat(CalendarLint.problems(content)).isEmpty();
        List<String> lines = List.of(
                new String(content, StandardCharsets.UTF_8).replace("\r\n ", "").split("\r\n"));
        assertThat(lines)
                .contains("UID:" + invitation.line("UID"), "SEQUENCE:0", "DTSTAMP:" + invitation.stamp())
                .contains("DTSTART;TZID=Europe/Berlin:20261216T100000", "URL:" + invitation.link())
                .noneMatch(line -> line.matches("(METHOD|ORGANIZER|ATTENDEE)[;:].*"));
    }

    @Test
    void thePageSaysThatACopyDoesNotMove() throws Exception {
        String page = got(invitation.path()).getContentAsString();

        assertThat(page)
                .contains(invitation.path() + "/meeting.ics", invitation.path() + "/calendar")
                .contains("Sie ändert sich nicht, wenn das Treffen verlegt wird oder ausfällt.")
                .contains("https://calendar.google.com/calendar/render?action=TEMPLATE&amp;ctz=Europe%2FBerlin"
                        + "&amp;dates=20261216T100000%2F20261216T160000&amp;location=Rathaus%20Fellbach%2C%20Saal%2010%2C%20Fellbach"
                        + "&amp;text=Runde%20in%20Fellbach")
                .contains("startdt=2026-12-16T10%3A00%3A00%2B01%3A00", "enddt=2026-12-16T16%3A00%3A00%2B01%3A00");
    }

    @Test
    void aCancelledMeetingIsNoEntryAnyMore() throws Exception {
        season.cancel(meeting);

        assertThat(got(invitation.path() + "/meeting.ics").getStatus()).isEqualTo(404);
        assertThat(got(invitation.path()).getContentAsString()).doesNotContain("meeting.ics");
    }

    @Test
    void aStrangersLinkHasNoFile() throws Exception {
        assertThat(got("/r/nichts/meeting.ics").getStatus()).isEqualTo(404);
    }

    private String unsubscribe() {
        Matcher link = UNSUBSCRIBE.matcher(jdbc.sql("select unsubscribe from outbox_letter")
                .query(String.class)
                .single());
        assertThat(link.matches()).isTrue();
        return link.group(1);
    }

    private int wishes() {
        return jdbc.sql("select count(*) from person where no_invitations_since is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void oneClickOfTheMailProgramTakesThePersonOff() throws Exception {
        for (int click = 0; click < 2; click++) {
            MockHttpServletResponse response = mvc.perform(post(unsubscribe()).param("List-Unsubscribe", "One-Click"))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getCookies()).isEmpty();
            assertThat(wishes()).isEqualTo(1);
        }
        assertThat(got(unsubscribe()).getContentAsString()).contains("Kim Anker bekommt keine weiteren Einladungen");
    }

    @Test
    void openingTheAddressChangesNothing() throws Exception {
        assertThat(got(unsubscribe()).getContentAsString()).contains("Möchten Sie, Kim Anker,");
        assertThat(wishes()).isZero();
    }

    @Test
    void itWorksForAYearAndOnlyUnaltered() throws Exception {
        String link = unsubscribe();
        assertThat(got(link + "x").getStatus()).isEqualTo(404);
        // a token of one kind is none of the other
        assertThat(got(invitation.path().replace("/r/", "/unsubscribe/")).getStatus())
                .isEqualTo(404);
        clock.advance(Duration.ofDays(365));
        assertThat(got(link).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(got(link).getStatus()).isEqualTo(404);
    }
}
