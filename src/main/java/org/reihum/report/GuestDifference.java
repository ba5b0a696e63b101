package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.invitation.Answer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.GuestTrace;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Seat;

/** What a guest list has to be told that was printed earlier. */
record GuestDifference(Kind kind, GuestList.Row row) {

    enum Kind {
        COMES,
        COMES_NO_MORE,
        /** With more companions, or fewer. */
        PARTY,
        /** Comes as before but has answered anew; the kitchen's choice may be another. */
        ANSWERED_ANEW
    }

    private static final GuestTrace.Before NOT_INVITED = new GuestTrace.Before(false, 0, false);

    /** Who comes newly, who no longer does, who comes differently, each by name. */
    static List<GuestDifference> between(Map<InvitationId, GuestTrace.Before> before, List<GuestList.Row> now) {
        List<GuestDifference> differences = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            now.stream()
                    .filter(row -> kindOf(before.getOrDefault(row.id(), NOT_INVITED), row)
                            .filter(kind::equals)
                            .isPresent())
                    .forEach(row -> differences.add(new GuestDifference(kind, row)));
        }
        return differences;
    }

    private static Optional<Kind> kindOf(GuestTrace.Before before, GuestList.Row row) {
        boolean comes = row.answer() == Answer.YES && row.seat() == Seat.SEATED;
        if (comes != before.came()) {
            return Optional.of(comes ? Kind.COMES : Kind.COMES_NO_MORE);
        }
        if (comes && before.party() != row.party()) {
            return Optional.of(Kind.PARTY);
        }
        return comes && before.answeredSince() ? Optional.of(Kind.ANSWERED_ANEW) : Optional.empty();
    }
}
