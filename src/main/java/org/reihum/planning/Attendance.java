package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reihum.attendance.Attendances;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** Which networks came to which meeting: whose way counts when the longest travel is made fair. */
@Component
class Attendance {

    private final Attendances attendances;

    Attendance(Attendances attendances) {
        this.attendances = attendances;
    }

    /** Of the meetings that were held; one that nobody signed in at is not among them. */
    Map<MeetingId, Set<NetworkId>> of(List<MeetingCard> meetings, LocalDate today) {
        List<MeetingId> held = meetings.stream()
                .filter(meeting -> meeting.day() != null && meeting.day().isBefore(today))
                .map(MeetingCard::id)
                .toList();
        return held.isEmpty() ? Map.of() : attendances.representedAt(held);
    }
}
