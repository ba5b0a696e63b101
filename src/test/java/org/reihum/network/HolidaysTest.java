package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

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

    /** The list leaves out Assumption Day in Bavaria: it holds in single municipalities, not in the state. */
    @ParameterizedTest
    @CsvSource({
        "BW, 2026", "BW, 2027", "BW, 2028", "HE, 2026", "HE, 2027", "HE, 2028",
        "BY, 2026", "BY, 2027", "BY, 2028", "RP, 2026", "RP, 2027", "RP, 2028"
    })
    void publicHolidaysAreThoseOfTheOfficialCalendars(FederalState state, int year) {
        assertThat(holidays.publicHolidays(state, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .extracting(DayOff::first)
                .containsExactlyInAnyOrderElementsOf(listed(state, year));
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

    private static org.assertj.core.groups.Tuple tuple(int year, int month, int day, DayOff.Kind kind) {
        return org.assertj.core.groups.Tuple.tuple(LocalDate.of(year, month, day), kind);
    }

    private static List<LocalDate> listed(FederalState state, int year) {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(HolidaysTest.class.getResourceAsStream("/network/public_holidays.csv")),
                        StandardCharsets.UTF_8);
                var lines = SEMICOLONS.parse(file)) {
            return lines.stream()
                    .filter(line -> line.get(state.name()).equals("x"))
                    .map(line -> LocalDate.parse(line.get("datum")))
                    .filter(day -> day.getYear() == year)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
