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
        List<AgendaLine> agenda,
        Online online) {

    /** On site only. */
    public MeetingDetails(
            @Nullable LocalDate day,
            LocalTime beginsAt,
            LocalTime endsAt,
            NetworkId host,
            PlaceId place,
            House house,
            String topic,
            @Nullable LocalDate answerBy,
            List<AgendaLine> agenda) {
        this(day, beginsAt, endsAt, host, place, house, topic, answerBy, agenda, Online.ON_SITE);
    }

    /** The same on another day: registration then ends as is usual in the series. */
    public MeetingDetails on(LocalDate other, SeriesProfile series, LocalDate today) {
        return on(other, usualAnswerBy(other, series.deadlineDays(), today));
    }

    /** The deadline of the series, but not over before anyone could answer. */
    static LocalDate usualAnswerBy(LocalDate day, int deadlineDays, LocalDate today) {
        LocalDate usual = day.minusDays(deadlineDays);
        if (!usual.isBefore(today)) {
            return usual;
        }
        return day.isBefore(today) ? day : today;
    }

    HostAt hostAt() {
        return new HostAt(host, place, house);
    }

    /** The same elsewhere. */
    public MeetingDetails hosted(HostAt at) {
        return new MeetingDetails(
                day, beginsAt, endsAt, at.host(), at.place(), at.house(), topic, answerBy, agenda, online);
    }

    /** The same on another day, with that last day of the regular registration. */
    public MeetingDetails on(@Nullable LocalDate other, @Nullable LocalDate deadline) {
        return new MeetingDetails(other, beginsAt, endsAt, host, place, house, topic, deadline, agenda, online);
    }

    /** The same in that room, on site and online, or online only. */
    public MeetingDetails held(Online other) {
        return new MeetingDetails(day, beginsAt, endsAt, host, place, house, topic, answerBy, agenda, other);
    }
}
