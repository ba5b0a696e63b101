package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import org.reihum.attendance.Forecasts;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.SeatBook;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Lays out the guests of a meeting, in as many queries for two thousand as for one. */
@Component
class GuestTables {

    static final int PAGE = 50;

    private static final GuestList.Page NO_LIST = new GuestList.Page(List.of(), 0, 0, 1);

    private final GuestList guestList;
    private final SeatBook seats;
    private final Forecasts forecasts;

    GuestTables(GuestList guestList, SeatBook seats, Forecasts forecasts) {
        this.guestList = guestList;
        this.seats = seats;
        this.forecasts = forecasts;
    }

    GuestTable of(MeetingCard meeting, GuestFilter filter, int page, Instant now) {
        return of(meeting, filter, guestList.page(meeting.id(), filter, page, PAGE), now);
    }

    /** What is counted, without the list. */
    GuestTable counted(MeetingCard meeting, GuestFilter filter, Instant now) {
        return of(meeting, filter, NO_LIST, now);
    }

    private GuestTable of(MeetingCard meeting, GuestFilter filter, GuestList.Page page, Instant now) {
        GuestList.Counts counts = guestList.counts(meeting.id());
        return new GuestTable(
                meeting, counts, seats.of(meeting), forecasts.of(meeting, counts, now), filter, page, now);
    }
}
