package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ForgettingTest {

    private static final Instant END = Season.DAY
            .atTime(LocalTime.of(16, 0))
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();

    @Autowired
    Season season;

    @Autowired
    Guestbook book;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fourWeeksAfterAMeetingFoodAndNotesAreForgottenAndAnswersAreNot() {
        season.letterhead();
        Season.Home alb = season.home("Fellbach");
        Person anton = season.manager(alb, "Anton");
        MeetingId meeting = book.invite(season.meeting(
                season.series("Forum", false, alb), Season.details(alb, Season.DAY, season.room(alb, 1))));
        book.answer(meeting, anton, new GivenAnswer(Answer.YES, 0, Food.VEGAN, "Ich komme mit dem Zug"));

        forgetting.run(END.plus(Duration.ofDays(28)).minusSeconds(1));
        assertThat(remembered()).isEqualTo(2);

        forgetting.run(END.plus(Duration.ofDays(28)));
        assertThat(remembered()).isZero();
        assertThat(book.standing(meeting)).containsEntry("Anton", "SEATED");
        assertThat(book.trace(meeting, anton)).containsExactly("INVITED", "ANSWERED");
    }

    private int remembered() {
        return jdbc.sql("select (select count(*) from invitation where food is not null or note is not null)"
                        + " + (select count(*) from invitation_event where note is not null) as n")
                .query(Integer.class)
                .single();
    }
}
