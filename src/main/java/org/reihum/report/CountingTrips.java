package org.reihum.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.GermanOrder;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.planning.WayTravelled;
import org.reihum.planning.WaysTravelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who hosted and how far the networks have travelled to the meetings that their people came to. */
@Component
class CountingTrips {

    private static final String CAME = """
            select distinct meeting_id, network_id from attendance
            where online = false and network_id is not null and meeting_id in (:meetings)
            """;

    private final WaysTravelled ways;
    private final Networks networks;
    private final JdbcClient jdbc;

    CountingTrips(WaysTravelled ways, Networks networks, JdbcClient jdbc) {
        this.ways = ways;
        this.networks = networks;
        this.jdbc = jdbc;
    }

    /** Networks that have hosted or come, by name. */
    HostingLedger of(ReportScope scope, List<MeetingCard> held) {
        Map<NetworkId, Set<MeetingId>> came = came(held);
        WaysTravelled.Chart chart = ways.in(scope.series().get(0));
        return new HostingLedger(networks.findAllByOrderByName().stream()
                .map(network -> line(network, held, came.getOrDefault(network.id(), Set.of()), chart))
                .filter(line -> !line.hosted().isEmpty() || line.trips() > 0)
                .sorted(Comparator.comparing(HostingLedger.Line::network, GermanOrder.ofWords()))
                .toList());
    }

    private Map<NetworkId, Set<MeetingId>> came(List<MeetingCard> held) {
        Map<NetworkId, Set<MeetingId>> came = new HashMap<>();
        if (!held.isEmpty()) {
            jdbc.sql(CAME)
                    .param(
                            "meetings",
                            held.stream().map(meeting -> meeting.id().value()).toList())
                    .query(row -> {
                        came.computeIfAbsent(new NetworkId(row.getLong("network_id")), id -> new HashSet<>())
                                .add(new MeetingId(row.getLong("meeting_id")));
                    });
        }
        return came;
    }

    private static HostingLedger.Line line(
            Network network, List<MeetingCard> held, Set<MeetingId> came, WaysTravelled.Chart chart) {
        List<HostingLedger.Hosted> hosted = held.stream()
                .filter(meeting -> meeting.hostId().equals(network.id()))
                .map(meeting -> new HostingLedger.Hosted(meeting.number(), meeting.day(), meeting.city()))
                .toList();
        List<@Nullable WayTravelled> trips = held.stream()
                .filter(meeting ->
                        came.contains(meeting.id()) && !meeting.hostId().equals(network.id()))
                .map(meeting -> chart.way(network.id(), meeting.id()).orElse(null))
                .toList();
        List<WayTravelled> known = trips.stream().filter(way -> way != null).toList();
        return new HostingLedger.Line(
                network.shortName(),
                hosted,
                trips.size(),
                known.stream().mapToInt(WayTravelled::km).sum(),
                known.stream().mapToInt(WayTravelled::minutes).sum(),
                (int) known.stream().filter(WayTravelled::isLong).count(),
                known.stream().mapToInt(WayTravelled::minutes).max().orElse(0));
    }
}
