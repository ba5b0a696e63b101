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
        List<AgendaLine> agenda) {}
