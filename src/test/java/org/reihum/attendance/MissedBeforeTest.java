package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.attendance.MeetingWithGuests.DAY;
import static org.reihum.attendance.MeetingWithGuests.OVER;
import static org.reihum.attendance.MeetingWithGuests.afterwards;
import static org.reihum.attendance.MeetingWithGuests.daysAfter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.MissedMeetings;
import org.reihum.invitation.PersonalLinks;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was expected and did not come is told so with the next invitation, and nobody else is. One of three came. */
@DatabaseTest
class MissedBeforeTest {

    private static final String SAID = "Beim letzten Treffen hatten wir Sie erwartet";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Inviting inviting;

    @Autowired
    PersonalLinks links;

    @Autowired
    Correcting correcting;

    @Autowired
    MissedMeetings missed;

    @Autowired
    Timetable timetable;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private MeetingWithGuests held;
    private PersonId came;
    private PersonId missing;

    @BeforeEach
    void oneOfThreeCame() {
        held = new MeetingWithGuests(beans, 3);
        came = held.expected.get(0);
        missing = held.expected.get(1);
        held.comes(came);
        clock.set(OVER);
    }

    @Test
    void theNextInvitationSaysItToThatPersonOnly() {
        held.close();
        MeetingId next = invite();

        assertThat(lettersWith(SAID)).containsExactlyInAnyOrder("Kim Gast1", "Kim Gast2");
        assertThat(lettersWith("Warteliste.")).doesNotContain("Kim Gast0", "Wanda Wartezeit0");
        assertThat(answerPage(next, missing)).contains(SAID);
        assertThat(answerPage(next, came)).doesNotContain(SAID);
        assertThat(answerPage(held.meeting, missing)).as("the meeting itself").doesNotContain(SAID);
    }

    @Test
    void whileTheListIsOpenNobodyIsMissing() {
        MeetingId next = invite();

        assertThat(lettersWith(SAID)).isEmpty();
        assertThat(answerPage(next, missing)).doesNotContain(SAID);
    }

    @Test
    void aCorrectionTakesItBack() {
        held.close();
        correcting.person(held.meeting, missing, afterwards(), "Stand auf dem Bogen", daysAfter(1));

        assertThat(answerPage(invite(), missing)).doesNotContain(SAID);
    }

    @Test
    void onlyTheMeetingBeforeCounts() {
        held.close();
        MeetingId next = invite();
        assertThat(missed.missedBefore(missing, timetable.card(next))).isTrue();

        MeetingId afterNext = held.country.meeting(held.series, held.ulm, DAY.plusWeeks(18));
        assertThat(missed.missedBefore(missing, timetable.card(afterNext)))
                .as("the next has not been yet")
                .isTrue();
        clock.set(OVER.plus(Duration.ofDays(9 * 7)));
        assertThat(missed.missedBefore(missing, timetable.card(afterNext)))
                .as("now that was the last")
                .isFalse();

        MeetingId elsewhere =
                held.country.meeting(held.country.series("andere", held.ulm), held.ulm, DAY.plusWeeks(18));
        assertThat(missed.missedBefore(missing, timetable.card(elsewhere))).isFalse();
    }

    @Test
    void whatIsStillToComeHidesNothing() {
        held.close();
        MeetingId reserved = held.country.meeting(
                held.series, held.ulm, DAY.plusDays(1), MeetingState.PROVISIONAL, held.country.hallOf(held.ulm));
        held.country.invited(reserved, Country.seated(missing));
        MeetingCard next = timetable.card(invite());

        assertThat(missed.missedBefore(missing, next)).isTrue();
        clock.set(OVER.plus(Duration.ofHours(20)));
        assertThat(missed.missedBefore(missing, next))
                .as("it is held at this hour")
                .isTrue();
        clock.set(OVER.plus(Duration.ofHours(23)));
        assertThat(missed.missedBefore(missing, next))
                .as("over, with an open list")
                .isFalse();
    }

    private MeetingId invite() {
        MeetingId next = held.country.meeting(held.series, held.ulm, DAY.plusWeeks(9));
        inviting.invite(next, List.of(came, missing, held.expected.get(2), held.waiting.get(0)), OVER);
        return next;
    }

    /** To whom a letter with those words was written. */
    private List<String> lettersWith(String words) {
        return jdbc.sql("select recipient_name from outbox_letter where plain_text like :words and html like :words")
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    private String answerPage(MeetingId meeting, PersonId person) {
        var id = new InvitationId(jdbc.sql("select id from invitation where meeting_id = :m and person_id = :p")
                .param("m", meeting.value())
                .param("p", person.value())
                .query(Long.class)
                .single());
        return new Visitor(port, "de").get(links.linkTo(id, OVER).getPath()).body();
    }
}
