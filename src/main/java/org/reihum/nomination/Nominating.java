package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a guest for a network, under the lock of its contingent: never one more than it may. */
@Component
class Nominating {

    /** So often a network may change its mind about each of its places. */
    private static final int ROWS_A_PLACE = 10;

    private final Contingents contingents;
    private final Nominations nominations;
    private final Openings openings;
    private final Timetable timetable;

    Nominating(Contingents contingents, Nominations nominations, Openings openings, Timetable timetable) {
        this.contingents = contingents;
        this.nominations = nominations;
        this.openings = openings;
        this.timetable = timetable;
    }

    @Transactional
    Nominated nominate(long contingentId, Nomination.Guest guest, Instant now) {
        Contingent contingent = contingents.lock(contingentId);
        Opening opening = openings.get(contingent.openingId());
        if (isClosed(opening, timetable.card(opening.meeting()), now)) {
            return Nominated.CLOSED;
        }
        List<Nomination> all = nominations.findByContingentIdOrderById(contingentId);
        List<Nomination> named =
                all.stream().filter(nomination -> nomination.state().counts()).toList();
        if (named.stream().anyMatch(nomination -> isAlike(nomination.guest(), guest))) {
            return Nominated.NAMED_ALREADY;
        }
        if (named.size() >= contingent.quota()) {
            return Nominated.FULL;
        }
        if (all.size() >= ROWS_A_PLACE * contingent.quota()) {
            return Nominated.TOO_MANY;
        }
        nominations.save(new Nomination(contingent, guest, now));
        return Nominated.KEPT;
    }

    /** Whether the network can change nothing any more. */
    static boolean isClosed(Opening opening, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        return today.isAfter(opening.lastDay()) || meeting.cancelled() || meeting.isOver(now);
    }

    private static boolean isAlike(Nomination.Guest one, Nomination.Guest other) {
        return Spelling.of(one.name().firstName() + " " + one.name().lastName())
                        .equals(Spelling.of(
                                other.name().firstName() + " " + other.name().lastName()))
                && Spelling.of(one.organisation()).equals(Spelling.of(other.organisation()));
    }
}
