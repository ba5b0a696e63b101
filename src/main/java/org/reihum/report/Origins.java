package org.reihum.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.network.GermanOrder;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.planning.PlacesMap;
import org.reihum.report.ReportContent.NetworkLine;
import org.springframework.stereotype.Component;

/** From where people came: from the seat of the network that they represented. */
@Component
class Origins {

    /**
     * Participations by place.
     *
     * @param towns by name
     * @param unknown participations of those who represented no network, or one without a seat
     */
    record Counted(List<PlacesMap.Spot> towns, int unknown) {

        PlacesMap map() {
            return PlacesMap.of(towns);
        }
    }

    private final Networks networks;
    private final Places places;

    Origins(Networks networks, Places places) {
        this.networks = networks;
        this.places = places;
    }

    Counted of(List<NetworkLine> lines) {
        Map<NetworkId, Place> seats = places.findBySeatTrue().stream()
                .collect(Collectors.toMap(Place::network, Function.identity(), (a, b) -> a));
        List<Network> all = networks.findAllByOrderByName();
        Map<String, PlacesMap.Spot> towns = new LinkedHashMap<>();
        int unknown = 0;
        for (NetworkLine line : lines) {
            Optional<Place> seat = all.stream()
                    .filter(network ->
                            line.isOfSameNetwork(new NetworkLine(network.id().value(), network.shortName(), 0, 0, 0)))
                    .findFirst()
                    .flatMap(network -> Optional.ofNullable(seats.get(network.id())));
            if (seat.isEmpty()) {
                unknown += line.participations();
            } else if (line.participations() > 0) {
                towns.merge(
                        seat.get().name(),
                        new PlacesMap.Spot(seat.get(), line.participations()),
                        (one, more) -> new PlacesMap.Spot(one.place(), one.number() + more.number()));
            }
        }
        return new Counted(
                towns.values().stream()
                        .sorted(Comparator.comparing(spot -> spot.place().name(), GermanOrder.ofWords()))
                        .toList(),
                unknown);
    }
}
