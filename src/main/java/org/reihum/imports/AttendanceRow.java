package org.reihum.imports;

import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendee;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.Spelling;

/**
 * What a line says of somebody at a meeting that is over.
 *
 * @param who as on the day, with what the line says otherwise
 * @param organisation what the line itself says; what is empty or null says nothing, as with network and function
 */
record AttendanceRow(
        MeetingCard meeting,
        Attendee who,
        SaidTurnout turnout,
        boolean signed,
        String organisation,
        @Nullable NetworkId network,
        @Nullable Function function) {

    /** Who is in no register is known by name and organisation. */
    static String keyOf(Attendee who) {
        return who.person() != null
                ? "P" + who.person().value()
                : Spelling.of(who.lastName()) + "|" + Spelling.of(who.firstName()) + "|"
                        + Spelling.key(who.organisation());
    }

    String key() {
        return meeting.id().value() + "|" + keyOf(who);
    }

    /** "Stichtag, Olga, 03.02.2024". */
    String label() {
        return who.name() + (meeting.day() == null ? "" : ", " + MeetingRow.shown(meeting.day()));
    }
}
