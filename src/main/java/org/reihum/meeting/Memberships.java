package org.reihum.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.network.NetworkId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which network takes part in which series, and since when. */
public interface Memberships extends Repository<Membership, Long> {

    Membership save(Membership membership);

    @Query("""
            select m from Membership m
            where m.seriesId = :seriesId and m.validFrom <= :day and (m.validTo is null or m.validTo >= :day)
            order by m.networkId
            """)
    List<Membership> findActive(long seriesId, LocalDate day);

    List<Membership> findBySeriesIdOrderByNetworkId(long seriesId);

    /** Who ever took part in the series. */
    default List<Membership> ever(SeriesId series) {
        return findBySeriesIdOrderByNetworkId(series.value());
    }

    /** The members of the series on that day. */
    default List<Membership> of(SeriesId series, LocalDate day) {
        return findActive(series.value(), day);
    }

    /** Ends the membership the day before; who is no member then stays as it is. */
    default void end(SeriesId series, NetworkId network, LocalDate day) {
        of(series, day).stream()
                .filter(member -> member.network().equals(network))
                .forEach(member -> {
                    member.endBefore(day);
                    save(member);
                });
    }

    /** Makes the network a member from that day on, unless it is one then. */
    default void join(SeriesId series, NetworkId network, LocalDate day) {
        if (of(series, day).stream().noneMatch(member -> member.network().equals(network))) {
            save(new Membership(series, network, day));
        }
    }

    /** Makes those networks the members from that day on; earlier membership stays on record. */
    default void settle(SeriesId series, Set<NetworkId> members, LocalDate today) {
        List<Membership> running = of(series, today);
        running.stream().filter(m -> !members.contains(m.network())).forEach(m -> {
            m.endBefore(today);
            save(m);
        });
        Set<NetworkId> known = running.stream().map(Membership::network).collect(Collectors.toSet());
        members.stream()
                .filter(network -> !known.contains(network))
                .forEach(network -> save(new Membership(series, network, today)));
    }
}
