package org.reihum.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.RoomId;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.VenueId;
import org.reihum.network.Venues;
import org.springframework.stereotype.Component;

/** House, room and layout as one choice of a form. */
@Component
class Houses {

    private static final Pattern CHOICE =
            Pattern.compile("venue:(\\d{1,18})|room:(\\d{1,18}):(ROWS|CLASSROOM|U_SHAPE|STANDING)");

    private final Places places;
    private final Venues venues;
    private final Rooms rooms;

    Houses(Places places, Venues venues, Rooms rooms) {
        this.places = places;
        this.venues = venues;
        this.rooms = rooms;
    }

    /** The houses of a city, each without a room and with every room in every layout it can be seated in. */
    record City(String name, List<Choice> choices) {}

    /** One way to receive a meeting; room and layout are null while only the house is known. */
    record Choice(
            String value,
            String venue,
            @Nullable String room,
            @Nullable Layout layout,
            int seats) {}

    /** All houses by city. */
    List<City> byCity() {
        Map<Long, String> cities = places.findAllByOrderByName().stream()
                .collect(Collectors.toMap(place -> place.id().value(), Place::name));
        Map<Long, List<Room>> roomsOf = rooms.findAllByOrderByName().stream()
                .collect(Collectors.groupingBy(room -> room.venue().value()));
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (Venue venue : venues.findAllByOrderByName()) {
            choices.computeIfAbsent(cities.get(venue.place().value()), city -> new ArrayList<>())
                    .addAll(choices(venue, roomsOf.getOrDefault(venue.id().value(), List.of())));
        }
        return choices.keySet().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(city -> new City(city, choices.get(city)))
                .toList();
    }

    private static List<Choice> choices(Venue venue, Collection<Room> rooms) {
        Choice open = choice(venue, null, null);
        return Stream.concat(
                        Stream.of(open),
                        rooms.stream()
                                .flatMap(room -> Stream.of(Layout.values())
                                        .filter(layout -> room.seats(layout).isPresent())
                                        .map(layout -> choice(venue, room, layout))))
                .toList();
    }

    private static Choice choice(Venue venue, @Nullable Room room, @Nullable Layout layout) {
        House house = new House(venue.id(), room == null ? null : room.id(), layout);
        int seats = room == null || layout == null ? 0 : room.seats(layout).orElse(0);
        return new Choice(value(house), venue.name(), room == null ? null : room.name(), layout, seats);
    }

    /** The value of a house in the form. */
    static String value(House house) {
        if (house.room() != null) {
            return "room:" + house.room().value() + ":" + house.layout();
        }
        return house.venue() == null ? "" : "venue:" + house.venue().value();
    }

    /** The house of a value; empty when there is no such house, or the room can not be seated so. */
    Optional<House> read(String value) {
        if (value.isEmpty()) {
            return Optional.of(House.OPEN);
        }
        Matcher choice = CHOICE.matcher(value);
        if (!choice.matches()) {
            return Optional.empty();
        }
        return choice.group(1) != null
                ? venues.findById(Long.parseLong(choice.group(1))).map(venue -> new House(venue.id(), null, null))
                : room(Long.parseLong(choice.group(2)), Layout.valueOf(choice.group(3)));
    }

    private Optional<House> room(long id, Layout layout) {
        return rooms.findById(id)
                .filter(room -> room.seats(layout).isPresent())
                .map(room -> new House(room.venue(), room.id(), layout));
    }

    /** The house as the form shows it; empty while it is open. */
    Optional<Choice> choice(House house) {
        VenueId venue = house.venue();
        RoomId room = house.room();
        return Optional.ofNullable(venue)
                .map(known -> choice(venues.get(known), room == null ? null : rooms.get(room), house.layout()));
    }

    /** The city in which the house lies; empty while it is open. */
    Optional<PlaceId> cityOf(House house) {
        return Optional.ofNullable(house.venue()).map(venue -> venues.get(venue).place());
    }
}
