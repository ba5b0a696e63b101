package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.Desk;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A round letter or a poll that was recalled has asked nobody. */
@HeldMail
class RecalledQuestionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RoundLetters rounds;

    @Autowired
    NetworkAnswers answers;

    @Autowired
    SendingRound sending;

    @Autowired
    JdbcClient jdbc;

    private Ring ring;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        ring = new Ring(beans);
        rosa = new Desk(mvc, "de");
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox_state where state = 'NEW'")
                .query(Integer.class)
                .single();
    }

    private void recall(long mailing) {
        assertThat(rosa.press("/desk/mail/mailings/" + mailing + "/recall").status())
                .isEqualTo(302);
    }

    @Test
    void aRecalledRoundLetterIsADraftAgainAndIsSentToEachOnce() {
        RoundLetter letter = ring.sent();
        assertThat(waiting()).isEqualTo(3);

        recall(1);

        assertThat(waiting()).isZero();
        assertThat(rounds.get(letter.id()).sent()).isFalse();
        assertThat(answers.to(letter.id())).isEmpty();
        assertThat(sending.send(letter.id(), "bodo@example.org", MovableClock.START))
                .isEqualTo(new SendingRound.Result.Sent(4, 3));
        assertThat(waiting()).isEqualTo(3);
        assertThat(ring.letters()).hasSize(6);
    }

    @Test
    void aNetworkThatHasAnsweredMeanwhileStaysAsked() {
        RoundLetter letter = ring.sent();
        jdbc.sql("update network_answer set answered_at = :now, answered_by = 'Olga' where network_id = :ulm")
                .param("now", MovableClock.START.atOffset(ZoneOffset.UTC))
                .param("ulm", ring.ulm.value())
                .update();

        recall(1);

        assertThat(rounds.get(letter.id()).sent()).isTrue();
        assertThat(answers.to(letter.id())).extracting(NetworkAnswer::network).containsExactly(ring.ulm);
        assertThat(sending.send(letter.id(), "bodo@example.org", MovableClock.START))
                .isEqualTo(new SendingRound.Result.Sent(3, 2));
    }

    @Test
    void aRecalledPollMakesRoomForAnother() {
        MeetingId meeting = ring.country.meeting(ring.series, ring.ulm, null);
        offer(meeting);
        assertThat(waiting()).isEqualTo(3);

        recall(1);

        assertThat(ring.count("date_poll")).isZero();
        assertThat(ring.count("offered_date")).isZero();
        assertThat(ring.count("poll_answer")).isZero();
        offer(meeting);
        assertThat(ring.count("date_poll")).isEqualTo(1);
        assertThat(waiting()).isEqualTo(3);
    }

    private void offer(MeetingId meeting) {
        rosa.press(
                "/desk/polls/new?meeting=" + meeting.value(),
                "dates[0].day",
                LocalDate.of(2027, 4, 21).toString(),
                "dates[0].note",
                "Saal",
                "dates[1].day",
                LocalDate.of(2027, 4, 22).toString(),
                "answerBy",
                "2026-12-05",
                "words",
                "");
    }
}
