package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that name a room only belong to the house above, however far above in the file: it stands there once. */
final class HouseAbove {

    /** What stands there of a house once, at its first room. */
    private static final Set<Column> OF_HOUSE = Set.of(
            Column.HOUSE,
            Column.NETWORK,
            Column.CITY,
            Column.STREET,
            Column.POSTCODE,
            Column.ADDRESS,
            Column.STEP_FREE,
            Column.DIRECTIONS);

    private final Map<Column, Integer> places;
    private List<String> above = List.of();

    HouseAbove(Map<Column, Integer> places) {
        this.places = places;
    }

    /** The cells of the next line, with those of its house. */
    List<String> complete(Line line, List<String> cells, Body.Standing standing) {
        Integer house = places.get(Column.HOUSE);
        Integer room = places.get(Column.ROOM);
        if (house == null || room == null) {
            return cells;
        }
        if (standing != Body.Standing.ENTRY) {
            passOver(line, cells, standing, cells.get(house));
            return cells;
        }
        if (!cells.get(house).isBlank()) {
            above = cells;
            return cells;
        }
        return above.isEmpty() || cells.get(room).isBlank() ? cells : completed(cells);
    }

    /**
     * A name that stands alone is that of a house. Of a house whose line can not be read the rooms below know nothing, and
     * neither do they below a remark: it may be a house after all, and a room that is asked for is in no wrong one.
     */
    private void passOver(Line line, List<String> cells, Body.Standing standing, String house) {
        if (standing == Body.Standing.BROKEN) {
            above = List.of();
        } else if (!house.isBlank() && !Body.isSum(house)) {
            boolean alone = standing == Body.Standing.NO_ENTRY && line.filled() == 1;
            boolean between = standing == Body.Standing.NO_ENTRY && !alone;
            above = alone && Body.isHeading(house) ? cells : between ? above : List.of();
        }
    }

    private List<String> completed(List<String> cells) {
        List<String> texts = new ArrayList<>(cells);
        OF_HOUSE.forEach(column -> {
            Integer at = places.get(column);
            if (at != null && cells.get(at).isBlank()) {
                texts.set(at, above.get(at));
            }
        });
        return texts;
    }
}
