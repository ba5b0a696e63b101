package org.reihum.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.reihum.invitation.Answer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;

/** The guests of a meeting as its page shows them: who comes first, then who waits, and so on to who declined. */
record GuestTable(MeetingCard meeting, GuestList.Counts counts, List<GuestList.Row> rows) {

    GuestTable {
        rows = rows.stream()
                .sorted(Comparator.comparingInt(GuestTable::group).thenComparing(GuestTable::place))
                .toList();
    }

    private static int group(GuestList.Row row) {
        if (row.seat() == Seat.SEATED) {
            return 0;
        }
        if (row.seat() == Seat.WAITING) {
            return 1;
        }
        return switch (row.answer()) {
            case MAYBE -> 3;
            case ONLINE -> 2;
            case OPEN, YES -> 4;
            case NO, DELEGATED -> 5;
        };
    }

    private static int place(GuestList.Row row) {
        Integer place = row.place();
        return place == null ? 0 : place;
    }

    /** Seats left; negative when the room has shrunk below what was promised. Empty while the room is open. */
    public OptionalInt free() {
        Integer capacity = meeting.capacity();
        return capacity == null
                ? OptionalInt.empty()
                : OptionalInt.of(capacity - counts.expected() - counts.companions());
    }

    /** How a row is marked: the class of a state. */
    public String state(GuestList.Row row) {
        return row.seat() == Seat.WAITING ? "waiting" : row.answer().name().toLowerCase(Locale.ROOT);
    }

    public boolean isWaiting(GuestList.Row row) {
        return row.seat() == Seat.WAITING && row.answer() == Answer.YES;
    }
}
