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

    HostAt hostAt() {
        return new HostAt(host, place, house);
    }

    MeetingDetails hosted(HostAt at) {
        return new MeetingDetails(day, beginsAt, endsAt, at.host(), at.place(), at.house(), topic, answerBy, agenda);
    }

    MeetingDetails on(@Nullable LocalDate other, @Nullable LocalDate deadline) {
        return new MeetingDetails(other, beginsAt, endsAt, host, place, house, topic, deadline, agenda);
    }
}
