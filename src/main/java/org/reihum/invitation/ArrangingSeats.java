package org.reihum.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how many of the room's seats are given away. More seats than before go to those who wait, at once. */
@Component
class ArrangingSeats {

    private final SeatLock seatLock;
    private final MovingUp movingUp;

    ArrangingSeats(SeatLock seatLock, MovingUp movingUp) {
        this.seatLock = seatLock;
        this.movingUp = movingUp;
    }

    /**
     * @param limit null: all seats of the layout
     * @param overbooked how many more than the limit, in expectation of some who do not come; never above the layout
     * @throws NotOnTheCalendar when nobody is invited yet
     */
    @Transactional
    void arrange(MeetingId id, @Nullable Integer limit, int overbooked, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id).orElseThrow(() -> new NotOnTheCalendar(id));
        boolean moreSeats = locked.seating().arrange(limit, overbooked);
        if (moreSeats && !Answering.isClosed(locked.meeting(), now)) {
            movingUp.fillMoreSeats(locked.seating(), locked.meeting(), now);
        }
    }
}
