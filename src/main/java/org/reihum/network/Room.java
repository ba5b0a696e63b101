package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A room of a venue with its seats for each layout; a layout without seats is not possible in it. */
@Entity
public class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "venue_id")
    private long venueId;

    private String name = "";

    @Column(name = "rows_seats")
    private @Nullable Integer rows;

    @Column(name = "classroom_seats")
    private @Nullable Integer classroom;

    @Column(name = "u_shape_seats")
    private @Nullable Integer uShape;

    @Column(name = "standing_places")
    private @Nullable Integer standing;

    private boolean hybrid;

    protected Room() {}

    public Room(VenueId venue, String name, Map<Layout, Integer> seats, boolean hybrid) {
        this.venueId = venue.value();
        describe(name, seats, hybrid);
    }

    void describe(String name, Map<Layout, Integer> seats, boolean hybrid) {
        this.name = name;
        this.rows = seats.get(Layout.ROWS);
        this.classroom = seats.get(Layout.CLASSROOM);
        this.uShape = seats.get(Layout.U_SHAPE);
        this.standing = seats.get(Layout.STANDING);
        this.hybrid = hybrid;
    }

    public RoomId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new RoomId(id);
    }

    public VenueId venue() {
        return new VenueId(venueId);
    }

    public String name() {
        return name;
    }

    public boolean hybrid() {
        return hybrid;
    }

    /** Seats in that layout; empty when the room can not be seated so. */
    public OptionalInt seats(Layout layout) {
        Integer seats = switch (layout) {
            case ROWS -> rows;
            case CLASSROOM -> classroom;
            case U_SHAPE -> uShape;
            case STANDING -> standing;
        };
        return seats == null ? OptionalInt.empty() : OptionalInt.of(seats);
    }

    /** The most people who can sit in it; standing does not count, a meeting lasts hours. */
    public int mostSeats() {
        return Stream.of(Layout.ROWS, Layout.CLASSROOM, Layout.U_SHAPE)
                .mapToInt(layout -> seats(layout).orElse(0))
                .max()
                .orElse(0);
    }
}
