package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class HolidaysTest {

    private static final CSVFormat SEMICOLONS = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    @Autowired
    Holidays holidays;

    @Autowired
    RegionalDays regionalDays;

    @Autowired
    ApplicationContext beans;

    /** The list leaves out Assumption Day in Bavaria: it holds in single municipalities, not in the state. */
    @ParameterizedTest
    @CsvSource({
        "BW, 2026", "BW, 2027", "BW, 2028", "HE, 2026", "HE, 2027", "HE, 2028",
        "BY, 2026", "BY, 2027", "BY, 2028", "RP, 2026", "RP, 2027", "RP, 2028"
    })
    void publicHolidaysAreThoseOfTheOfficialCalendars(FederalState state, int year) throws IOException {
        assertThat(holidays.publicHolidays(state, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .extracting(DayOff::first)
                .containsExactlyInAnyOrderElementsOf(listed(state, year));
    }

    /** SC16: what is a holiday at the seat need not be one at the second site across the border of the state. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-06, BW, true",
        "2026-01-06, BY, true",
        "2026-01-06, HE, false",
        "2026-01-06, RP, false",
        "2028-11-01, BW, true",
        "2028-11-01, BY, true",
        "2028-11-01, RP, true",
        "2028-11-01, HE, false",
        "2026-06-04, CH_BS, false",
        "2026-05-01, CH_BS, true",
        "2026-08-01, CH_ZH, true",
        "2026-10-26, AT_8, true",
        "2026-03-19, AT_8, false",
        "2026-04-03, FR_67, true",
        "2026-07-14, FR_68, true",
        "2026-06-23, LUX, true"
    })
    void aPublicHolidayIsTheStates(LocalDate day, FederalState state, boolean holiday) {
        assertThat(holidays.daysOff(state, day, day))
                .filteredOn(off -> off.kind() == DayOff.Kind.PUBLIC_HOLIDAY)
                .hasSize(holiday ? 1 : 0);
    }

    @Test
    void inHesseSixJanuary2026LiesInTheSchoolHolidays() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);

        assertThat(holidays.daysOff(FederalState.HE, epiphany, epiphany))
                .extracting(DayOff::kind, DayOff::last)
                .containsExactly(Tuple.tuple(DayOff.Kind.SCHOOL_HOLIDAY, LocalDate.of(2026, 1, 10)));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasPublicHolidaysWithGermanNames(FederalState state) {
        for (int year = 2026; year <= 2028; year++) {
            LocalDate newYear = LocalDate.of(year, 1, 1);
            assertThat(holidays.publicHolidays(state, newYear, newYear.withDayOfYear(360)))
                    .hasSizeBetween(6, 17)
                    .contains(new DayOff(newYear, newYear, DayOff.Kind.PUBLIC_HOLIDAY, "Neujahr"))
                    .allSatisfy(day -> assertThat(day.name()).doesNotContain("undefined", "_"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BW, 2025, false",
        "BW, 2026, true",
        "BW, 2028, true",
        "BW, 2029, false",
        "HE, 2028, true",
        "HE, 2029, false",
        "BY, 2027, false"
    })
    void christmasHolidaysOfTheYearBesideDoNotMakeAYearLoaded(FederalState state, int year, boolean loaded) {
        assertThat(holidays.schoolHolidaysLoaded(state, year)).isEqualTo(loaded);
    }

    @Test
    void whatIsMissingIsNamedByStateAndYear() {
        assertThat(holidays.yearsWithoutSchoolHolidays(
                        List.of(FederalState.HE, FederalState.BW, FederalState.HE, FederalState.BY),
                        LocalDate.of(2028, 10, 1),
                        LocalDate.of(2029, 1, 15)))
                .containsExactly(
                        new YearWithoutHolidays(FederalState.BW, 2029),
                        new YearWithoutHolidays(FederalState.BY, 2028),
                        new YearWithoutHolidays(FederalState.BY, 2029),
                        new YearWithoutHolidays(FederalState.HE, 2029));
        assertThat(holidays.yearsWithoutSchoolHolidays(List.of(), LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 1)))
                .isEmpty();
    }

    /** The days before a holiday that the list of candidates names, Tuesday to Thursday. */
    @Test
    void daysBeforeHolidaysAreThoseOfTheList() {
        assertThat(holidays.softDays(FederalState.BW, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)))
                .filteredOn(day -> day.kind() == SoftDay.Kind.BEFORE_HOLIDAY)
                .extracting(SoftDay::day)
                .filteredOn(day ->
                        day.getDayOfWeek().getValue() >= 2 && day.getDayOfWeek().getValue() <= 4)
                .containsExactlyElementsOf(Stream.of(
                                "2026-04-02 2026-04-30 2026-05-13 2026-06-03 2026-12-24 2026-12-31 2027-01-05 2027-03-25"
                                        + " 2027-05-05 2027-05-26 2028-01-05 2028-04-13 2028-05-24 2028-06-14 2028-10-31")
                        .flatMap(days -> Stream.of(days.split(" ")))
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void aSingleWorkingDayBesideTheWeekendIsABridge() {
        assertThat(holidays.softDays(FederalState.BW, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)))
                .filteredOn(day -> day.kind() == SoftDay.Kind.BRIDGE_DAY)
                .extracting(SoftDay::day, SoftDay::name)
                .containsExactly(
                        bridge(1, 2, "Neujahr"),
                        bridge(1, 5, "Heilige Drei Könige"),
                        bridge(5, 15, "Christi Himmelfahrt"),
                        bridge(6, 5, "Fronleichnam"));
    }

    private static Tuple bridge(int month, int day, String name) {
        return Tuple.tuple(LocalDate.of(2026, month, day), name);
    }

    @Test
    void regionalDaysAreThoseOfTheListForWhoKeepsThem() throws IOException {
        Country country = Country.in(beans);
        NetworkId loerrach = country.loerrach();
        NetworkId ulm = country.ulm();
        List<CSVRecord> listed = lines("/network/regional_days.csv");
        listed.forEach(line -> keep(line.get("name"), line.get("betrifft_netzwerke"), loerrach));

        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2028, 12, 31);
        assertThat(holidays.regionalDays(loerrach, first, last))
                .containsExactlyElementsOf(listed.stream()
                        .map(line -> new RegionalDate(
                                LocalDate.parse(line.get("datum")),
                                line.get("name"),
                                line.get("haerte").equals("weich") ? Hardness.WARN : Hardness.NOTE))
                        .toList());
        assertThat(holidays.regionalDays(ulm, first, last))
                .extracting(RegionalDate::name)
                .containsExactly("Gründonnerstag", "Gründonnerstag", "Gründonnerstag");
        assertThat(holidays.regionalDays(loerrach, LocalDate.of(2027, 2, 9), LocalDate.of(2027, 2, 9)))
                .extracting(RegionalDate::name)
                .containsExactly("Fastnachtsdienstag");
    }

    @Test
    void nobodyKeepsTheDaysThatShip() {
        NetworkId ulm = Country.in(beans).ulm();

        assertThat(holidays.regionalDays(ulm, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)))
                .isEmpty();
        assertThat(regionalDays.all()).hasSize(8);
    }

    private void keep(String name, String keepers, NetworkId network) {
        RegionalDay day = regionalDays.named(name).orElseThrow();
        if (keepers.equals("alle")) {
            day.keepEverywhere();
        } else {
            day.keepIn(Set.of(network));
        }
        regionalDays.saveAndFlush(day);
    }

    @Test
    void daysOffCutNothingOutOfHolidaysThatReachIntoThePeriod() {
        assertThat(holidays.daysOff(FederalState.BW, LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1)))
                .extracting(DayOff::first, DayOff::kind)
                .containsExactly(
                        tuple(2026, 12, 23, DayOff.Kind.SCHOOL_HOLIDAY),
                        tuple(2026, 12, 24, DayOff.Kind.CLOSED_DAY),
                        tuple(2026, 12, 25, DayOff.Kind.PUBLIC_HOLIDAY),
                        tuple(2026, 12, 26, DayOff.Kind.PUBLIC_HOLIDAY),
                        tuple(2026, 12, 31, DayOff.Kind.CLOSED_DAY),
                        tuple(2027, 1, 1, DayOff.Kind.PUBLIC_HOLIDAY));
    }

    private static Tuple tuple(int year, int month, int day, DayOff.Kind kind) {
        return Tuple.tuple(LocalDate.of(year, month, day), kind);
    }

    private static List<LocalDate> listed(FederalState state, int year) throws IOException {
        return lines("/network/public_holidays.csv").stream()
                .filter(line -> line.get(state.name()).equals("x"))
                .map(line -> LocalDate.parse(line.get("datum")))
                .filter(day -> day.getYear() == year)
                .toList();
    }

    private static List<CSVRecord> lines(String table) throws IOException {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(HolidaysTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8);
                var lines = SEMICOLONS.parse(file)) {
            return lines.getRecords();
        }
    }
}
