package org.reihum.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** How far those who come to a meeting would travel. Nobody's own address is known: each counts from the network's seat. */
@Component
class Burden {

    private final GuestList guestList;
    private final Networks networks;
    private final Places places;

    Burden(GuestList guestList, Networks networks, Places places) {
        this.guestList = guestList;
        this.networks = networks;
        this.places = places;
    }

    /** Who travels: seats of networks with how many people come from there. */
    record Travellers(Map<Place, Integer> from) {

        /** One way, in minutes, all together. */
        int minutesTo(Place place) {
            return from.entrySet().stream()
                    .mapToInt(each -> each.getValue()
                            * TravelTime.between(each.getKey(), place).minutes())
                    .sum();
        }

        /** Minutes of one person, of so many of all together. */
        public int mean(int minutes) {
            return minutes / Math.max(1, people());
        }

        public int people() {
            return from.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Those who have a seat, by the network they represent; one of each member as long as nobody has. */
    Travellers to(MeetingId meeting, List<NetworkId> members) {
        Map<NetworkId, Place> seats = seats();
        Map<String, NetworkId> byName = networks.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Network::shortName, Network::id, (first, second) -> first));
        Map<Place, Integer> from = new HashMap<>();
        guestList.rows(meeting).stream()
                .filter(guest -> guest.seat() == Seat.SEATED && byName.containsKey(guest.network()))
                .map(guest -> byName.get(guest.network()))
                .filter(seats::containsKey)
                .forEach(network -> from.merge(seats.get(network), 1, Integer::sum));
        return from.isEmpty() ? of(members) : new Travellers(from);
    }

    /** One of each of those networks. */
    Travellers of(List<NetworkId> members) {
        Map<NetworkId, Place> seats = seats();
        Map<Place, Integer> from = new HashMap<>();
        members.stream().filter(seats::containsKey).forEach(network -> from.put(seats.get(network), 1));
        return new Travellers(from);
    }

    private Map<NetworkId, Place> seats() {
        return places.findBySeatTrue().stream()
                .collect(Collectors.toMap(Place::network, Function.identity(), (first, second) -> first));
    }
}
