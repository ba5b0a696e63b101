package org.reihum.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** The members of a series that are not suspended. */
@Component
public class ActiveMembers {

    private final Memberships memberships;
    private final Suspensions suspensions;

    ActiveMembers(Memberships memberships, Suspensions suspensions) {
        this.memberships = memberships;
        this.suspensions = suspensions;
    }

    /** Those who are members today, and on that day neither suspended nor gone. */
    public List<NetworkId> of(SeriesId series, LocalDate today, LocalDate day) {
        Set<NetworkId> suspended = suspensions.on(series, day);
        return memberships.of(series, today).stream()
                .filter(member -> !member.endsBefore(day))
                .map(Membership::network)
                .filter(network -> !suspended.contains(network))
                .distinct()
                .toList();
    }
}
