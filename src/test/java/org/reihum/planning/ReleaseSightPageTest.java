package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Online;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a release would do is seen first; a broken rule needs a reason; what is released changes as little as can be. */
@DatabaseTest
class ReleaseSightPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private NetworkId ulm;
    private Series series;
    private PlanDesk rosa;

    @BeforeEach
    void threeMeetingsAreProposed() {
        country = Country.in(beans);
        ulm = country.ulm();
        series = country.series("netz", ulm, country.karlsruhe(), country.loerrach(), country.hanau());
        country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        rosa = new PlanDesk(beans, series.id(), "de");
        rosa.propose(3, "2027-01-13");
    }

    @Test
    void thePreviewSaysWhatIsNewAndWhoIsTold() {
        String page = rosa.see("/release").body();

        assertThat(page)
                .contains("Freigeben: niemand bekommt jetzt einen Brief", "Plan freigeben: 3 Treffen anlegen")
                .doesNotContain("planning.", "bleibt, wie es ist", "wird geändert");
        assertThat(page.split("wird angelegt", -1)).hasSize(4);
        assertThat(new PlanDesk(beans, series.id(), "en").see("/release").body())
                .contains("<html lang=\"en\"")
                .doesNotContain("planning.", "??");
        assertThat(ahead()).isEmpty();
    }

    @Test
    void aBrokenRuleNeedsAReasonBeforeTheRelease() {
        rosa.act(1, "host", "network", "" + ulm.value());

        assertThat(rosa.see("/release").body())
                .contains("Gegen diese Zeilen spricht eine Regel", "Ulm hat seinen Platz in diesem Turnus schon")
                .containsPattern("<button[^>]*disabled");
        var refused = rosa.press("/release");
        assertThat(refused.done()).startsWith("Gegen diese Zeilen spricht eine Regel");
        assertThat(refused.location()).endsWith("/release");
        assertThat(ahead()).isEmpty();

        rosa.act(1, "because", "reason", " Jubiläum\u0007 in Ulm ");
        assertThat(rosa.line(1).overrideReason()).isEqualTo("Jubiläum in Ulm");
        assertThat(rosa.board(1)).contains("Trotzdem, weil: Jubiläum in Ulm");
        assertThat(rosa.press("/release").done()).startsWith("3 Treffen stehen jetzt im Kalender");

        assertThat(ahead()).hasSize(3);
        assertThat(rosa.board()).contains("Trotzdem, weil: Jubiläum in Ulm");
        // a new draft behind them does not make it forgotten
        rosa.propose(1, "2027-09-22");
        assertThat(rosa.board()).contains("Trotzdem, weil: Jubiläum in Ulm");
    }

    @Test
    void releasedMeetingsStayWhereTheyAreWhenPlannedAnew() {
        rosa.press("/release");
        List<MeetingCard> before = ahead();

        rosa.propose(4, "2027-01-13", "replan", "true");

        assertThat(rosa.lines()).hasSize(4);
        assertThat(rosa.board()).contains("schon bekannt gegeben, bleibt deshalb");
        String page = rosa.see("/release").body();
        assertThat(page.split("bleibt, wie es ist", -1)).hasSize(4);
        assertThat(page.split("wird angelegt", -1)).hasSize(2);
        rosa.press("/release");
        assertThat(ahead()).hasSize(4).startsWith(before.toArray(MeetingCard[]::new));
    }

    @Test
    void aBlockedHostChangesOnlyWhatItMust() {
        rosa.press("/release");
        List<MeetingCard> before = ahead();
        MeetingCard last = before.get(2);
        LocalDate day = last.day();
        blockedDays.save(new BlockedDays(last.hostId(), day.minusDays(3), day.plusDays(3), "Wasserschaden"));

        rosa.propose(3, "2027-01-13", "replan", "true");

        String page = rosa.see("/release").body();
        assertThat(page.split("bleibt, wie es ist", -1)).hasSize(3);
        assertThat(page.split("wird geändert", -1)).hasSize(2);
        assertThat(page).contains("bisher ");
        rosa.press("/release");
        List<MeetingCard> after = ahead();
        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after.get(2).id()).isEqualTo(last.id());
        assertThat(after.get(2).uid()).isEqualTo(last.uid());
        assertThat(after.get(2).hostId()).isEqualTo(last.hostId());
        assertThat(after.get(2).day()).isNotEqualTo(day);

        assertThat(rosa.press("/undo").done()).startsWith("Die Freigabe ist zurückgenommen.");
        assertThat(ahead().get(2).day()).isEqualTo(day);
    }

    @Test
    void aMeetingThatMovesAndMovesBackKeepsItsLink() {
        rosa.press("/release");
        MeetingCard last = ahead().get(2);
        var online = new Online(Online.Mode.HYBRID, "https://konferenz.example.org/7");
        jdbc.sql("update meeting set mode = 'HYBRID', online_link = :link where id = :id")
                .param("link", online.link())
                .param("id", last.id().value())
                .update();
        blockedDays.save(new BlockedDays(
                last.hostId(), last.day().minusDays(3), last.day().plusDays(3), "Wasserschaden"));
        rosa.propose(3, "2027-01-13", "replan", "true");

        rosa.press("/release");
        assertThat(ahead().get(2).day()).isNotEqualTo(last.day());
        assertThat(ahead()).extracting(MeetingCard::online).containsExactly(Online.ON_SITE, Online.ON_SITE, online);

        rosa.press("/undo");
        assertThat(ahead().get(2).day()).isEqualTo(last.day());
        assertThat(ahead().get(2).online()).isEqualTo(online);
    }

    @Test
    void aReleaseIsTakenBackAsLongAsNobodyIsInvited() {
        rosa.press("/release");
        assertThat(rosa.board()).contains("Freigabe zurücknehmen");

        assertThat(rosa.press("/undo").done()).startsWith("Die Freigabe ist zurückgenommen.");

        assertThat(ahead()).isEmpty();
        assertThat(rosa.board()).contains("3 Treffen im Entwurf").doesNotContain("Freigabe zurücknehmen");
        assertThat(rosa.press("/release").done()).startsWith("3 Treffen stehen jetzt im Kalender");
        assertThat(ahead()).hasSize(3);
    }

    @Test
    void afterTheFirstInvitationItStands() {
        rosa.press("/release");
        MeetingId first = ahead().get(0).id();
        country.invited(first, Country.seated(country.person("Ulla", "Ulmer", "Donau GmbH", ulm)));

        assertThat(rosa.board()).doesNotContain("Freigabe zurücknehmen");
        assertThat(rosa.press("/undo").done()).startsWith("Das geht nicht mehr");

        assertThat(ahead()).hasSize(3);
        assertThat(rosa.latest().released()).isTrue();
    }

    @Test
    void onlyTheLastReleaseIsTakenBack() {
        rosa.press("/release");
        long first = rosa.plan();
        rosa.propose(1, "2027-09-22");

        assertThat(new Desk(mvc)
                        .press("/desk/rotation/plans/" + first + "/undo")
                        .done())
                .startsWith("Das geht nicht mehr");
        assertThat(ahead()).hasSize(3);
    }

    private List<MeetingCard> ahead() {
        return timetable.of(series.id()).stream()
                .filter(meeting -> meeting.day().getYear() > 2026)
                .toList();
    }
}
