package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/**
 * The seats of one meeting: how many there are, how many are taken. Every answer locks this row first, so that nobody
 * counts while another takes.
 */
@Entity
class Seating {

    @Id
    @Column(name = "meeting_id")
    private long meetingId;

    private @Nullable Integer capacity;
    private int taken;

    @Column(name = "next_position")
    private int nextPosition = 1;

    protected Seating() {}

    Seating(MeetingId meeting, @Nullable Integer capacity) {
        this.meetingId = meeting.value();
        this.capacity = capacity;
    }

    boolean hasRoomFor(int party) {
        return capacity == null || taken + party <= capacity;
    }

    void take(int party) {
        taken += party;
    }

    void release(int party) {
        taken -= party;
    }

    int drawPosition() {
        return nextPosition++;
    }

    /** Takes over a seat or a place in line that an invitation has on record, without asking whether there is room. */
    void account(Invitation recorded) {
        if (recorded.seat() == Seat.SEATED) {
            take(recorded.party());
        } else if (recorded.seat() == Seat.WAITING) {
            nextPosition = Math.max(nextPosition, recorded.waitingPosition() + 1);
        }
    }

    /** Another room or layout; nobody loses a seat by that. Null: the room is open. */
    void resize(@Nullable Integer seats) {
        capacity = seats;
    }

    OptionalInt capacity() {
        return capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity);
    }

    int taken() {
        return taken;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }
}
