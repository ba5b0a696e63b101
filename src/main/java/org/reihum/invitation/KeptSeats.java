package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/**
 * The seats that are kept: one for each active network with nobody seated, until the deadline, where the series wants it
 * so.
 */
@Component
class KeptSeats {

    private final AllSeries allSeries;
    private final ActiveMembers activeMembers;
    private final Invitations invitations;

    KeptSeats(AllSeries allSeries, ActiveMembers activeMembers, Invitations invitations) {
        this.allSeries = allSeries;
        this.activeMembers = activeMembers;
        this.invitations = invitations;
    }

    /** To be called with the seats locked. */
    Vacancies vacancies(Seating seating, MeetingCard meeting, Instant now) {
        int free = seating.free();
        boolean open = seating.capacity().isEmpty();
        return new Vacancies(free, open || free == 0 ? Set.of() : networks(meeting, List.of(), now));
    }

    /** What would be free if that person had no seat. */
    Vacancies vacanciesWithout(Invitation seated, Seating seating, MeetingCard meeting, Instant now) {
        return new Vacancies(seating.freeWithout(seated.party()), networks(meeting, List.of(seated), now));
    }

    /** For which networks a seat is kept at that time. */
    Set<NetworkId> networks(MeetingCard meeting, Instant now) {
        return networks(meeting, List.of(), now);
    }

    private Set<NetworkId> networks(MeetingCard meeting, List<Invitation> without, Instant now) {
        LocalDate day = meeting.day();
        if (day == null
                || Answering.isLate(meeting, now)
                || !allSeries.get(meeting.seriesId()).guestRules().reservedSeats()) {
            return Set.of();
        }
        Set<NetworkId> kept = new HashSet<>(
                activeMembers.of(meeting.seriesId(), now.atZone(meeting.zone()).toLocalDate(), day));
        long nobody = 0;
        long except = without.stream().findFirst().map(one -> one.id().value()).orElse(nobody);
        invitations.findNetworksSeated(meeting.id().value(), except).stream()
                .map(NetworkId::new)
                .forEach(kept::remove);
        return kept;
    }
}
