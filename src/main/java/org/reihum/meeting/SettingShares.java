package org.reihum.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has members take more turns than others, all at once. Meetings that are on the calendar stay as they are. */
@Component
public class SettingShares {

    private final Memberships memberships;

    SettingShares(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @param shares from 1 to {@link Membership#MOST_SHARE}; a member that is left out keeps its own */
    @Transactional
    public void set(SeriesId series, Map<NetworkId, Integer> shares, LocalDate today) {
        memberships
                .of(series, today)
                .forEach(member -> Optional.ofNullable(shares.get(member.network()))
                        .ifPresent(share -> {
                            member.takes(share);
                            memberships.save(member);
                        }));
    }
}
