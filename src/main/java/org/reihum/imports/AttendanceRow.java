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

    /**
     * Who is on the list, with what the line itself says otherwise, and of a guest who is in the register now what that says
     * of the day: the rest was copied on the day and stays.
     */
    Attendee correcting(Attendee known) {
        boolean found = known.person() == null && who.person() != null;
        boolean employed = found && !who.organisation().isEmpty()
                || !organisation.isEmpty() && !Spelling.key(organisation).equals(Spelling.key(known.organisation()));
        // a guest is what everybody is of whom nothing is known
        boolean named = function != null || found && who.function() != Function.GUEST;
        return new Attendee(
                found ? who.person() : known.person(),
                found ? who.firstName() : known.firstName(),
                found ? who.lastName() : known.lastName(),
                employed ? who.organisationId() : known.organisationId(),
                employed ? who.organisation() : known.organisation(),
                employed ? who.sizeClass() : known.sizeClass(),
                network != null || found && known.network() == null ? who.network() : known.network(),
                named ? who.function() : known.function());
    }

    /** "Stichtag, Olga, 03.02.2024". */
    String label() {
        return who.name() + (meeting.day() == null ? "" : ", " + MeetingRow.shown(meeting.day()));
    }
}
