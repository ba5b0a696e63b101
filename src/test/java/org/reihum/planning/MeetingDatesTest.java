package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeetingDatesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 9);

    private final MeetingDates dates =
            new MeetingDates(new PlanRequest(3, LocalDate.of(2027, 5, 4), DayOfWeek.TUESDAY, 9), day -> false);

    @Test
    void aMeetingPlannedAnewMayBeTwoWeeksEarlierOrFiveLater() {
        assertThat(dates.around(TUESDAY, TUESDAY.minusWeeks(8)))
                .startsWith(TUESDAY.minusWeeks(2))
                .endsWith(TUESDAY.plusWeeks(5))
                .hasSize(8);
    }

    @Test
    void aMeetingPlannedAnewIsNeverMovedToADayThatIsOver() {
        assertThat(dates.around(TUESDAY, TUESDAY.minusWeeks(1)))
                .startsWith(TUESDAY)
                .hasSize(6);
    }
}
