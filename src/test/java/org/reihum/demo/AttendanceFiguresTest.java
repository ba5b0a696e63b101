package org.reihum.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.attendance.Attendance;
import org.reihum.attendance.AttendanceFigures;
import org.reihum.attendance.Attendances;
import org.reihum.attendance.Headcounts;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Function;
import org.reihum.network.Networks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of meetings as the counting rules have them, against those that were counted elsewhere and by plain SQL. */
@DemoTest
class AttendanceFiguresTest {

    private static final Map<Function, String> ROLES = Stream.of(
                    "Landeskoordination", "Netzwerkmanagement", "Stellvertretung", "Unternehmen", "Wissenschaft")
            .collect(Collectors.toMap(DemoWords::function, word -> word));

    @Autowired
    Headcounts headcounts;

    @Autowired
    Attendances attendances;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Networks networks;

    @Autowired
    JdbcClient jdbc;

    private final Expected expected = Expected.all();

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M03", "M06", "K01"})
    void everyFigureOfTheMeeting(String key) {
        AttendanceFigures figures = figures(key);
        Map<String, Object> counted = new HashMap<>(Map.ofEntries(
                entry("eingeladen", figures.guests().invited()),
                entry("zugesagt", figures.guests().accepted()),
                entry("nachgerueckt", figures.guests().promoted()),
                entry("warteliste", figures.guests().waiting()),
                entry("storniert", figures.guests().withdrawn()),
                entry("abgesagt", figures.guests().declined()),
                entry("vorbehalt", figures.guests().tentative()),
                entry("offen", figures.guests().open()),
                entry("anwesend_angemeldet", figures.present()),
                entry("unangemeldet", figures.walkIns()),
                entry("anwesend_gesamt", figures.inTheRoom()),
                entry("nicht_erschienen", figures.noShows()),
                entry("netzwerke_vertreten", figures.networks().size()),
                entry("netzwerke", networksOf(figures)),
                entry("organisationen", figures.organisations()),
                entry("rollen", roles(figures)),
                entry("ohne_unterschrift", figures.unsigned())));
        counted.put("erwartet", figures.expected());
        counted.put(
                "no_show_prozent",
                figures.noShowPercent().map(rate -> rate.doubleValue()).orElse(null));

        // nothing may be left out that the file says, and what it leaves empty is none
        var wanted = (Map<?, ?>) expected.at("treffen", key);
        assertThat(wanted).hasSizeGreaterThan(6);
        wanted.forEach((figure, value) -> assertThat(counted.get(figure))
                .as(key + " " + figure)
                .isEqualTo(figure.equals("netzwerke") && value == null ? "" : value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M03", "K01"})
    void plainSqlCountsTheSame(String key) {
        MeetingCard meeting = meeting(key);
        AttendanceFigures figures = figures(key);

        assertThat(figures.inTheRoom())
                .isEqualTo(count("select count(*) from attendance where meeting_id = :m", meeting));
        assertThat(figures.noShows()).isEqualTo(count("""
                select count(*) from invitation i left join attendance a
                    on a.meeting_id = i.meeting_id and a.person_id = i.person_id
                where i.meeting_id = :m and i.seat = 'SEATED' and a.id is null
                """, meeting));
        assertThat(figures.organisations())
                .isEqualTo(
                        count("select count(distinct organisation_id) from attendance where meeting_id = :m", meeting));
        assertThat(figures.networks())
                .hasSize(count("select count(distinct network_id) from attendance where meeting_id = :m", meeting));
        assertThat(figures.smes()).isEqualTo(ofSize("= 'SME'", meeting));
        assertThat(figures.largeOnes()).isEqualTo(ofSize("= 'LARGE'", meeting));
        assertThat(figures.sizeUnknown()).isEqualTo(ofSize("is null", meeting));
        assertThat(figures.smes() + figures.largeOnes() + figures.sizeUnknown()).isEqualTo(figures.inTheRoom());
    }

    private int ofSize(String which, MeetingCard meeting) {
        return count("select count(*) from attendance where meeting_id = :m and size_class " + which, meeting);
    }

    /** SC18: 82 had accepted, 65 of them came, and nine others. */
    @Test
    void theKickOff() {
        AttendanceFigures figures = figures("K01");

        assertThat(figures.expected()).isEqualTo(82);
        assertThat(figures.inTheRoom()).isEqualTo(74);
        assertThat(figures.noShows()).isEqualTo(17);
        assertThat(figures.noShowPercent().orElseThrow()).hasToString("20.7");
        List<Attendance> list = attendances.at(meeting("K01").id());
        assertThat(list).hasSize(74);
        assertThat(list.stream().map(AttendanceFiguresTest::base)).isSortedAccordingTo(String::compareTo);
    }

    /** The last name as DIN 5007-1 compares it. */
    private static String base(Attendance one) {
        String last = one.name().split(",")[0].toLowerCase(Locale.GERMAN);
        return last.replace("ä", "a")
                .replace("ö", "o")
                .replace("ü", "u")
                .replace("ß", "ss")
                .replaceAll("[ -]", "");
    }

    private AttendanceFigures figures(String key) {
        return headcounts.of(meeting(key), DemoClock.START).figures();
    }

    private static Map<String, Integer> roles(AttendanceFigures figures) {
        return figures.functions().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> ROLES.get(each.getKey()), Map.Entry::getValue, Integer::sum, TreeMap::new));
    }

    private int count(String sql, MeetingCard meeting) {
        return jdbc.sql(sql)
                .param("m", meeting.id().value())
                .query(Integer.class)
                .single();
    }

    private String networksOf(AttendanceFigures figures) {
        return DemoRow.of("networks").stream()
                .filter(row -> figures.networks()
                        .contains(networks.findBySlug(row.text("slug"))
                                .orElseThrow()
                                .id()))
                .map(row -> row.text("id"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private MeetingCard meeting(String key) {
        var series = allSeries
                .findBySlug(key.startsWith("M") ? "treffen-der-it-netzwerke" : "it4work-fachabende")
                .orElseThrow();
        return timetable.of(series.id()).stream()
                .filter(meeting -> meeting.number() == Integer.parseInt(key.substring(1)))
                .findFirst()
                .orElseThrow();
    }
}
