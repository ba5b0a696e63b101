package org.reihum.hosting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Layout;
import org.reihum.network.NetworkFacts.VenueFacts;
import org.reihum.network.NetworkId;
import org.reihum.network.Premises;
import org.reihum.network.Room;
import org.springframework.stereotype.Component;

/** The rooms a network can offer, each in every layout in which enough people can sit. */
@Component
class RoomsOffered {

    private static final List<Layout> SEATED = List.of(Layout.ROWS, Layout.CLASSROOM, Layout.U_SHAPE);

    private final Premises premises;
    private final SeatsNeeded seatsNeeded;

    RoomsOffered(Premises premises, SeatsNeeded seatsNeeded) {
        this.premises = premises;
        this.seatsNeeded = seatsNeeded;
    }

    /** @param seats how many are needed; 0 when nothing is known */
    record Offer(int seats, List<Choice> choices) {

        /** The house behind a value of the form; empty when it is none of these. Nothing chosen: the room follows. */
        Optional<House> read(String value) {
            return value.isEmpty()
                    ? Optional.of(House.OPEN)
                    : choices.stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(Choice::house)
                            .findFirst();
        }
    }

    /** One choice of the form. */
    record Choice(String value, String venue, String town, String room, Layout layout, int seats, House house) {}

    /** Those with enough seats for that meeting, by house; standing does not count, a meeting lasts hours. */
    Offer by(NetworkId network, MeetingCard meeting, Instant now) {
        int seats = seatsNeeded.at(meeting, now);
        var today = now.atZone(meeting.zone()).toLocalDate();
        return new Offer(
                seats,
                premises.of(network, today).venues().stream()
                        .flatMap(house -> house.rooms().stream().flatMap(room -> layouts(house, room)))
                        .filter(choice -> choice.seats() >= Math.max(1, seats))
                        .toList());
    }

    private static Stream<Choice> layouts(VenueFacts facts, Room room) {
        return SEATED.stream().filter(layout -> room.seats(layout).isPresent()).map(layout -> {
            var house = new House(facts.venue().id(), room.id(), layout);
            return new Choice(
                    room.id().value() + ":" + layout,
                    facts.venue().name(),
                    facts.town(),
                    room.name(),
                    layout,
                    room.seats(layout).getAsInt(),
                    house);
        });
    }
}
