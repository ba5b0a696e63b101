package org.reihum.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many turns each network should have taken by now: its share of every meeting held while it was a member (Tijdeman). */
@Component
class FairShares {

    private final Memberships memberships;
    private final ObjectProvider<TurnWeights> weights;

    FairShares(Memberships memberships, ObjectProvider<TurnWeights> weights) {
        this.memberships = memberships;
        this.weights = weights;
    }

    Map<NetworkId, Double> of(SeriesId series, List<MeetingCard> held) {
        Map<NetworkId, Integer> weight =
                weights.stream().findFirst().map(given -> given.of(series)).orElse(Map.of());
        List<Membership> ever = memberships.ever(series);
        Map<NetworkId, Double> due = new HashMap<>();
        for (MeetingCard meeting : held) {
            LocalDate day = meeting.day();
            List<NetworkId> members = day == null
                    ? List.of()
                    : ever.stream()
                            .filter(member -> member.covers(day))
                            .map(Membership::network)
                            .distinct()
                            .toList();
            double all = members.stream()
                    .mapToInt(member -> weight.getOrDefault(member, 1))
                    .sum();
            members.forEach(member -> due.merge(member, weight.getOrDefault(member, 1) / all, Double::sum));
        }
        return due;
    }
}
