package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Function;
import org.reihum.report.Participation.Standing;

class FiguresTest {

    private static Figures figures(int expected, int noShows, boolean over) {
        var guests = new GuestList.Counts(expected, expected, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var missed = new Participation(
                new MeetingId(1),
                "P1",
                "Ahorn",
                "Kim",
                null,
                "",
                null,
                null,
                "",
                Function.GUEST,
                Standing.NO_SHOW,
                false);
        return Figures.of(List.of(guests), Collections.nCopies(noShows, missed), over);
    }

    @ParameterizedTest
    @CsvSource({"82, 17, 20.7", "28, 6, 21.4", "16, 1, 6.3", "8, 1, 12.5", "3, 0, 0.0", "3, 3, 100.0"})
    void noShowsAreRoundedHalfUpToOneDecimal(int expected, int noShows, BigDecimal percent) {
        assertThat(figures(expected, noShows, true).noShowPercent()).isEqualTo(Optional.of(percent));
    }

    @Test
    void nobodyExpectedOrNotYetOverGivesNoRate() {
        assertThat(figures(0, 0, true).noShowPercent()).isEmpty();
        assertThat(figures(30, 0, false).noShowPercent()).isEmpty();
        assertThat(figures(30, 0, false).expected()).isNull();
    }
}
