package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Ring, map and year strip on the rotation page. */
@DatabaseTest
class PicturesPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    private Country country;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
    }

    @Test
    void theMeetingsAreOnTheMapAndInTheYear() {
        NetworkId ulm = country.ulm();
        NetworkId hanau = country.hanau();
        Series series = country.series("netz", ulm, hanau, country.karlsruhe());
        country.meeting(series, ulm, LocalDate.of(2026, 12, 2));
        country.meeting(series, hanau, LocalDate.of(2027, 2, 24), MeetingState.PROVISIONAL, country.hallOf(hanau));
        blockedDays.save(new BlockedDays(ulm, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 8, 31), "Umbau des Hauses"));

        String page = rosa.see("/desk/rotation").body();

        assertThat(page)
                .contains("Karte von Baden-Württemberg", "Nr. 1 Ulm, 2.12.2026, IT-Netzwerk Ulm: nächster Halt")
                .contains("Nr. 2 Hanau, 24.2.2027, IT-Netzwerk Hanau: noch nicht bestätigt")
                .contains("class=\"stop-next\"", "class=\"stop-asked open-stop\"", "class=\"leg-coming\"")
                .contains(
                        "Ferien BW",
                        "Ferien HE",
                        "Sperrtage",
                        "IT-Netzwerk Ulm: 1.3.2027 bis 31.8.2027 (Umbau des Hauses)")
                .contains("Tag der Arbeit: 1.5.2027 (BW, HE)", "Sommerferien")
                .doesNotContain("planning.", "??", "style=\"");
        assertThat(new Desk(mvc, "en").see("/desk/rotation").body())
                .contains("Map of Baden-Württemberg", "No. 1 Ulm", "next stop", "Blocked days", "Lake Constance")
                .doesNotContain("??");
    }

    @Test
    void carnivalHasARowOfItsOwnWhereAHostKeepsIt() {
        NetworkId loerrach = country.loerrach();
        country.series("netz", loerrach, country.ulm());
        assertThat(rosa.see("/desk/rotation").body()).doesNotContain("band-regional");

        jdbc.sql("insert into regional_day_of_network (regional_day_id, network_id)"
                        + " select id, :keeper from regional_day where name = 'Rosenmontag'")
                .param("keeper", loerrach.value())
                .update();

        assertThat(rosa.see("/desk/rotation").body())
                .contains("band-regional", "Rosenmontag: 8.2.2027 (IT-Netzwerk Lörrach)");
    }

    @Test
    void namesAreWrittenAsTheyAre() {
        NetworkId strange = country.network("A<b>&Co", FederalState.BW, 48.9, 9.0, 40);
        Series series = country.series("netz", strange);
        country.meeting(series, strange, LocalDate.of(2026, 12, 2));
        blockedDays.save(
                new BlockedDays(strange, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 9, 1), "<i>Umzug & mehr"));

        String page = rosa.see("/desk/rotation").body();

        assertThat(page)
                .contains(
                        "<title>Nr. 1 A&lt;b&gt;&amp;Co, 2.12.2026, IT-Netzwerk A&lt;b&gt;&amp;Co: nächster Halt</title>",
                        "(&lt;i&gt;Umzug &amp; mehr)")
                .doesNotContain("<b>&", "<i>Umzug");
    }

    @Test
    void theCycleBeforeLiesInsideTheRing() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        Series series = country.series("netz", ulm, karlsruhe);
        country.meeting(series, ulm, LocalDate.of(2025, 12, 3));
        country.meeting(series, karlsruhe, LocalDate.of(2026, 3, 4));
        country.meeting(series, ulm, LocalDate.of(2026, 6, 3));
        country.meeting(series, karlsruhe, LocalDate.of(2026, 12, 2));

        String ring = rosa.see("/desk/rotation").body();
        ring = ring.substring(ring.indexOf("class=\"ring\""), ring.indexOf("map-figure"));

        assertThat(ring).contains("ring-line past");
        assertThat(ring.split("class=\"stop-past\""))
                .as("stations of the cycle before")
                .hasSize(3);
        assertThat(ring).contains("<title>1 Ulm</title>", "<title>2 Karlsruhe</title>", "class=\"stop-served\"");
    }

    @Test
    void aSeriesWithoutMeetingsShowsTheYearButNoRoute() {
        country.series("netz", country.ulm());

        assertThat(rosa.see("/desk/rotation").body())
                .contains("year-figure", "Ferien BW")
                .doesNotContain("map-figure", "class=\"ring\"");
    }
}
