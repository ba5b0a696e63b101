package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.RoomForm;
import org.reihum.network.Spelling;
import org.reihum.network.Venue;
import org.reihum.network.VenueForm;

/**
 * A house as it is known, with its rooms.
 *
 * @param venue empty: it is new
 * @param form as its page shows it
 */
record KnownVenue(Optional<Venue> venue, VenueForm form) {

    static final KnownVenue NEW = new KnownVenue(Optional.empty(), new VenueForm(null, null, null, null, null, null));

    private static final List<Layout> LAYOUTS = List.of(Layout.values());
    private static final Map<Layout, Column> COLUMNS = Map.of(
            Layout.ROWS, Column.SEATS_ROWS,
            Layout.CLASSROOM, Column.SEATS_CLASSROOM,
            Layout.U_SHAPE, Column.SEATS_U_SHAPE,
            Layout.STANDING, Column.SEATS_STANDING);

    /** Whether there is nothing to enter anew: the house is known, and the room that the line names. */
    boolean knows(VenueRow row) {
        return venue.isPresent() && (!row.isOfRoom() || room(row).isPresent());
    }

    boolean isFilledBy(VenueRow row) {
        return !after(row, false).equals(form);
    }

    private Optional<RoomForm> room(VenueRow row) {
        return form.rooms().stream()
                .filter(room -> row.isOfRoom() && Spelling.key(room.name()).equals(row.roomKey()))
                .findFirst();
    }

    List<Difference> differences(VenueRow said) {
        List<Difference> differences = new ArrayList<>();
        if (venue.isEmpty()) {
            return differences;
        }
        compare(differences, Column.ADDRESS, form.address(), said.address());
        compare(differences, Column.DIRECTIONS, form.directions(), said.directions());
        compare(differences, Column.STEP_FREE, form.stepFree(), said.stepFree());
        room(said).ifPresent(known -> {
            said.seats()
                    .forEach((layout, seats) ->
                            compare(differences, COLUMNS.get(layout), seats(known, layout), String.valueOf(seats)));
            compare(differences, Column.HYBRID, known.hybrid(), said.hybrid());
        });
        return differences;
    }

    private static void compare(List<Difference> differences, Column field, String known, String said) {
        if (!known.isEmpty() && !said.isEmpty() && !Spelling.of(known).equals(Spelling.of(said))) {
            differences.add(new Difference(field, known, said));
        }
    }

    private static void compare(List<Difference> differences, Column field, boolean known, @Nullable Boolean said) {
        if (said != null && said != known) {
            differences.add(new Difference(field, Words.yesOrNo(known), Words.yesOrNo(said)));
        }
    }

    /** With what the line says where nothing was known, or everywhere. */
    VenueForm after(VenueRow said, boolean taking) {
        boolean takes = taking || venue.isEmpty();
        List<RoomForm> rooms = new ArrayList<>(form.rooms());
        if (said.isOfRoom()) {
            Optional<RoomForm> known = room(said);
            known.ifPresentOrElse(
                    room -> rooms.set(rooms.indexOf(room), after(room, said, taking)),
                    () -> rooms.add(after(new RoomForm("", said.room(), "", "", "", "", false), said, true)));
        }
        return new VenueForm(
                String.valueOf(said.place().id().value()),
                venue.isEmpty() ? said.house() : form.name(),
                either(form.address(), said.address(), takes),
                either(form.directions(), said.directions(), takes),
                said.stepFree() == null || !takes ? form.stepFree() : said.stepFree(),
                rooms);
    }

    private static RoomForm after(RoomForm known, VenueRow said, boolean taking) {
        List<String> seats = LAYOUTS.stream()
                .map(layout -> either(
                        seats(known, layout),
                        said.seats().containsKey(layout)
                                ? String.valueOf(said.seats().get(layout))
                                : "",
                        taking))
                .toList();
        return new RoomForm(
                known.id(),
                known.name(),
                seats.get(LAYOUTS.indexOf(Layout.ROWS)),
                seats.get(LAYOUTS.indexOf(Layout.CLASSROOM)),
                seats.get(LAYOUTS.indexOf(Layout.U_SHAPE)),
                seats.get(LAYOUTS.indexOf(Layout.STANDING)),
                said.hybrid() == null || !taking ? known.hybrid() : said.hybrid());
    }

    private static String seats(RoomForm room, Layout layout) {
        return switch (layout) {
            case ROWS -> room.rows();
            case CLASSROOM -> room.classroom();
            case U_SHAPE -> room.uShape();
            case STANDING -> room.standing();
        };
    }

    private static String either(String known, String said, boolean taking) {
        return known.isEmpty() || taking && !said.isEmpty() ? said : known;
    }
}
