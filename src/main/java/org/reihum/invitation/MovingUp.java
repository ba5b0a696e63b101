package org.reihum.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/**
 * Lets those who wait take the seats that are free, in strict order, and writes to them. From three days before the
 * meeting on a seat is offered, for a day at most, because nobody plans for a seat that nobody has asked for any more.
 */
@Component
class MovingUp {

    static final Duration LATE = Duration.ofDays(3);
    private static final Duration OFFER = Duration.ofHours(24);
    private static final Duration LAST_OFFER = Duration.ofHours(12);

    private final Invitations invitations;
    private final KeptSeats keptSeats;
    private final InvitationEvents trace;
    private final Mailing mailing;

    MovingUp(Invitations invitations, KeptSeats keptSeats, InvitationEvents trace, Mailing mailing) {
        this.invitations = invitations;
        this.keptSeats = keptSeats;
        this.trace = trace;
        this.mailing = mailing;
    }

    /**
     * Gives the free seats to those in line, to be called with the seats locked. A party that does not fit keeps those
     * behind it waiting, all but one whose network has a seat kept for it.
     *
     * @return who has a seat now, or is offered one
     */
    Set<Invitation> fill(Seating seating, MeetingCard meeting, Instant now) {
        return seating.free() == 0
                ? Set.of()
                : fill(invitations.findInLine(meeting.id().value()), seating, meeting, now);
    }

    /** There are more seats than before: who signed up late moves up too, behind the others. */
    Set<Invitation> fillMoreSeats(Seating seating, MeetingCard meeting, Instant now) {
        return fill(invitations.findWaiting(meeting.id().value()), seating, meeting, now);
    }

    private Set<Invitation> fill(List<Invitation> line, Seating seating, MeetingCard meeting, Instant now) {
        Set<Invitation> movedUp = new HashSet<>();
        if (line.isEmpty() || offersAreOver(meeting, now)) {
            return movedUp;
        }
        Vacancies vacancies = keptSeats.vacancies(seating, meeting, now);
        boolean blocked = false;
        for (Invitation next : line) {
            boolean fits = !blocked && vacancies.fit(next, next.party());
            if (fits || vacancies.isKeptFor(next) && isFirstOfNetwork(next, line, movedUp)) {
                moveUp(next, seating, meeting, now);
                movedUp.add(next);
                vacancies = vacancies.without(next, seating.free());
            } else {
                blocked = true;
            }
            if (vacancies.free() == 0) {
                break;
            }
        }
        return movedUp;
    }

    /** The kept seat is the manager's first. */
    private static boolean isFirstOfNetwork(Invitation one, Collection<Invitation> line, Set<Invitation> movedUp) {
        return one.manager()
                || line.stream()
                        .filter(other -> !movedUp.contains(other))
                        .noneMatch(other -> other.manager() && other.network().equals(one.network()));
    }

    private void moveUp(Invitation next, Seating seating, MeetingCard meeting, Instant now) {
        Optional<Instant> begins = meeting.begins();
        if (begins.isPresent() && !now.isBefore(begins.get().minus(LATE))) {
            offer(next, seating, meeting, begins.get(), now);
        } else {
            seat(next, seating, meeting, now);
            trace.note(InvitationEvent.Kind.MOVED_UP, next, now);
        }
    }

    private void offer(Invitation next, Seating seating, MeetingCard meeting, Instant begins, Instant now) {
        Instant last = begins.minus(LAST_OFFER);
        Instant end = now.plus(OFFER);
        seating.take(next.party());
        next.offerUntil(end.isBefore(last) ? end : last);
        trace.note(InvitationEvent.Kind.OFFERED, next, now);
        mailing.write(next, meeting, LetterKind.OFFERED, now);
    }

    /** Whether the meeting is so near that nobody would read an offer in time; an organiser can still give a seat. */
    static boolean offersAreOver(MeetingCard meeting, Instant now) {
        return meeting.begins()
                .map(begins -> !now.isBefore(begins.minus(LAST_OFFER)))
                .orElse(false);
    }

    /** Seats a waiting person and writes to it; the caller has seen that there is room. */
    void seat(Invitation waiting, Seating seating, MeetingCard meeting, Instant now) {
        seating.take(waiting.party());
        waiting.moveUp(now);
        mailing.write(waiting, meeting, LetterKind.PROMOTED, now);
    }
}
