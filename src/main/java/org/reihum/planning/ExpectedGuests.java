package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
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
        List<MeetingId> latest = meetings.stream()
                .filter(meeting -> meeting.day() != null && meeting.day().isBefore(today))
                .sorted(Comparator.comparing(MeetingCard::day, Comparator.reverseOrder()))
                .limit(LOOKED_BACK_ON)
                .map(MeetingCard::id)
                .toList();
        int came = latest.stream().mapToInt(attendances::present).sum();
        // in whole numbers: ten times 1.1 is a little more than eleven to a computer
        int tenths = 10 * Math.max(1, latest.size());
        return Math.max(members, (11 * came + tenths - 1) / tenths);
    }
}
