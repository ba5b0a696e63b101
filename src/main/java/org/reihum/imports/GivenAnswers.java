package org.reihum.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.invitation.Answer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;

/** What people have answered, looked up once a meeting. */
final class GivenAnswers {

    private final Function<MeetingId, List<GuestList.Row>> guests;
    private final Map<MeetingId, Map<PersonId, GuestList.Row>> known = new HashMap<>();

    GivenAnswers(Function<MeetingId, List<GuestList.Row>> guests) {
        this.guests = guests;
    }

    boolean isExcused(MeetingId meeting, PersonId person) {
        GuestList.Row row = of(meeting).get(person);
        return row != null && row.answer() == Answer.NO;
    }

    private boolean isExpected(MeetingId meeting, PersonId person) {
        GuestList.Row row = of(meeting).get(person);
        return row != null && row.answer() == Answer.YES && row.seat() == Seat.SEATED;
    }

    /** Where people were invited from here nobody else says who was expected and who was excused. */
    void refuseOthers(MeetingCard meeting, PersonId person, SaidTurnout said) {
        boolean other = switch (said.turnout()) {
            case EXCUSED -> !isExcused(meeting.id(), person);
            case MISSING -> !isExpected(meeting.id(), person);
            case NOT_THERE -> said.expected() && isExpected(meeting.id(), person);
            case IN_THE_ROOM, ONLINE -> false;
        };
        if (meeting.invitedFromHere() && other) {
            throw BadRow.cell(BadRow.Code.ANSWERED, Column.TURNOUT, said.shown());
        }
    }

    private Map<PersonId, GuestList.Row> of(MeetingId meeting) {
        return known.computeIfAbsent(
                meeting,
                id -> guests.apply(id).stream()
                        .collect(Collectors.toMap(
                                row -> new PersonId(row.personId()), row -> row, (one, other) -> one)));
    }
}
