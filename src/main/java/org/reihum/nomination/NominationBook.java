package org.reihum.nomination;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** The nominations of a meeting, for whoever decides about them. */
@Component
class NominationBook {

    private final Meetings meetings;
    private final Openings openings;
    private final Contingents contingents;
    private final Nominations nominations;

    NominationBook(Meetings meetings, Openings openings, Contingents contingents, Nominations nominations) {
        this.meetings = meetings;
        this.openings = openings;
        this.contingents = contingents;
        this.nominations = nominations;
    }

    /** Those of the chosen that belong to the meeting, with their networks, locked before they are read. */
    Map<Nomination, NetworkId> lock(MeetingId meeting, Collection<Long> chosen) {
        // the meeting first, as whoever opens nominations or invites does
        meetings.lock(meeting);
        Map<Nomination, NetworkId> found = new LinkedHashMap<>();
        for (Contingent each : of(meeting)) {
            Contingent contingent = contingents.lock(each.id());
            nominations.findByContingentIdOrderById(contingent.id()).stream()
                    .filter(nomination -> chosen.contains(nomination.id()))
                    .forEach(nomination -> found.put(nomination, contingent.network()));
        }
        return found;
    }

    /** In the order in which they are locked. */
    List<Contingent> of(MeetingId meeting) {
        return openings.findByMeetingId(meeting.value())
                .map(opening -> contingents.findByOpeningIdOrderById(opening.id()))
                .orElse(List.of());
    }
}
