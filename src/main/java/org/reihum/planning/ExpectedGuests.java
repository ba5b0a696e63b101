package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import org.reihum.attendance.Attendances;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** How many guests a host must be able to seat: mean of the last three meetings plus a tenth, a seat for each network. */
@Component
class ExpectedGuests {

    private static final int LOOKED_BACK_ON = 3;

    private final Attendances attendances;

    ExpectedGuests(Attendances attendances) {
        this.attendances = attendances;
    }

    int after(List<MeetingCard> meetings, int members, LocalDate today) {
        List<MeetingId> held = meetings.stream()
                .filter(meeting -> meeting.day() != null && meeting.day().isBefore(today))
                .map(MeetingCard::id)
                .toList();
        double mean = held.stream()
                .skip(Math.max(0, held.size() - LOOKED_BACK_ON))
                .mapToInt(attendances::present)
                .average()
                .orElse(0);
        return Math.max(members, (int) Math.ceil(mean * 1.1));
    }
}
