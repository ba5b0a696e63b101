package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.springframework.stereotype.Component;

/** What stands against a network as host of a turn: no room, blocked days, holidays where its house is. */
@Component
class Fitness {

    private final BlockedDaysOfNetworks blockedDays;
    private final Holidays holidays;

    Fitness(BlockedDaysOfNetworks blockedDays, Holidays holidays) {
        this.blockedDays = blockedDays;
        this.holidays = holidays;
    }

    List<Substitute.Obstacle> obstacles(
            NetworkId network, Place place, @Nullable LocalDate day, Optional<FreeRooms.FreeRoom> room) {
        List<Substitute.Obstacle> obstacles = new ArrayList<>();
        if (day != null) {
            blockedDays.of(network).stream()
                    .filter(days -> !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()))
                    .map(days -> new Substitute.Obstacle(Substitute.Kind.BLOCKED, days.reason()))
                    .forEach(obstacles::add);
            holidays.daysOff(place.state(), day, day).stream()
                    .map(off -> new Substitute.Obstacle(
                            Substitute.Kind.valueOf(off.kind().name()), off.name()))
                    .forEach(obstacles::add);
        }
        if (room.isEmpty()) {
            obstacles.add(new Substitute.Obstacle(Substitute.Kind.NO_ROOM, ""));
        }
        return obstacles;
    }
}
