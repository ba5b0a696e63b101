package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearStripTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyDayOfAYearIsEquallyWide() {
        Stretch year = new Stretch(YearMonth.of(2026, 11), 12, 100, 730);

        assertThat(year.days()).isEqualTo(365);
        assertThat(year.x(LocalDate.of(2026, 11, 1))).isEqualTo(100);
        assertThat(year.x(LocalDate.of(2026, 12, 31))).isEqualTo(220);
        assertThat(year.x(LocalDate.of(2027, 1, 1)))
                .as("over the turn of the year")
                .isEqualTo(222);
        assertThat(year.width(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isEqualTo(4);
        assertThat(year.x(year.to())).isEqualTo(830);
        assertThat(year.middle(LocalDate.of(2026, 11, 1))).isEqualTo(101);
    }

    @Test
    void aLeapYearHasADayMore() {
        Stretch leap = new Stretch(YearMonth.of(2028, 1), 12, 0, 732);

        assertThat(leap.days()).isEqualTo(366);
        assertThat(leap.x(LocalDate.of(2028, 2, 29))).isEqualTo(118);
        assertThat(leap.x(LocalDate.of(2028, 3, 1))).isEqualTo(120);
        assertThat(leap.holds(LocalDate.of(2028, 12, 31))).isTrue();
        assertThat(leap.holds(LocalDate.of(2029, 1, 1))).isFalse();
    }

    @Test
    void weeksBeginOnMondaysAndGoOnOverTheTurnOfTheYear() {
        List<LocalDate> mondays = new Stretch(YearMonth.of(2026, 11), 12, 0, 365).mondays();

        assertThat(mondays).hasSize(52).allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(mondays.get(0)).isEqualTo("2026-11-02");
        assertThat(mondays).contains(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4));
        assertThat(new Stretch(YearMonth.of(2027, 2), 1, 0, 28).mondays())
                .as("the first of February 2027 is one")
                .startsWith(LocalDate.of(2027, 2, 1))
                .hasSize(4);
    }

    @Test
    void daysOutsideAreCutOff() {
        Stretch half = new Stretch(YearMonth.of(2027, 1), 6, 10, 181);
        StripRow row = rows(half, band("Ferien BW", "2026-12-23", "2027-01-09", "Weihnachtsferien"))
                .get(0);

        assertThat(row.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo(10);
            assertThat(bar.width()).isCloseTo(9, within(0.1));
            assertThat(bar.label()).as("too narrow for the name").isEmpty();
            assertThat(bar.title()).isEqualTo("Weihnachtsferien!");
        });
        assertThat(rows(half, band("Ferien BW", "2026-12-23", "2026-12-31", "Weihnachtsferien")))
                .isEmpty();
    }

    @Test
    void bandsThatCoverEachOtherGetLanesOfTheirOwn() {
        Stretch year = new Stretch(YearMonth.of(2027, 1), 12, 0, 730);
        List<StripRow> rows = rows(
                year,
                band("Ferien BW", "2027-03-01", "2027-03-31", "a"),
                band("Ferien BW", "2027-03-31", "2027-04-02", "b"),
                band("Ferien BW", "2027-04-01", "2027-04-02", "c"),
                band("Ferien HE", "2027-03-01", "2027-03-31", "d"));

        assertThat(rows).extracting(StripRow::label).containsExactly("Ferien BW", "Ferien HE");
        double top = rows.get(0).y();
        assertThat(rows.get(0).bars()).extracting(StripRow.Bar::y).containsExactly(top, top + StripRow.LANE, top);
        assertThat(rows.get(1).y()).isGreaterThanOrEqualTo(top + 2 * StripRow.LANE);
    }

    @Test
    void aSingleDayCanStillBeSeenAndALongBandBearsItsName() {
        Stretch year = new Stretch(YearMonth.of(2027, 1), 12, 0, 365);
        List<StripRow.Bar> bars = rows(
                        year,
                        band("Ferien BW", "2027-05-01", "2027-05-01", "Tag"),
                        band("Ferien BW", "2027-07-01", "2027-12-31", "Umbau"))
                .get(0)
                .bars();

        assertThat(bars.get(0).width()).isEqualTo(3);
        assertThat(bars).extracting(StripRow.Bar::label).containsExactly("", "Umbau");
    }

    @Test
    void thereAreAsManyStripsAsTheStopsTake() {
        assertThat(strips(StripLook.WIDE, "2027-10-31")).hasSize(1);
        assertThat(strips(StripLook.WIDE, "2027-11-01")).hasSize(2);
        assertThat(strips(StripLook.NARROW, "2027-11-01")).hasSize(3);
        assertThat(strips(StripLook.WIDE, "2035-01-01"))
                .as("at most three years")
                .hasSize(3);
        assertThat(YearStrip.from(TODAY, season(), StripLook.WIDE, PicturesForTests.words(), Locale.GERMAN))
                .as("a year of holidays, even without a stop")
                .hasSize(1);
    }

    @Test
    void todayAndTheStopsStandInTheStripTheyBelongTo() {
        List<YearStrip> strips = strips(StripLook.WIDE, "2026-12-02", "2027-11-03");

        assertThat(strips.get(0).today())
                .isBetween(strips.get(0).left(), strips.get(0).right());
        assertThat(strips.get(1).today()).isNull();
        assertThat(strips).extracting(strip -> strip.stops().size()).containsExactly(1, 1);
        assertThat(strips.get(0).stops().get(0).x()).isGreaterThan(strips.get(0).today());
        assertThat(strips.get(0).months())
                .hasSize(12)
                .extracting(YearStrip.Month::name)
                .contains("Jan 27", "Feb");
    }

    @Test
    void namesOfStopsNextToOneAnotherDoNotTouch() {
        LocalDate first = LocalDate.of(2027, 1, 6);
        String[] everyTwoWeeks = IntStream.range(0, 12)
                .mapToObj(i -> first.plusWeeks(2L * i).toString())
                .toArray(String[]::new);
        List<StripStop> stops = strips(StripLook.NARROW, everyTwoWeeks).stream()
                .flatMap(strip -> strip.stops().stream())
                .toList();

        assertThat(stops).hasSize(12).extracting(StripStop::number).doesNotHaveDuplicates();
        assertThat(stops).extracting(StripStop::city).contains("Waldshut-Tiengen", "");
        List<StripStop> near = stops.stream()
                .filter(stop -> !stop.city().isEmpty() && stop.cityY() == YearStrip.CITIES)
                .toList();
        for (int i = 1; i < near.size(); i++) {
            double apart = near.get(i).cityX() - near.get(i - 1).cityX();
            assertThat(apart < 0 || apart > "Waldshut-Tiengen".length() * 7)
                    .as("next strip, or far enough")
                    .isTrue();
        }
    }

    private static List<YearStrip> strips(StripLook look, String... days) {
        return YearStrip.from(TODAY, season(days), look, PicturesForTests.words(), Locale.GERMAN);
    }

    private static YearStrip.Season season(String... days) {
        return new YearStrip.Season(
                IntStream.range(0, days.length)
                        .mapToObj(i -> new StripStop.Stopping(
                                PicturesForTests.line(i + 1, days[i], "Waldshut-Tiengen", "coming"), "title"))
                        .toList(),
                List.of());
    }

    private static List<StripRow> rows(Stretch stretch, Band... bands) {
        return StripRow.below(100, List.of(bands), stretch, StripLook.WIDE);
    }

    private static Band band(String row, String first, String last, String name) {
        return new Band(Band.Kind.SCHOOL, row, LocalDate.parse(first), LocalDate.parse(last), name, name + "!");
    }
}
