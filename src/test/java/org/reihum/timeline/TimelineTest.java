package org.reihum.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The time line of a meeting on 16 December, seen on 21 November: pages, what follows by itself, what is late. */
@DatabaseTest
class TimelineTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    Timelines timelines;

    @Autowired
    Timetable timetable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    private Desk rosa;
    private Season.Home fellbach;
    private Series series;
    private MeetingId meeting;
    private String page;

    @BeforeEach
    void aMeetingWithoutRoom() {
        rosa = new Desk(mvc, "de");
        season.letterhead();
        fellbach = season.home("Fellbach");
        season.manager(fellbach, "Olga");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        page = "/desk/meetings/" + meeting.value() + "/timeline";
    }

    private Timeline timeline() {
        return timelines.of(timetable.card(meeting), clock.instant());
    }

    private Task task(Milestone step) {
        return timeline().tasks().stream()
                .filter(task -> task.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private List<Milestone> late() {
        return timeline().late().stream().map(Task::step).toList();
    }

    @Test
    void whatIsLateStandsOnTopOfTheMeetingsPageInWords() {
        assertThat(late()).containsExactly(Milestone.DATE_AND_ROOM, Milestone.INVITED, Milestone.HOTEL);

        String meetingPage = rosa.see("/desk/meetings/" + meeting.value()).body();

        assertThat(meetingPage)
                .contains("Termin und Raum bestätigen", "seit 31 Tagen fällig", "Gastgeber Fellbach e. V.")
                .contains("Als Nächstes:", "An offene Antworten erinnern", page)
                .doesNotContain("??");
        assertThat(rosa.see("/desk").body())
                .contains("ein Schritt ist überfällig, am längsten „Hotelkontingent läuft ab“");
        assertThat(rosa.see(page).body())
                .contains("0 von 14 Schritten sind erledigt, 3 sind überfällig", "Protokoll gilt als genehmigt")
                .doesNotContain("??");
    }

    @Test
    void whatReihumKnowsIsDoneByItself() {
        season.edit(meeting, Season.details(fellbach, Season.DAY, season.room(fellbach, 20)));
        season.confirm(meeting);
        inviting.invite(meeting, clock.instant());

        assertThat(task(Milestone.DATE_AND_ROOM).known()).isTrue();
        assertThat(task(Milestone.INVITED).known()).isTrue();
        assertThat(late()).containsExactly(Milestone.HOTEL);
        jdbc.sql("update invitation set reminded_at = :now")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(task(Milestone.REMINDED).known()).isTrue();
        assertThat(task(Milestone.DEADLINE).known()).isFalse();
        clock.set(Instant.parse("2026-12-03T08:00:00Z"));
        assertThat(task(Milestone.DEADLINE).known()).isTrue();
    }

    @Test
    void aStepIsTickedWithWhoAndWhenAndUnticked() {
        rosa.press(page + "/HOTEL/tick");
        rosa.carla().press(page + "/HOTEL/tick");

        assertThat(late()).doesNotContain(Milestone.HOTEL);
        assertThat(rosa.see(page).body())
                .contains("abgehakt 21.11.2026", "von rosa@example.org", "Doch nicht erledigt");

        rosa.press(page + "/HOTEL/untick");
        assertThat(late()).contains(Milestone.HOTEL);
        assertThat(rosa.press("/desk/meetings/999/timeline/HOTEL/tick").status())
                .isEqualTo(404);
    }

    @Test
    void daysFollowTheMeetingAndWhatIsSetForItStays() {
        rosa.press(
                page + "/CATERING",
                "day",
                "2026-12-01",
                "owner",
                "NAMED",
                "name",
                "Küche Kurz",
                "note",
                "<i>vegan</i> zuerst");
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(7), House.OPEN));

        assertThat(task(Milestone.LISTS).due()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(task(Milestone.CATERING).due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(rosa.see(page).body()).contains("Küche Kurz", "&lt;i&gt;vegan&lt;/i&gt; zuerst", "eigener Termin");
        rosa.press(page + "/CATERING", "day", "", "owner", "", "note", "");
        assertThat(task(Milestone.CATERING).due()).isEqualTo(LocalDate.of(2026, 12, 13));
    }

    @Test
    void whatCannotBeSetIsSaid() {
        assertThat(rosa.press(page + "/CATERING", "day", "30. Juni", "note", "bleibt stehen")
                        .body())
                .contains("bleibt stehen")
                .doesNotContain("??");
        assertThat(rosa.press(page + "/CATERING", "owner", "NAMED").body()).contains("Bitte den Namen angeben");
        assertThat(rosa.press(page + "/LUNCH/tick").status()).isEqualTo(400);
    }

    @Test
    void theSeriesSetsDaysAndOwnersForAllItsMeetings() {
        String usual = "/desk/series/" + series.id().value() + "/timeline";
        assertThat(rosa.see(usual).body()).contains("value=\"-56\"").doesNotContain("??");
        List<String> sent = new ArrayList<>();
        for (Milestone step : Milestone.values()) {
            String row = "steps[" + step.ordinal() + "].";
            sent.addAll(List.of(row + "step", step.name(), row + "owner", "COORDINATION"));
            sent.addAll(List.of(row + "days", step == Milestone.LISTS ? "-2" : String.valueOf(step.days())));
        }

        assertThat(rosa.press(usual, sent.toArray(String[]::new)).status()).isEqualTo(302);

        assertThat(task(Milestone.LISTS).due()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(task(Milestone.HELD).responsible()).isEqualTo(Responsible.of(Owner.COORDINATION));
        sent.set(sent.size() - 1, "bald");
        sent.set(1, "DATE_AND_ROOM");
        assertThat(rosa.press(usual, sent.toArray(String[]::new)).body()).contains("value=\"bald\"");
    }

    @Test
    void minutesThatAreNotWrittenAreNotApproved() {
        clock.set(Instant.parse("2027-01-15T08:00:00Z"));
        assertThat(task(Milestone.APPROVED).due()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(task(Milestone.APPROVED).known()).isFalse();

        rosa.press(page + "/MINUTES/tick");

        assertThat(task(Milestone.APPROVED).known()).isTrue();
        clock.set(Instant.parse("2027-01-14T08:00:00Z"));
        assertThat(task(Milestone.APPROVED).known()).isFalse();
    }

    @Test
    void withoutADayNothingIsDueAndOfACancelledOrOldMeetingNothingIsLate() {
        MeetingId open = season.meeting(series, Season.details(fellbach, null, House.OPEN));
        assertThat(timelines.of(timetable.card(open), clock.instant()).tasks()).allMatch(task -> task.due() == null);
        assertThat(rosa.see("/desk/meetings/" + open.value() + "/timeline").body())
                .contains("noch keinen Termin");

        clock.set(Instant.parse("2027-01-15T08:00:00Z"));
        assertThat(late()).contains(Milestone.PRESS, Milestone.MINUTES).doesNotContain(Milestone.APPROVED);
        clock.set(Instant.parse("2027-01-16T08:00:00Z"));
        assertThat(late()).isEmpty();

        clock.set(MovableClock.START);
        season.cancel(meeting);
        assertThat(late()).isEmpty();
        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body()).doesNotContain("seit 31 Tagen fällig");
    }
}
