package org.reihum.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One kind of days on the year strip, in as many lanes as it takes for no two to cover each other.
 *
 * @param y upper edge of the first lane
 * @param labelX where the row's name is written, with its base line {@code labelY}
 */
record StripRow(String label, String look, double labelX, double labelY, double y, double height, List<Bar> bars) {

    static final double LANE = 18;

    private static final double LETTER = 7.4;

    /** Narrower than this no bar can be seen. */
    private static final double THINNEST = 3;

    /** @param label null where the bar is too short for it */
    record Bar(double x, double y, double width, String label, String title) {}

    /** All rows of these bands that touch the stretch, one below the other. */
    static List<StripRow> below(double top, List<Band> bands, Stretch stretch, StripLook look) {
        Map<String, List<Band>> rows = bands.stream()
                .filter(band -> band.touches(stretch))
                .sorted(Comparator.comparing(Band::kind)
                        .thenComparing(Band::row)
                        .thenComparing(Band::first))
                .collect(Collectors.groupingBy(Band::row, LinkedHashMap::new, Collectors.toList()));
        List<StripRow> drawn = new ArrayList<>();
        double y = top;
        for (List<Band> row : rows.values()) {
            StripRow next = row(y, row, stretch, look);
            drawn.add(next);
            y = next.y + next.height + look.rowGap();
        }
        return drawn;
    }

    private static StripRow row(double top, List<Band> bands, Stretch stretch, StripLook look) {
        double y = top + look.labelAbove();
        List<Double> ends = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (Band band : bands) {
            double x = stretch.x(band.first());
            double width = Math.max(THINNEST, stretch.width(band.first(), band.last()));
            int lane = laneFrom(x, ends);
            ends.set(lane, x + stretch.width(band.first(), band.last()));
            String label = band.name().length() * LETTER + 8 <= width ? band.name() : "";
            bars.add(new Bar(RouteMap.tenth(x), y + lane * LANE, RouteMap.tenth(width), label, band.title()));
        }
        Band first = bands.get(0);
        double labelY = look.labelAbove() > 0 ? y - 5 : y + LANE - 5;
        return new StripRow(first.row(), first.kind().look(), 0, labelY, y, ends.size() * LANE, bars);
    }

    /** The first lane that is free from there on, or a new one. */
    private static int laneFrom(double x, List<Double> ends) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) <= x) {
                return lane;
            }
        }
        ends.add(x);
        return ends.size() - 1;
    }
}
