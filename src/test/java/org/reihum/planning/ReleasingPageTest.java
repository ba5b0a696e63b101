package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.testing.AtOnce;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ReleasingPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    HostPlans plans;

    @Autowired
    JdbcClient jdbc;

    private Desk rosa;
    private Series other;
    private Series series;

    @BeforeEach
    void twoSeriesRotate() {
        rosa = new Desk(mvc);
        var country = Country.in(beans);
        other = country.series("erste", "Erste Reihe", 9, country.ulm());
        series = country.series("netz", country.karlsruhe(), country.loerrach(), country.hanau());
    }

    @Test
    void eachLineBecomesAProvisionalMeetingWithTheHabitsOfItsSeries() {
        long plan = proposed("2027-01-13");

        var answer = release(plan);

        assertThat(answer.done()).startsWith("3 Treffen stehen jetzt im Kalender");
        assertThat(answer.location())
                .startsWith("/desk/rotation?series=" + series.id().value());
        assertThat(timetable.of(series.id())).extracting(MeetingCard::number).containsExactly(1, 2, 3);
        assertThat(timetable.of(series.id())).allSatisfy(meeting -> {
            assertThat(meeting.state()).isEqualTo(MeetingState.PROVISIONAL);
            assertThat(meeting.beginsAt()).isEqualTo(LocalTime.of(10, 0));
            assertThat(meeting.endsAt()).isEqualTo(LocalTime.of(16, 0));
            assertThat(meeting.answerBy()).isEqualTo(meeting.day().minusDays(14));
            assertThat(meeting.venue()).isNull();
            assertThat(meeting.host()).isEqualTo("IT-Netzwerk " + meeting.city());
        });
        assertThat(timetable.of(series.id()))
                .extracting(MeetingCard::city)
                .containsExactlyInAnyOrder("Karlsruhe", "Lörrach", "Hanau");
        assertThat(jdbc.sql("select count(*) from outbox_letter")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterTheReleaseThePageShowsMeetingsWithTheirReasonsAndNoDraft() {
        release(proposed("2027-01-13"));

        String page = rosa.see("/desk/rotation?series=" + series.id().value()).body();

        assertThat(page)
                .contains("Wer ist als Nächstes dran?", "vorläufig", "noch nicht ausgerichtet")
                .doesNotContain("im Entwurf", "Plan freigeben", "name=\"held\"", "/release");
        timetable
                .of(series.id())
                .forEach(meeting -> assertThat(page)
                        .contains("href=\"/desk/meetings/" + meeting.id().value() + "\""));
    }

    @Test
    void releasingTwiceMakesTheMeetingsOnceAndSaysSo() {
        long plan = proposed("2027-01-13");
        release(plan);

        var again = release(plan);

        assertThat(again.done()).contains("Dieser Plan war schon freigegeben");
        assertThat(again.location())
                .startsWith("/desk/rotation?series=" + series.id().value());
        assertThat(timetable.of(series.id())).hasSize(3);
    }

    @Test
    void aPlanThatIsOvertakenIsNotReleased() {
        long older = proposed("2027-01-13");
        long newer = proposed("2027-02-17");

        assertThat(release(older).done()).contains("es liegt ein neuerer auf dem Tisch");

        assertThat(timetable.of(series.id())).isEmpty();
        assertThat(plans.findById(newer).orElseThrow().released()).isFalse();
    }

    @Test
    void twoWhoReleaseAtOnceMakeTheMeetingsOnce() throws Exception {
        long plan = proposed("2027-01-13");

        var answers = AtOnce.twice(() -> release(plan));

        assertThat(answers).extracting(Desk.Page::status).containsExactly(302, 302);
        assertThat(answers)
                .extracting(Desk.Page::done)
                .anyMatch(done -> done.startsWith("3 Treffen stehen jetzt"))
                .anyMatch(done -> done.startsWith("Dieser Plan war schon freigegeben"));
        assertThat(timetable.of(series.id())).hasSize(3);
    }

    @Test
    void thePlanOfOneSeriesLeavesTheOtherAlone() {
        release(proposed("2027-01-13"));

        assertThat(timetable.of(other.id())).isEmpty();
        assertThat(rosa.see("/desk/rotation").body()).contains("Erste Reihe").doesNotContain("vorläufig</a>");
    }

    @Test
    void aReleaseIsTakenBackAsLongAsItsMeetingsAreProvisional() {
        long plan = proposed("2027-01-13");
        release(plan);

        assertThat(undo(plan).done()).startsWith("Die Freigabe ist zurückgenommen");

        assertThat(timetable.of(series.id())).isEmpty();
    }

    @Test
    void aReleaseOfWhichAMeetingIsConfirmedStays() {
        long plan = proposed("2027-01-13");
        release(plan);
        MeetingCard first = timetable.of(series.id()).get(0);
        rosa.press("/desk/meetings/" + first.id().value() + "/confirm");

        assertThat(undo(plan).done()).startsWith("Das geht nicht mehr: eines der Treffen ist bestätigt");

        assertThat(timetable.of(series.id())).hasSize(3);
        assertThat(timetable.of(series.id()).get(0).state()).isEqualTo(MeetingState.CONFIRMED);
    }

    private Desk.Page undo(long plan) {
        return rosa.press("/desk/rotation/plans/" + plan + "/undo");
    }

    @Test
    void aLineOnAPublicHolidayIsReleasedByTheCoordinatorOnly() {
        long plan = proposed("2027-01-13");
        // Ascension Day, in all states
        jdbc.sql("update host_plan_line set override_reason = 'So beschlossen',"
                        + " takes_place_on = case when position = 1 then date '2027-05-06' else takes_place_on end")
                .update();

        var refused = rosa.carla().press("/desk/rotation/plans/" + plan + "/release");

        assertThat(refused.done()).contains("kann nur die Koordination freigeben");
        assertThat(timetable.of(series.id())).isEmpty();

        assertThat(release(plan).done()).startsWith("3 Treffen stehen jetzt im Kalender");
        assertThat(rosa.see("/desk/rotation?series=" + series.id().value()).body())
                .contains("So beschlossen");
    }

    private long proposed(String firstDay) {
        rosa.press(
                "/desk/rotation/" + series.id().value(),
                "meetings",
                "3",
                "firstDay",
                firstDay,
                "weekday",
                "WEDNESDAY",
                "gapWeeks",
                "9");
        return plans.latest(series.id()).orElseThrow().id();
    }

    private Desk.Page release(long plan) {
        return rosa.press("/desk/rotation/plans/" + plan + "/release");
    }
}
