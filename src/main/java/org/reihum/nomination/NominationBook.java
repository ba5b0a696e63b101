package org.reihum.nomination;

import java.util.Collection;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The nominations of a meeting, for whoever decides about them. */
@Component
class NominationBook {

    /** Of one network, all whom it has named, and those of them that are decided about. */
    record Share(Contingent contingent, List<Nomination> named, List<Nomination> chosen) {

        /** Whether it has given a place away that somebody who was passed over would need again. */
        boolean isTooSmall() {
            long taken = named.stream().filter(one -> one.state().counts()).count();
            long again = chosen.stream()
                    .filter(one -> one.canBeInvited() && !one.state().counts())
                    .count();
            return again > 0 && taken + again > contingent.quota();
        }
    }

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

    /** Those of the chosen that belong to the meeting, by network, locked before they are read. */
    List<Share> lock(MeetingId meeting, Collection<Long> chosen) {
        // the meeting first, as whoever opens nominations or invites does
        meetings.lock(meeting);
        return lockAll(meeting).stream()
                .map(contingent -> {
                    List<Nomination> named = nominations.findByContingentIdOrderById(contingent.id());
                    return new Share(
                            contingent,
                            named,
                            named.stream()
                                    .filter(one -> chosen.contains(one.id()))
                                    .toList());
                })
                .filter(share -> !share.chosen().isEmpty())
                .toList();
    }

    /** The contingents of the meeting, locked before they are read. */
    List<Contingent> lockAll(MeetingId meeting) {
        return openings.findByMeetingId(meeting.value())
                .map(opening -> contingents.lockAll(opening.id()))
                .orElse(List.of());
    }

    List<Contingent> of(MeetingId meeting) {
        return openings.findByMeetingId(meeting.value())
                .map(opening -> contingents.findByOpeningIdOrderById(opening.id()))
                .orElse(List.of());
    }
}
