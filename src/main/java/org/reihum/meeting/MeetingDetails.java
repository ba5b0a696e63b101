package org.reihum.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;

/**
 * All that an organiser decides about a meeting.
 *
 * @param day null while only the city is agreed
 * @param answerBy last day of the regular registration; null as long as the day is open
 */
public record MeetingDetails(
        @Nullable LocalDate day,
        LocalTime beginsAt,
        LocalTime endsAt,
        NetworkId host,
        PlaceId place,
        House house,
        String topic,
        @Nullable LocalDate answerBy,
        List<AgendaLine> agenda) {

    /** The same on another day: registration then ends as is usual in the series. */
    public MeetingDetails on(LocalDate other, SeriesProfile series, LocalDate today) {
        LocalDate end = usualAnswerBy(other, series.deadlineDays(), today);
        return new MeetingDetails(other, beginsAt, endsAt, host, place, house, topic, end, agenda);
    }

    /** The deadline of the series, but not over before anyone could answer. */
    static LocalDate usualAnswerBy(LocalDate day, int deadlineDays, LocalDate today) {
        LocalDate usual = day.minusDays(deadlineDays);
        if (!usual.isBefore(today)) {
            return usual;
        }
        return day.isBefore(today) ? day : today;
    }
}
