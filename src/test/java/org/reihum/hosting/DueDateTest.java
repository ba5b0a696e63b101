package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reihum.hosting.DueDate.State.DONE;
import static org.reihum.hosting.DueDate.State.LATER;
import static org.reihum.hosting.DueDate.State.NEXT;
import static org.reihum.hosting.DueDate.State.OVERDUE;
import static org.reihum.hosting.DueDate.State.PAST;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Online;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** The usual calendar of a host, with the real dates of one meeting. */
class DueDateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 16);

    @Test
    void eachDutyHasItsDateCountedFromTheMeeting() {
        assertThat(DueDate.of(meeting(DAY, null, null), 0, LocalDate.of(2026, 10, 1)))
                .extracting(DueDate::duty, DueDate::day, DueDate::state)
                .containsExactly(
                        tuple(Duty.ROOM, LocalDate.of(2026, 10, 21), NEXT),
                        tuple(Duty.INVITATION, LocalDate.of(2026, 11, 4), LATER),
                        tuple(Duty.HOTEL, LocalDate.of(2026, 11, 18), LATER),
                        tuple(Duty.REMINDER, LocalDate.of(2026, 11, 25), LATER),
                        tuple(Duty.DEADLINE, LocalDate.of(2026, 12, 2), LATER),
                        tuple(Duty.CATERING, LocalDate.of(2026, 12, 6), LATER),
                        tuple(Duty.LAST_INFO, LocalDate.of(2026, 12, 13), LATER),
                        tuple(Duty.LISTS, LocalDate.of(2026, 12, 15), LATER),
                        tuple(Duty.DOOR, LocalDate.of(2026, 12, 16), LATER),
                        tuple(Duty.THANKS, LocalDate.of(2026, 12, 17), LATER),
                        tuple(Duty.PRESS, LocalDate.of(2026, 12, 18), LATER),
                        tuple(Duty.MINUTES, LocalDate.of(2026, 12, 26), LATER));
    }

    @Test
    void whatReihumSeesIsDoneOrOverdueAndTheRestIsPast() {
        var today = LocalDate.of(2026, 11, 21);

        var late = DueDate.of(meeting(DAY, null, null), 0, today);
        var good = DueDate.of(meeting(DAY, "Saal", null), 40, today);

        assertThat(late).extracting(DueDate::state).startsWith(OVERDUE, OVERDUE, PAST, NEXT, LATER);
        assertThat(good).extracting(DueDate::state).startsWith(DONE, DONE, PAST, NEXT, LATER);
    }

    @Test
    void whatIsDueTodayIsNextAndWhenAllIsOverNothingIs() {
        var onTheDay = DueDate.of(meeting(DAY, "Saal", null), 40, DAY);
        var longAfter = DueDate.of(meeting(DAY, "Saal", null), 40, DAY.plusDays(11));

        assertThat(onTheDay)
                .filteredOn(due -> due.state() == NEXT)
                .extracting(DueDate::duty)
                .containsExactly(Duty.DOOR);
        assertThat(longAfter).extracting(DueDate::state).containsOnly(DONE, PAST);
    }

    @Test
    void theMeetingsOwnDeadlineCountsAndTheListStaysInOrder() {
        var dates = DueDate.of(meeting(DAY, null, LocalDate.of(2026, 12, 9)), 0, LocalDate.of(2026, 10, 1));

        assertThat(dates).extracting(DueDate::day).isSorted();
        assertThat(dates)
                .extracting(DueDate::duty, DueDate::day)
                .contains(tuple(Duty.DEADLINE, LocalDate.of(2026, 12, 9)));
    }

    @Test
    void withoutADayNothingIsDue() {
        assertThat(DueDate.of(meeting(null, null, null), 0, DAY)).isEqualTo(List.of());
    }

    private static MeetingCard meeting(@Nullable LocalDate day, @Nullable String room, @Nullable LocalDate answerBy) {
        return new MeetingCard(
                new MeetingId(1),
                new SeriesId(1),
                "Runde",
                "runde",
                1,
                MeetingState.CONFIRMED,
                day,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                ZoneId.of("Europe/Berlin"),
                "",
                new NetworkId(1),
                "Ulm",
                "Ulm",
                "BW",
                null,
                null,
                null,
                room,
                null,
                null,
                answerBy,
                "uid",
                0,
                null,
                null,
                false,
                Instant.EPOCH,
                Online.ON_SITE);
    }
}
