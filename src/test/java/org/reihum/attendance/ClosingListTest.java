package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reihum.attendance.MeetingWithGuests.BY;
import static org.reihum.attendance.MeetingWithGuests.NOON;
import static org.reihum.attendance.MeetingWithGuests.OVER;
import static org.reihum.attendance.MeetingWithGuests.afterwards;
import static org.reihum.attendance.MeetingWithGuests.daysAfter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.Corrected.Refused;
import org.reihum.network.PersonId;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SC07: 22 are expected, 16 of them come, and two who were not. */
@DatabaseTest
class ClosingListTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Attendances attendances;

    @Autowired
    AttendanceVersions versions;

    @Autowired
    ClosingList closing;

    @Autowired
    Correcting correcting;

    @Autowired
    CheckingIn checkingIn;

    @Autowired
    JdbcClient jdbc;

    private MeetingWithGuests july;

    @BeforeEach
    void sixteenOfTwentyTwoComeAndTwoMore() {
        july = new MeetingWithGuests(beans, 22);
        july.come(16);
        july.comes(july.waiting.get(0));
        july.walksIn("Ängstlich");
    }

    @Test
    void closingMakesSixNoShowsAndWalkInsAreNotInTheRate() {
        assertThat(july.close()).isEqualTo(ListClosed.DONE);

        var stand = july.stand();
        assertThat(stand.closed()).isTrue();
        assertThat(stand.version()).isEqualTo(1);
        assertThat(stand.figures().expected()).isEqualTo(22);
        assertThat(stand.figures().present()).isEqualTo(16);
        assertThat(stand.figures().walkIns()).isEqualTo(2);
        assertThat(stand.figures().inTheRoom()).isEqualTo(18);
        assertThat(stand.figures().noShows()).isEqualTo(6);
        assertThat(stand.figures().noShowPercent().orElseThrow()).hasToString("27.3");
        assertThat(versions.lines(july.meeting, 1)).hasSize(24);
        assertThat(jdbc.sql(
                                "select count(*) from attendance_record where standing = 'NO_SHOW' and until_version is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void whatBecomesOfAnAnswerLaterChangesNoFigureOfAClosedListUntilACorrection() {
        july.close();
        AttendanceFigures closed = july.stand().figures();
        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE', seat_given_up_at = timestamp with time zone"
                        + " '2026-12-02 20:00:00+01:00' where person_id = :missing")
                .param("missing", july.expected.get(21).value())
                .update();

        assertThat(july.stand().figures()).isEqualTo(closed);
        assertThat(closed.excused()).isZero();

        correcting.walkIn(
                july.meeting, Attendee.walkIn("Nora", "Nachtrag", "", null), afterwards(), "vergessen", daysAfter(1));
        assertThat(july.stand().figures().expected()).isEqualTo(21);
        assertThat(july.stand().figures().noShows()).isEqualTo(5);
        assertThat(july.stand().figures().excused()).isEqualTo(1);
    }

    @Test
    void listsThatAnEarlierReleaseHasClosedKeepWhatIsKnownWhenTheyAreTakenOver() throws IOException {
        july.close();
        jdbc.sql("delete from attendance_count").update();
        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE', seat_given_up_at = timestamp with time zone"
                        + " '2026-12-01 23:30:00+00:00' where person_id = :excused")
                .param("excused", july.expected.get(21).value())
                .update();
        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE', seat_given_up_at = timestamp with time zone"
                        + " '2026-12-01 22:30:00+00:00' where person_id = :earlier")
                .param("earlier", july.expected.get(20).value())
                .update();
        AttendanceFigures known =
                beans.getBean(Headcounts.class).list(july.card(), 0, OVER).figures();
        try (var migration = getClass()
                .getResourceAsStream("/db/migration/" + System.getProperty("reihum.test.database", "h2")
                        + "/V274__attendance_counts_of_earlier_versions.sql")) {
            jdbc.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        jdbc.sql("update invitation set answer = 'MAYBE', seat_given_up_at = null")
                .update();

        AttendanceFigures kept = july.stand().figures();
        assertThat(kept.guests()).isEqualTo(known.guests());
        assertThat(kept.excused()).isEqualTo(known.excused()).isEqualTo(1);
        assertThat(kept.guests().withdrawn()).isEqualTo(2);
        assertThat(kept.expected()).isEqualTo(20);
    }

    @Test
    void theListStandsInGermanOrder() {
        july.close();

        assertThat(versions.lines(july.meeting, 1))
                .first()
                .extracting(AttendanceLine::name)
                .isEqualTo("Ängstlich, Laura");
        assertThat(attendances.at(july.meeting))
                .first()
                .extracting(Attendance::name)
                .isEqualTo("Ängstlich, Laura");
    }

    @Test
    void itIsNotClosedBeforeTheEndNorTwice() {
        var seen = closing.seen(july.card(), OVER);

        assertThat(closing.close(july.meeting, seen, BY, NOON)).isEqualTo(ListClosed.NOT_OVER);
        assertThat(july.close()).isEqualTo(ListClosed.DONE);
        assertThat(july.close()).isEqualTo(ListClosed.ALREADY);
        assertThat(versions.of(july.meeting)).hasSize(1);
    }

    @Test
    void whoeverClosesHasSeenWhatItMeans() {
        var seen = closing.seen(july.card(), OVER);
        july.comes(july.expected.get(20));

        assertThat(closing.close(july.meeting, seen, BY, OVER)).isEqualTo(ListClosed.CHANGED_MEANWHILE);
        assertThat(versions.latest(july.meeting)).isZero();
        assertThat(closing.close(july.meeting, closing.seen(july.card(), OVER), BY, OVER))
                .isEqualTo(ListClosed.DONE);
    }

    @Test
    void theDoorIsShutAfterwards() {
        july.close();
        long somebody = attendances.at(july.meeting).get(3).id();

        assertThat(july.comes(july.expected.get(20))).isEqualTo(CheckedIn.Refused.CLOSED);
        assertThat(july.walksIn("Spät")).isEqualTo(CheckedIn.Refused.CLOSED);
        assertThat(checkingIn.undo(july.meeting, somebody, MeetingWithGuests.atTheDoor(), OVER))
                .isEqualTo(CheckedIn.Refused.CLOSED);
        assertThat(attendances.at(july.meeting)).hasSize(18);
    }

    @Test
    void aCorrectionHasAReasonAndMakesAVersion() {
        july.close();
        PersonId came = july.expected.get(20);

        var corrected = correcting.person(july.meeting, came, afterwards(), " Stand auf dem Papier ", daysAfter(1));

        assertThat(attendances.of(july.meeting, came)).isPresent();
        assertThat(corrected).isEqualTo(new Corrected.Done(2, List.of(new Correction.Came(came, afterwards()))));
        assertThat(versions.of(july.meeting))
                .containsExactly(
                        new AttendanceVersion(2, daysAfter(1), "carla@example.org", "Stand auf dem Papier"),
                        new AttendanceVersion(1, OVER, BY, null));
        assertThat(versions.between(july.meeting, 1, 2))
                .extracting(
                        AttendanceChange::name,
                        change ->
                                change.before() == null ? null : change.before().standing(),
                        change -> change.after() == null ? null : change.after().standing())
                .containsExactly(tuple("Gast20, Kim", AttendanceStanding.NO_SHOW, AttendanceStanding.PRESENT));
        assertThat(july.stand().version()).isEqualTo(2);
        assertThat(july.stand().figures().noShowPercent().orElseThrow()).hasToString("22.7");
        assertThat(figuresOfVersion(1)).containsExactly(16, 2, 6);
        assertThat(figuresOfVersion(2)).containsExactly(17, 2, 5);
    }

    private List<Integer> figuresOfVersion(int version) {
        var figures =
                beans.getBean(Headcounts.class).list(july.card(), version, OVER).figures();
        return List.of(figures.present(), figures.walkIns(), figures.noShows());
    }

    @Test
    void severalThingsAreCorrectedTogether() {
        july.close();
        long wrong =
                attendances.of(july.meeting, july.expected.get(0)).orElseThrow().id();
        long unsigned =
                attendances.of(july.meeting, july.expected.get(1)).orElseThrow().id();

        var corrected = correcting.correct(
                july.meeting,
                List.of(
                        new Correction.WasNotThere(wrong),
                        new Correction.Signed(unsigned, false),
                        new Correction.WalkedIn(Attendee.walkIn("Olga", "Öhler", "", null), afterwards())),
                "Abgleich mit dem Bogen",
                BY,
                daysAfter(2));

        assertThat(corrected).isInstanceOf(Corrected.Done.class);
        assertThat(versions.between(july.meeting, 1, 2))
                .extracting(AttendanceChange::name)
                .containsExactly("Gast0, Kim", "Gast1, Kim", "Öhler, Olga");
        assertThat(july.stand().figures().noShows()).isEqualTo(7);
        assertThat(july.stand().figures().unsigned()).isEqualTo(1);
        assertThat(july.stand().figures().walkIns()).isEqualTo(3);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        var there = july.expected.get(0);
        assertThat(correcting.person(july.meeting, there, afterwards(), "Grund", OVER))
                .isEqualTo(Refused.NOT_CLOSED);
        july.close();

        assertThat(correcting.person(july.meeting, there, afterwards(), "Grund", OVER))
                .isEqualTo(Refused.SAID_ALREADY);
        assertThat(correcting.person(july.meeting, july.expected.get(20), afterwards(), " ", OVER))
                .isEqualTo(Refused.NO_REASON);
        assertThat(correcting.correct(
                        july.meeting,
                        List.of(new Correction.WasNotThere(4711), new Correction.Signed(4711, true)),
                        "Grund",
                        BY,
                        OVER))
                .isEqualTo(Refused.SAID_ALREADY);
        assertThat(versions.latest(july.meeting)).isEqualTo(1);
        assertThat(attendances.at(july.meeting)).hasSize(18);
    }

    @Test
    void aNameThatChangesInTheRegisterChangesNoVersion() {
        july.close();
        jdbc.sql("update person set last_name = 'Neuname'").update();

        correcting.person(july.meeting, july.expected.get(20), afterwards(), "Papier", OVER);

        assertThat(versions.between(july.meeting, 1, 2)).hasSize(1);
        assertThat(versions.lines(july.meeting, 2))
                .filteredOn(line -> line.name().contains("Neuname"))
                .hasSize(1);
    }

    @Test
    void aVersionIsKeptOnceHoweverManyThereAre() {
        july.close();
        IntStream.range(16, 22)
                .forEach(i -> correcting.person(july.meeting, july.expected.get(i), afterwards(), "Bogen 2", OVER));

        assertThat(versions.latest(july.meeting)).isEqualTo(7);
        assertThat(jdbc.sql("select count(*) from attendance_record")
                        .query(Integer.class)
                        .single())
                .isEqualTo(24 + 6);
        assertThat(versions.between(july.meeting, 1, 7)).hasSize(6);
        assertThat(july.stand().figures().noShowPercent().orElseThrow()).hasToString("0.0");
    }

    @Test
    void whoTakesPartOnlineIsNeitherInTheRoomNorMissing() {
        var online = new CheckIn(CheckInMethod.LIST, NOON, BY, false, true, null, null);
        PersonId afar = july.country.person("Olga", "Online", "Fernfirma", july.ulm);
        checkingIn.person(july.meeting, july.expected.get(20), online, NOON);
        checkingIn.person(july.meeting, afar, online, NOON);
        july.close();

        var figures = july.stand().figures();
        assertThat(figures.online()).isEqualTo(2);
        assertThat(figures.inTheRoom()).isEqualTo(18);
        assertThat(figures.walkIns()).isEqualTo(2);
        assertThat(figures.noShows()).isEqualTo(5);
        assertThat(figures.expected()).isEqualTo(22);
        assertThat(figures.organisations()).as("Fernfirma was not in the room").isEqualTo(10);
        assertThat(attendances.present(july.meeting)).isEqualTo(18);
        assertThat(attendances.presentAt(List.of(july.meeting))).containsValue(18L);
        assertThat(attendances.online(july.meeting)).isEqualTo(2);
    }

    @Test
    void aNetworkThatWasOnlyOnlineIsNotRepresented() {
        july = new MeetingWithGuests(beans, 1);
        checkingIn.person(
                july.meeting,
                july.expected.get(0),
                new CheckIn(CheckInMethod.LIST, NOON, BY, false, true, null, null),
                NOON);

        assertThat(july.stand().figures().networks()).isEmpty();
        assertThat(attendances.representedAt(List.of(july.meeting))).isEmpty();
        assertThat(july.stand().figures().smePercent()).isEmpty();
    }

    @Test
    void whoGaveUpTheSeatOnTheDayIsExcused() {
        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE', seat_given_up_at = :at where person_id = :p")
                .param("at", NOON.minusSeconds(4 * 3600).atOffset(ZoneOffset.UTC))
                .param("p", july.expected.get(21).value())
                .update();

        var figures = july.stand().figures();
        assertThat(figures.excused()).isEqualTo(1);
        assertThat(figures.guests().withdrawn()).isEqualTo(1);
        assertThat(figures.expected()).isEqualTo(21);
        assertThat(figures.noShows()).isEqualTo(5);
    }
}
