package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed about a house and its rooms; room lines without anything in them are left out. */
public record VenueForm(
        @NotBlank(message = "{network.missing.town}") String place,

        @NotBlank(message = "{network.missing.venue}") @Line(max = 200)
        String name,

        @Line(max = 300) String address,
        @Lines(max = 2000) String directions,
        Boolean stepFree,
        @Valid List<RoomForm> rooms) {

    /** How many empty lines a form offers beside the rooms there are. */
    private static final int EMPTY_LINES = 2;

    public VenueForm(
            @Nullable String place,
            @Nullable String name,
            @Nullable String address,
            @Nullable String directions,
            @Nullable Boolean stepFree,
            @Nullable List<RoomForm> rooms) {
        this.place = tidy(place);
        this.name = tidy(name);
        this.address = tidy(address);
        this.directions = tidy(directions);
        this.stepFree = Boolean.TRUE.equals(stepFree);
        this.rooms = rooms == null ? List.of() : List.copyOf(rooms);
    }

    public static VenueForm empty() {
        return new VenueForm(null, null, null, null, null, withEmptyLines(List.of()));
    }

    public static VenueForm of(Venue venue, List<Room> rooms) {
        return new VenueForm(
                String.valueOf(venue.place().value()),
                venue.name(),
                venue.address(),
                venue.directions(),
                venue.stepFree(),
                withEmptyLines(rooms.stream().map(RoomForm::of).toList()));
    }

    /** The lines in which something stands. */
    List<RoomForm> namedRooms() {
        return rooms.stream().filter(room -> !room.isEmpty()).toList();
    }

    private static List<RoomForm> withEmptyLines(List<RoomForm> rooms) {
        return Stream.concat(rooms.stream(), IntStream.range(0, EMPTY_LINES).mapToObj(line -> RoomForm.empty()))
                .toList();
    }
}
