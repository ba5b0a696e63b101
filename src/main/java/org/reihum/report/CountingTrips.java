package org.reihum.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.stereotype.Component;

/** Counts who hosted and how far the networks have travelled to the meetings that their people came to. */
@Component
class CountingTrips {

    private final WaysTravelled ways;
    private final Networks networks;
    private final ReportLists lists;

    CountingTrips(WaysTravelled ways, Networks networks, ReportLists lists) {
        this.ways = ways;
        this.networks = networks;
        this.lists = lists;
    }

    /** Networks that have hosted or come, by name. */
    HostingLedger of(Report report, List<Listed> listed) {
        Map<NetworkId, Set<MeetingId>> came = came(report, listed);
        List<MeetingCard> held = listed.stream().map(Listed::meeting).toList();
        WaysTravelled.Chart chart = ways.in(report.scope().series().get(0));
        return new HostingLedger(
                listed.stream().map(CountedMeeting::of).toList(),
                networks.findAllByOrderByName().stream()
                        .map(network -> line(network, held, came.getOrDefault(network.id(), Set.of()), chart))
                        .filter(line -> !line.hosted().isEmpty() || line.trips() > 0)
                        .sorted(Comparator.comparing(HostingLedger.Line::network, GermanOrder.ofWords()))
                        .toList());
    }

    /** By the versions of the lists that the report names. */
    private Map<NetworkId, Set<MeetingId>> came(Report report, List<Listed> listed) {
        Map<NetworkId, Set<MeetingId>> came = new HashMap<>();
        for (Listed one : listed) {
            lists.counted(report, one).lines().stream()
                    .filter(line -> line.standing().present())
                    .map(line -> line.who().network())
                    .filter(Objects::nonNull)
                    .forEach(network -> came.computeIfAbsent(network, id -> new HashSet<>())
                            .add(one.meeting().id()));
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
                network.id().value(),
                network.shortName(),
                hosted,
                trips.size(),
                trips.size() - known.size(),
                known.stream().mapToInt(WayTravelled::km).sum(),
                known.stream().mapToInt(WayTravelled::minutes).sum(),
                (int) known.stream().filter(WayTravelled::isLong).count(),
                known.stream().mapToInt(WayTravelled::minutes).max().orElse(0));
    }
}
