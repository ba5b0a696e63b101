package org.reihum.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;

/** A turn that went from one network to another, and where it would have been. */
@Embeddable
public record HandedTurn(
        int number,
        @Column(name = "meeting_id") @Nullable Long meetingId,
        @Column(name = "host_plan_id") @Nullable Long planId,
        @Nullable Integer position,
        @Column(name = "giver_id") long giverId,
        @Column(name = "taker_id") long takerId,
        @Column(name = "place_id") long placeId,
        @Column(name = "venue_id") @Nullable Long venueId,
        @Column(name = "room_id") @Nullable Long roomId,
        @Enumerated(EnumType.STRING) @Nullable Layout layout) {

    static HandedTurn ofMeeting(int number, MeetingId meeting, HostAt before, NetworkId taker) {
        House house = before.house();
        return new HandedTurn(
                number,
                meeting.value(),
                null,
                null,
                before.host().value(),
                taker.value(),
                before.place().value(),
                house.venue() == null ? null : house.venue().value(),
                house.room() == null ? null : house.room().value(),
                house.layout());
    }

    static HandedTurn ofLine(int number, TurnRef.OfDraft line, HostAt before, NetworkId taker) {
        return new HandedTurn(
                number,
                null,
                line.plan(),
                line.position(),
                before.host().value(),
                taker.value(),
                before.place().value(),
                null,
                null,
                null);
    }

    public NetworkId giver() {
        return new NetworkId(giverId);
    }

    public NetworkId taker() {
        return new NetworkId(takerId);
    }

    TurnKey key() {
        return new TurnKey(number, meetingId == null ? null : new MeetingId(meetingId));
    }

    TurnRef ref() {
        if (meetingId != null) {
            return TurnRef.of(new MeetingId(meetingId));
        }
        if (planId == null || position == null) {
            throw new IllegalStateException("a turn is a meeting or a line of a draft");
        }
        return new TurnRef.OfDraft(planId, position);
    }

    /** Where it was, or would have been: a line of the drawing board stands for the host's seat. */
    HostAt before() {
        return new HostAt(
                giver(),
                new PlaceId(placeId),
                new House(
                        venueId == null ? null : new VenueId(venueId),
                        roomId == null ? null : new RoomId(roomId),
                        layout));
    }
}
