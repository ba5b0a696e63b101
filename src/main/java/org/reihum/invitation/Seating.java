package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/**
 * The seats of one meeting: how many there are, how many are taken. Every answer locks this row first, so that nobody
 * counts while another takes. A seat that is held for somebody by an offer counts as taken.
 */
@Entity
class Seating {

    @Id
    @Column(name = "meeting_id")
    private long meetingId;

    private @Nullable Integer plan;

    @Column(name = "seat_limit")
    private @Nullable Integer limit;

    private int overbooked;
    private @Nullable Integer capacity;
    private int taken;

    /** Seats taken beyond the capacity, since the room shrank after they were given: nobody loses a seat by that. */
    private int surplus;

    @Column(name = "next_position")
    private int nextPosition = 1;

    protected Seating() {}

    /** @param plan seats of the layout; null while the room is open */
    Seating(MeetingId meeting, @Nullable Integer plan) {
        this.meetingId = meeting.value();
        follow(plan);
    }

    /** Seats that nobody has and nobody is offered; never below zero. A room that is still open has any number. */
    int free() {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
    }

    /** Seats that would be free if a party of that size went. */
    int freeWithout(int party) {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken + party);
    }

    boolean hasRoomFor(int party) {
        return party <= free();
    }

    /** Without asking whether there is room: the database refuses a seat too many. */
    void take(int party) {
        taken += party;
    }

    void release(int party) {
        taken -= party;
        surplus = Math.min(surplus, overhang());
    }

    int drawPosition() {
        return nextPosition++;
    }

    /** Takes over a seat or a place in line that an invitation has on record, without asking whether there is room. */
    void account(Invitation recorded) {
        if (recorded.seat() == Seat.SEATED) {
            take(recorded.party());
            surplus = overhang();
        } else if (recorded.seat() == Seat.WAITING) {
            nextPosition = Math.max(nextPosition, recorded.waitingPosition() + 1);
        }
    }

    /**
     * Takes the seats of the room as it is now. Nobody loses a seat by that. Null: the room is open.
     *
     * @return whether there are more seats than before
     */
    boolean follow(@Nullable Integer seats) {
        int before = free();
        plan = seats;
        settle();
        return free() > before;
    }

    /**
     * Gives away fewer seats than the room has, or a few more than those, never more than the room has.
     *
     * @param most null: all of the seating plan
     * @return whether there are more seats than before
     */
    boolean arrange(@Nullable Integer most, int over) {
        int before = free();
        limit = most;
        overbooked = over;
        settle();
        return free() > before;
    }

    private void settle() {
        if (plan == null) {
            capacity = limit == null ? null : (Integer) (limit + overbooked);
        } else {
            capacity = limit == null ? plan : (Integer) Math.min(plan, limit + overbooked);
        }
        surplus = overhang();
    }

    private int overhang() {
        return capacity == null ? 0 : Math.max(0, taken - capacity);
    }

    OptionalInt plan() {
        return plan == null ? OptionalInt.empty() : OptionalInt.of(plan);
    }

    OptionalInt limit() {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    int overbooked() {
        return overbooked;
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
