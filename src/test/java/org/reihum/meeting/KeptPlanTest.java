package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.NetworkId;
import org.reihum.network.Places;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A date that something speaks against is kept with a reason; on a public holiday only by the coordinator (SC28). */
@DatabaseTest
class KeptPlanTest {

    private static final String BLOCKED_DAY = "2027-03-30";
    private static final String PUBLIC_HOLIDAY = "2027-01-06";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    Places places;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    private Desk rosa;
    private Desk carla;
    private NetworkId ulm;
    private Series series;

    @BeforeEach
    void ulmIsToHost() {
        rosa = new Desk(mvc, "de");
        carla = rosa.carla();
        Country country = Country.in(beans);
        ulm = country.ulm();
        series = country.series("netz", ulm, country.hanau());
        blockedDays.save(new BlockedDays(ulm, LocalDate.of(2027, 3, 30), LocalDate.of(2027, 3, 31), "Umbau"));
    }

    @Test
    void carlaKeepsAWarnedDayWithAReasonThatMeetingAndRotationShow() {
        var review = schedule(carla, BLOCKED_DAY);
        assertThat(review.body())
                .contains("kann an diesem Tag nicht Gastgeber sein: Umbau", "Warum bleibt es trotzdem dabei?")
                .doesNotContain("why-error");

        var without = schedule(carla, BLOCKED_DAY, "confirmed", "true", "why", "  ");
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.body()).contains("id=\"why-error\"", "Bitte einen Grund nennen.");
        assertThat(timetable.of(series.id())).isEmpty();

        var saved = schedule(carla, BLOCKED_DAY, "confirmed", "true", "why", "Der Minister kann nur da");
        assertThat(saved.status()).isEqualTo(302);
        MeetingCard meeting = timetable.of(series.id()).get(0);
        assertThat(rosa.see("/desk/meetings/" + meeting.id().value()).body()).contains("Der Minister kann nur da");
        assertThat(rosa.see("/desk/rotation").body()).contains("Der Minister kann nur da");
    }

    @Test
    void whatWasTypedIsKeptWhenItIsTooLong() {
        String long401 = "x".repeat(401);

        assertThat(schedule(carla, BLOCKED_DAY, "confirmed", "true", "why", long401)
                        .body())
                .contains("Höchstens 400 Zeichen.", long401);
    }

    @Test
    void aPublicHolidayIsForRosa() {
        var asked = schedule(carla, PUBLIC_HOLIDAY, "confirmed", "true", "why", "Wir wollen es so");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("kann nur die Koordination festlegen").doesNotContain("name=\"confirmed\"");
        assertThat(timetable.of(series.id())).isEmpty();

        assertThat(schedule(rosa, PUBLIC_HOLIDAY, "confirmed", "true", "why", "Wir wollen es so")
                        .status())
                .isEqualTo(302);
        assertThat(timetable.of(series.id())).hasSize(1);
    }

    @Test
    void movingAMeetingAsksTheSameAndAReasonHoldsUntilItMovesOn() {
        schedule(rosa, "2027-02-24");
        MeetingCard meeting = timetable.of(series.id()).get(0);

        assertThat(move(carla, meeting, PUBLIC_HOLIDAY, "confirmed", "true", "why", "x")
                        .status())
                .isEqualTo(200);
        assertThat(move(carla, meeting, BLOCKED_DAY, "confirmed", "true").body())
                .contains("Bitte einen Grund nennen.");
        move(carla, meeting, BLOCKED_DAY, "confirmed", "true", "why", "Der Saal ist nur da frei");
        assertThat(rosa.see("/desk/rotation").body()).contains("Der Saal ist nur da frei");

        move(rosa, timetable.card(meeting.id()), "2027-02-17", "confirmed", "true");

        assertThat(timetable.card(meeting.id()).day()).isEqualTo("2027-02-17");
        assertThat(rosa.see("/desk/rotation").body()).doesNotContain("Der Saal ist nur da frei");
        assertThat(rosa.see("/desk/meetings/" + meeting.id().value()).body()).contains("Der Saal ist nur da frei");
    }

    @Test
    void theDayBeforeAHolidayIsSaidButNeedsNoReason() {
        assertThat(schedule(rosa, "2027-05-05").body())
                .contains("ist der Tag darauf Feiertag")
                .doesNotContain("name=\"why\"");
        assertThat(schedule(carla, "2027-05-05", "confirmed", "true").status()).isEqualTo(302);
    }

    private Desk.Page schedule(Desk who, String day, String... more) {
        return send(who, "/desk/meetings/new", day, "series", "" + series.id().value(), more);
    }

    private Desk.Page move(Desk who, MeetingCard meeting, String day, String... more) {
        String version =
                beans.getBean(ChangingMeeting.class).stands(meeting.id()).version() + "";
        return send(who, "/desk/meetings/" + meeting.id().value() + "/edit", day, "version", version, more);
    }

    private Desk.Page send(Desk who, String page, String day, String key, String value, String... more) {
        List<String> form = new ArrayList<>(List.of(
                key,
                value,
                "day",
                day,
                "beginsAt",
                "10:00",
                "endsAt",
                "16:00",
                "host",
                "" + ulm.value(),
                "place",
                "" + places.of(ulm).get(0).id().value()));
        form.addAll(Arrays.asList(more));
        return who.press(page, form.toArray(String[]::new));
    }
}
