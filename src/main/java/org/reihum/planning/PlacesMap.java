package org.reihum.planning;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reihum.network.Place;

/**
 * The drawn map with a dot for each place, the larger the more there is of it. The area of a dot stands for its number.
 *
 * @param country data of an SVG path, as are {@code lake} and {@code borders}
 * @param dots the largest first, so that none is covered whole
 */
public record PlacesMap(
        double width, double height, String country, String lake, List<String> borders, List<Dot> dots) {

    private static final double SMALLEST = 4;
    private static final double LARGEST = 20;

    public record Spot(Place place, int number) {}

    public record Dot(double x, double y, double radius, String label, double labelX, double labelY, String anchor) {}

    /** @param spots each place once, with a number above 0 */
    public static PlacesMap of(List<Spot> spots) {
        List<Spot> largestFirst = spots.stream()
                .sorted(Comparator.comparingInt(Spot::number).reversed())
                .toList();
        Projection projection =
                Projection.covering(largestFirst.stream().map(Spot::place).toList());
        int most = largestFirst.stream().mapToInt(Spot::number).max().orElse(1);
        var placing = new PlacingLabels(projection.width(), projection.height(), List.of());
        List<PlacingLabels.Dot> dots =
                largestFirst.stream().map(spot -> dot(spot, most, projection)).toList();
        List<PlacingLabels.Label> labels = placing.beside(dots);
        List<Dot> drawn = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            drawn.add(drawn(dots.get(i), labels.get(i)));
        }
        return new PlacesMap(
                projection.width(),
                projection.height(),
                Landscape.COUNTRY.path(projection),
                Landscape.LAKE.path(projection),
                Landscape.BORDERS.stream()
                        .map(border -> border.path(projection))
                        .toList(),
                drawn);
    }

    private static PlacingLabels.Dot dot(Spot spot, int most, Projection projection) {
        var at = new Point2D.Double(
                projection.x(spot.place().longitude()),
                projection.y(spot.place().latitude()));
        double radius = Math.max(SMALLEST, LARGEST * Math.sqrt((double) spot.number() / most));
        return new PlacingLabels.Dot(at, radius, Town.brief(spot.place().name()) + " " + spot.number());
    }

    private static Dot drawn(PlacingLabels.Dot dot, PlacingLabels.Label label) {
        return new Dot(
                RouteMap.tenth(dot.at().getX()),
                RouteMap.tenth(dot.at().getY()),
                RouteMap.tenth(dot.radius()),
                dot.text(),
                RouteMap.tenth(label.x()),
                RouteMap.tenth(label.baseLine()),
                label.anchor());
    }

    /** For {@code viewBox}. */
    public String box() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height);
    }
}
