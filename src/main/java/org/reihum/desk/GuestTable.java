package org.reihum.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.reihum.attendance.Forecast;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.GuestState;
import org.reihum.invitation.Seat;
import org.reihum.invitation.Seats;
import org.reihum.meeting.MeetingCard;

/** The guests of a meeting as its page shows them: counted, and a page of those whom the filter lets through. */
record GuestTable(
        MeetingCard meeting,
        GuestList.Counts counts,
        Seats seats,
        Optional<Forecast> forecast,
        GuestFilter filter,
        GuestList.Page page,
        Instant now) {

    /** Seats left; negative when the room has shrunk below what was promised. Empty while the room is open. */
    public OptionalInt free() {
        return seats.left();
    }

    /** By what the list can be narrowed down: what somebody is in, and what was chosen. */
    public List<GuestState> states() {
        return Arrays.stream(GuestState.values())
                .filter(state -> state.of(counts) > 0 || isChosen(state))
                .toList();
    }

    public boolean isChosen(GuestState state) {
        return filter.state().filter(state::equals).isPresent();
    }

    /** As it stands in an address; empty for all. */
    public String stateName() {
        return filter.state().map(GuestState::name).orElse("");
    }

    public boolean isWaiting(GuestList.Row row) {
        return row.seat() == Seat.WAITING && row.offeredUntil() == null;
    }
}
