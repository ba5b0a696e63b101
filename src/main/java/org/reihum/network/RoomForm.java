package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line about a room.
 *
 * @param id of a room there is, empty for a new one
 */
public record RoomForm(
        String id,
        @Line(max = 120) String name,

        @Pattern(regexp = SEATS, message = "{network.input.seats}")
        String rows,

        @Pattern(regexp = SEATS, message = "{network.input.seats}")
        String classroom,

        @Pattern(regexp = SEATS, message = "{network.input.seats}")
        String uShape,

        @Pattern(regexp = SEATS, message = "{network.input.seats}")
        String standing,

        Boolean hybrid) {

    /** Nothing, or 1 to 5000. */
    private static final String SEATS = "|[1-9][0-9]{0,2}|[1-4][0-9]{3}|5000";

    public RoomForm(
            @Nullable String id,
            @Nullable String name,
            @Nullable String rows,
            @Nullable String classroom,
            @Nullable String uShape,
            @Nullable String standing,
            @Nullable Boolean hybrid) {
        this.id = tidy(id);
        this.name = tidy(name);
        this.rows = tidy(rows);
        this.classroom = tidy(classroom);
        this.uShape = tidy(uShape);
        this.standing = tidy(standing);
        this.hybrid = Boolean.TRUE.equals(hybrid);
    }

    static RoomForm empty() {
        return new RoomForm(null, null, null, null, null, null, null);
    }

    static RoomForm of(Room room) {
        return new RoomForm(
                String.valueOf(room.id().value()),
                room.name(),
                text(room, Layout.ROWS),
                text(room, Layout.CLASSROOM),
                text(room, Layout.U_SHAPE),
                text(room, Layout.STANDING),
                room.hybrid());
    }

    boolean isEmpty() {
        return !hybrid && Stream.of(id, name, rows, classroom, uShape, standing).allMatch(String::isEmpty);
    }

    boolean isNameless() {
        return !isEmpty() && name.isEmpty();
    }

    /** Only of a form without errors. */
    Map<Layout, Integer> seats() {
        Map<Layout, Integer> seats = new EnumMap<>(Layout.class);
        Map.of(Layout.ROWS, rows, Layout.CLASSROOM, classroom, Layout.U_SHAPE, uShape, Layout.STANDING, standing)
                .forEach((layout, typed) -> {
                    if (!typed.isEmpty()) {
                        seats.put(layout, Integer.valueOf(typed));
                    }
                });
        return seats;
    }

    private static String text(Room room, Layout layout) {
        return room.seats(layout).stream().mapToObj(String::valueOf).findFirst().orElse("");
    }
}
