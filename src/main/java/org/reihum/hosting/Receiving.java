package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.reihum.network.VenueId;
import org.reihum.network.Venues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a meeting into the room that its host has chosen, as an organiser would, and confirms it when it has a day. */
@Component
class Receiving {

    private final ChangingMeeting changing;
    private final Venues venues;

    Receiving(ChangingMeeting changing, Venues venues) {
        this.changing = changing;
        this.venues = venues;
    }

    /** Nothing happens while the room is open, or as long as another network hosts the meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    void receive(MeetingId id, NetworkId host, House house, String who, Instant now) {
        ChangingMeeting.Standing standing = changing.stands(id);
        VenueId venue = house.venue();
        if (venue == null || house.room() == null || !standing.details().host().equals(host)) {
            return;
        }
        MeetingDetails there =
                standing.details().hosted(new HostAt(host, venues.get(venue).place(), house));
        if (!changing.edit(id, standing.version(), there, who, now)) {
            throw new IllegalStateException("somebody changed a meeting that we have locked: " + id);
        }
        changing.confirm(id, who, now);
    }
}
