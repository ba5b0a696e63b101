package org.reihum.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.PersonalLinks;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody passes an invitation on, and the colleague signs up under the own name (SC04). */
@DatabaseTest
class PassedOnTest {

    @Autowired
    Fair fair;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    PersonalLinks links;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @Test
    void theColleagueComesTooAndTheOwnersAnswerStays() {
        Season.Home home = fair.home();
        MeetingId meeting = fair.confirmed(home, "Runde", true, 10);
        fair.season().manager(home, "Anker");
        inviting.invite(meeting, clock.instant());
        var owner = new InvitationId(
                jdbc.sql("select id from invitation").query(Long.class).single());
        answering.answer(owner, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Anker", clock.instant());
        String self = links.linkTo(owner, clock.instant()).getPath() + "/self";
        var before = fair.everything();
        var colleague = new Applicant(mvc, "de");

        var form = colleague.see(self);
        colleague.head(self);

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.session()).isFalse();
        assertThat(form.body())
                .contains("Jemand hat Ihnen seine Einladung weitergeleitet", "action=\"" + self + "\"")
                .doesNotContain("Anker", "??");
        assertThat(fair.everything()).isEqualTo(before);

        var sent = colleague.press(self, Fair.filled("Toni", "Bug", "toni@example.org"));
        assertThat(colleague.see(sent.location()).body()).contains("Wenn die Adresse stimmt");
        assertThat(fair.seats()).containsExactly("Anker YES SEATED");

        assertThat(colleague.press(fair.linkTo("toni@example.org")).location()).startsWith("/r/");
        assertThat(fair.seats()).containsExactly("Anker YES SEATED", "Bug YES SEATED");
        assertThat(new Desk(mvc)
                        .see("/desk/meetings/" + meeting.value() + "/sign-up")
                        .body())
                .contains("Toni Bug", "weitergeleitet von Kim Anker");
    }

    @Test
    void aLinkThatDoesNotHoldLeadsNowhere() {
        fair.open(10);
        var stranger = new Applicant(mvc, "de");
        String forged = "/r/" + "A".repeat(44) + "/self";

        assertThat(stranger.see(forged).status()).isEqualTo(404);
        assertThat(stranger.press(forged, Fair.filled("Toni", "Bug", "toni@example.org"))
                        .status())
                .isEqualTo(404);
        assertThat(fair.count("sign_up")).isZero();
    }
}
