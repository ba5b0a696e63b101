package org.reihum.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** How many turns each network should have taken by now: its share of every meeting held while it was a member (Tijdeman). */
@Component
class FairShares {

    private final Memberships memberships;

    FairShares(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @param heirs what a network was due before it merged is due from its successor */
    Map<NetworkId, Double> of(SeriesId series, List<MeetingCard> held, Heirs heirs) {
        List<Membership> ever = memberships.ever(series);
        Map<NetworkId, Double> due = new HashMap<>();
        for (MeetingCard meeting : held) {
            Map<NetworkId, Membership> members = meeting.day() == null ? Map.of() : on(meeting.day(), ever);
            double all = members.values().stream().mapToInt(Membership::share).sum();
            members.forEach((network, member) -> due.merge(heirs.of(network), member.share() / all, Double::sum));
        }
        return due;
    }

    private static Map<NetworkId, Membership> on(LocalDate day, List<Membership> ever) {
        return ever.stream()
                .filter(member -> member.covers(day))
                .collect(Collectors.toMap(Membership::network, Function.identity(), (a, b) -> a));
    }
}
