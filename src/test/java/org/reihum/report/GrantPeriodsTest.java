package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a funder wants to hear something. */
class GrantPeriodsTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> periods(GrantRhythm rhythm, String first, String last) {
        return rhythm.periods(day(first), day(last)).stream()
                .map(period -> period.from() + " " + period.to())
                .toList();
    }

    @Test
    void halvesOfTheCalendarAreCutToTheGrant() {
        assertThat(periods(GrantRhythm.CALENDAR_HALVES, "2025-10-15", "2026-08-31"))
                .containsExactly("2025-10-15 2025-12-31", "2026-01-01 2026-06-30", "2026-07-01 2026-08-31");
    }

    @Test
    void halvesFromTheStartFollowTheGrantAndNotTheCalendar() {
        assertThat(periods(GrantRhythm.FROM_START, "2025-10-01", "2026-12-31"))
                .containsExactly("2025-10-01 2026-03-31", "2026-04-01 2026-09-30", "2026-10-01 2026-12-31");
        assertThat(periods(GrantRhythm.FROM_START, "2025-08-31", "2026-08-30"))
                .as("a short February shortens nothing later")
                .containsExactly("2025-08-31 2026-02-27", "2026-02-28 2026-08-30");
    }

    @Test
    void everyDayOfTheGrantIsInOnePeriod() {
        for (GrantRhythm rhythm : List.of(GrantRhythm.CALENDAR_HALVES, GrantRhythm.FROM_START)) {
            List<GrantPeriod> periods = rhythm.periods(day("2024-01-31"), day("2027-02-28"));
            day("2024-01-31")
                    .datesUntil(day("2027-03-01"))
                    .forEach(each -> assertThat(periods.stream().filter(period -> period.holds(each)))
                            .as(rhythm + " " + each)
                            .hasSize(1));
        }
    }

    @Test
    void ownDatesAreReadAsPeopleWriteThem() {
        var periods = List.of(
                new GrantPeriod(day("2025-10-01"), day("2026-03-31")),
                new GrantPeriod(day("2026-04-01"), day("2026-04-30")));
        assertThat(OwnDates.read("1.10.2025 – 31.3.2026\n\n 2026-04-01 - 2026-04-30 "))
                .hasValue(periods);
        assertThat(OwnDates.read(OwnDates.written(periods))).hasValue(periods);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Herbst",
                "1.10.2025",
                "31.3.2026 – 1.10.2025",
                "30.2.2026 – 1.10.2026",
                "1.1.2026 – 30.6.2026\n30.6.2026 – 31.12.2026",
                "1.7.2026 – 31.12.2026\n1.1.2026 – 30.6.2026"
            })
    void whatIsNoSequenceOfPeriodsIsNotRead(String typed) {
        assertThat(OwnDates.read(typed)).isEmpty();
    }
}
