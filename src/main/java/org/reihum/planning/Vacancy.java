package org.reihum.planning;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;

/**
 * A turn that looks for another host.
 *
 * @param meeting null while it is only drafted
 * @param host who was to host it
 * @param seats how many are needed
 * @param before where the meeting before is; null for the first
 * @param taken rooms in which another meeting is held on that day
 */
record Vacancy(
        SeriesId series,
        TurnRef turn,
        @Nullable MeetingId meeting,
        int number,
        @Nullable LocalDate day,
        NetworkId host,
        @Nullable Layout layout,
        int seats,
        Burden.Travellers travellers,
        @Nullable Place before,
        Set<Long> taken) {}
