package org.reihum.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Invitations of many people are written portion by portion, and leave together or not at all. */
@HeldMail
class PreparationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    PreparingInvitations preparing;

    @Autowired
    Preparations preparations;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        meeting = season.meeting(
                season.series("Runde", true, fellbach), Season.details(fellbach, Season.DAY, House.OPEN));
    }

    private void managers(int many) {
        IntStream.range(0, many).forEach(i -> season.manager(fellbach, "Nummer" + i));
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN))
                .andReturn()
                .getResponse();
    }

    private String invite() throws Exception {
        return sent(post("/desk/meetings/{id}/invite", meeting.value())).getRedirectedUrl();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** All portions of a run of the job. */
    private void job() {
        new PreparationJob(preparations, preparing, clock).execute(null);
    }

    @Test
    void whoeverFitsInOnePortionIsInvitedAtOnce() throws Exception {
        managers(28);

        assertThat(invite()).isEqualTo("/desk/meetings/" + meeting.value());

        assertThat(number("select count(*) from invitation")).isEqualTo(28);
        assertThat(leaving()).containsExactly(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(number("select count(*) from invitation_preparation_person")).isZero();
    }

    /** When the letters leave, each moment once; empty while all of them have none. */
    private List<Instant> leaving() {
        return jdbc
                .sql("select distinct due_at from outbox_state where due_at is not null")
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    @Test
    void ofManyNoLetterHasADayToLeaveBeforeAllAreWritten() throws Exception {
        managers(250);

        String page = invite();
        assertThat(page).contains("/invite/sending/");
        var shown = sent(get(page));
        assertThat(shown.getHeader("Refresh")).isEqualTo("1");
        assertThat(shown.getContentAsString())
                .contains("100 von 250 sind vorbereitet", "<progress max=\"250\" value=\"100\"");
        assertThat(number("select count(*) from outbox_state")).isEqualTo(100);
        assertThat(leaving()).isEmpty();
        assertThat(sent(get("/desk/mail/mailings")).getContentAsString()).contains("wird vorbereitet: 100 Briefe");

        clock.advance(Duration.ofHours(2));
        job();

        assertThat(sent(get(page)).getContentAsString()).contains("250 Personen sind eingeladen, 250 Briefe");
        assertThat(sent(get(page)).getHeader("Refresh")).isNull();
        assertThat(number("select count(*) from mailing")).isEqualTo(1);
        assertThat(number("select count(*) from outbox_state where mailing_id is not null"))
                .isEqualTo(250);
        assertThat(leaving()).containsExactly(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aMailingThatIsRecalledWhileItIsBeingWrittenInvitesNobody() throws Exception {
        managers(250);
        String page = invite();

        sent(post("/desk/mail/mailings/{id}/recall", number("select id from mailing")));
        job();

        assertThat(number("select count(*) from invitation")).isZero();
        assertThat(number("select count(*) from outbox_state where state <> 'RECALLED'"))
                .isZero();
        assertThat(number("select count(*) from invitation_preparation_person")).isZero();
        assertThat(sent(get(page)).getContentAsString()).contains("Angehalten nach 100 von 250");

        invite();
        job();
        assertThat(number("select count(*) from outbox_state where state = 'NEW'"))
                .isEqualTo(250);
    }

    @Test
    void nobodyIsInvitedWhomThePageHasNotShown() throws Exception {
        managers(2);
        String page = sent(get("/desk/meetings/{id}/invite", meeting.value())).getContentAsString();
        var shown = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"").matcher(page);
        assertThat(shown.find()).isTrue();
        season.manager(fellbach, "Spaet");

        var refused = sent(post("/desk/meetings/{id}/invite", meeting.value()).param("shown", shown.group(1)));

        assertThat(refused.getRedirectedUrl()).isEqualTo("/desk/meetings/" + meeting.value() + "/invite");
        assertThat(number("select count(*) from invitation")).isZero();
        invite();
        assertThat(number("select count(*) from invitation")).isEqualTo(3);
    }

    @Test
    void exactlyOnePortionEndsWithIt() throws Exception {
        managers(100);

        assertThat(invite()).isEqualTo("/desk/meetings/" + meeting.value());
    }

    @Test
    void withNobodyLeftNoMailingBegins() throws Exception {
        managers(1);
        invite();
        invite();

        assertThat(number("select count(*) from mailing")).isEqualTo(1);
    }

    @Test
    void pressedTwiceItInvitesEverybodyOnce() throws Exception {
        managers(250);
        invite();
        invite();
        job();

        assertThat(number("select count(*) from invitation")).isEqualTo(250);
        assertThat(number("select count(*) from outbox_letter")).isEqualTo(250);
    }

    @Test
    void whenTheMeetingIsCancelledMeanwhileTheRestIsNotInvited() throws Exception {
        managers(150);
        String page = invite();
        jdbc.sql("update meeting set state = 'CANCELLED'").update();

        job();

        assertThat(number("select count(*) from invitation")).isEqualTo(100);
        assertThat(sent(get(page)).getContentAsString()).contains("Angehalten nach 100 von 150");
    }
}
