package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Suspensions;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/**
 * Ranks who could host a turn instead: able on the day, no turn yet in this cycle, a debt to serve, little travelling for
 * those who come.
 */
@Component
class Substitutes {

    private static final Comparator<Substitute> BEST = Comparator.comparing(Substitute::able, Comparator.reverseOrder())
            .thenComparing(Substitute::served)
            .thenComparing(Substitute::owed, Comparator.reverseOrder())
            .thenComparingInt(Substitute::minutes)
            .thenComparing(Substitute::name);

    private final Turns turns;
    private final Debts debts;
    private final Networks networks;
    private final Places places;
    private final FreeRooms rooms;
    private final Fitness fitness;
    private final Exchanges exchanges;
    private final Suspensions suspensions;

    Substitutes(
            Turns turns,
            Debts debts,
            Networks networks,
            Places places,
            FreeRooms rooms,
            Fitness fitness,
            Exchanges exchanges,
            Suspensions suspensions) {
        this.turns = turns;
        this.debts = debts;
        this.networks = networks;
        this.places = places;
        this.rooms = rooms;
        this.fitness = fitness;
        this.exchanges = exchanges;
        this.suspensions = suspensions;
    }

    /** All members but the host and those suspended, the best first. */
    List<Substitute> rank(Vacancy vacancy, LocalDate today) {
        return all(vacancy, today).stream()
                .filter(one -> !one.network().equals(vacancy.host()))
                .toList();
    }

    /** The same with the host. */
    List<Substitute> all(Vacancy vacancy, LocalDate today) {
        LocalDate day = vacancy.day() == null ? today : vacancy.day();
        var suspended = suspensions.on(vacancy.series(), day);
        Map<NetworkId, Integer> owed = debts.of(vacancy.series());
        Map<NetworkId, Substitute.Exchange> later = exchanges.after(vacancy);
        List<Substitute> all = new ArrayList<>();
        turns.of(vacancy.series(), today).values().stream()
                .filter(turn -> !suspended.contains(turn.network()))
                .forEach(turn -> substitute(turn, owed.getOrDefault(turn.network(), 0), later, vacancy)
                        .ifPresent(all::add));
        all.sort(BEST);
        return all;
    }

    /** Empty for a network that nobody has put on the map. */
    private Optional<Substitute> substitute(
            Turns.TurnOfNetwork turn, int owed, Map<NetworkId, Substitute.Exchange> later, Vacancy vacancy) {
        Optional<FreeRooms.FreeRoom> room = rooms.smallest(turn.network(), vacancy);
        Optional<MeetingCard> before = turn.next().filter(meeting -> isBefore(meeting, vacancy));
        return room.map(FreeRooms.FreeRoom::place)
                .or(() -> places.of(turn.network()).stream().findFirst())
                .map(place -> new Substitute(
                        turn.network(),
                        networks.get(turn.network()).shortName(),
                        place,
                        turn.served() || before.isPresent(),
                        before.or(turn::last).map(MeetingCard::day),
                        owed,
                        room,
                        vacancy.travellers().minutesTo(place),
                        km(vacancy.before(), place),
                        fitness.obstacles(turn.network(), place, vacancy.day(), room),
                        Optional.ofNullable(later.get(turn.network()))));
    }

    /** A meeting that is still ahead, but before the vacant turn, is a turn in this cycle. */
    private static boolean isBefore(MeetingCard meeting, Vacancy vacancy) {
        LocalDate day = meeting.day();
        return !meeting.id().equals(vacancy.meeting())
                && day != null
                && (vacancy.day() == null || day.isBefore(vacancy.day()));
    }

    private static @Nullable Integer km(@Nullable Place before, Place place) {
        return before == null ? null : TravelTime.between(before, place).km();
    }
}
