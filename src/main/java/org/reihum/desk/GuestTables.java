package org.reihum.desk;

import java.time.Instant;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.SeatBook;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Lays out the guests of a meeting, in as many queries for two thousand as for one. */
@Component
class GuestTables {

    static final int PAGE = 50;

    private final GuestList guestList;
    private final SeatBook seats;

    GuestTables(GuestList guestList, SeatBook seats) {
        this.guestList = guestList;
        this.seats = seats;
    }

    GuestTable of(MeetingCard meeting, GuestFilter filter, int page, Instant now) {
        return new GuestTable(
                meeting,
                guestList.counts(meeting.id()),
                seats.of(meeting),
                filter,
                guestList.page(meeting.id(), filter, page, PAGE),
                now);
    }
}
