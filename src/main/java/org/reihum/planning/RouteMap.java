package org.reihum.planning;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drawn map (see site/map): the country, its neighbours, and the route of the plan across them.
 *
 * @param country the outline as data of an SVG path, as are {@code lake} and {@code borders}
 * @param names of neighbours, where there is room for them
 * @param legs in the order of the route; dropped stops are not on it
 * @param words every meeting of the plan, one after the other
 */
record RouteMap(
        double width,
        double height,
        String country,
        String lake,
        List<String> borders,
        List<Name> names,
        List<MapLeg> legs,
        List<MapStop> stops,
        List<String> words) {

    /** What is written on the ground. */
    record Name(String text, double x, double y) {}

    /** @param route in the order of the plan */
    static RouteMap of(List<Stopover> route, PictureWords words, Locale locale) {
        Projection projection =
                Projection.covering(route.stream().map(Stopover::place).toList());
        List<Town> towns = Town.of(route, projection);
        List<MapLeg> legs = legs(route, towns);
        var placing = new PlacingLabels(
                projection.width(),
                projection.height(),
                legs.stream().flatMap(leg -> leg.lines().stream()).toList());
        List<PlacingLabels.Label> labels =
                placing.beside(towns.stream().map(Town::dot).toList());
        List<MapStop> stops = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            stops.add(stop(towns.get(i), labels.get(i), words, locale));
        }
        return new RouteMap(
                projection.width(),
                projection.height(),
                Landscape.COUNTRY.path(projection),
                Landscape.LAKE.path(projection),
                Landscape.BORDERS.stream()
                        .map(border -> border.path(projection))
                        .toList(),
                names(projection, placing, words, locale),
                legs,
                stops,
                route.stream()
                        .map(stopover -> words.meeting(stopover.line(), locale))
                        .toList());
    }

    /** For {@code viewBox}. */
    public String box() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height);
    }

    private static List<MapLeg> legs(List<Stopover> route, List<Town> towns) {
        List<Stopover> stops = route.stream().filter(Stopover::onRoute).toList();
        List<MapLeg> legs = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stopover from = stops.get(i - 1);
            Stopover to = stops.get(i);
            if (!from.sameTown(to)) {
                legs.add(new MapLeg(at(from, towns), at(to, towns), to.kind().equals("served") ? "served" : "coming"));
            }
        }
        return legs;
    }

    private static Point2D at(Stopover stopover, List<Town> towns) {
        return towns.stream()
                .filter(town -> town.stopovers().contains(stopover))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static MapStop stop(Town town, PlacingLabels.Label label, PictureWords words, Locale locale) {
        return new MapStop(
                tenth(town.at().getX()),
                tenth(town.at().getY()),
                town.numbers(),
                town.label(),
                tenth(label.x()),
                tenth(label.baseLine()),
                label.anchor(),
                town.kind(),
                town.open(),
                words.meetings(town.stopovers().stream().map(Stopover::line).toList(), locale));
    }

    private static List<Name> names(Projection projection, PlacingLabels placing, PictureWords words, Locale locale) {
        List<Name> names = new ArrayList<>();
        for (Landscape.Neighbour neighbour : Landscape.NEIGHBOURS) {
            String text = words.say(neighbour.name(), locale);
            double x = projection.x(neighbour.longitude());
            double y = projection.y(neighbour.latitude());
            if (placing.isFree(new Point2D.Double(x, y), text)) {
                names.add(new Name(text, tenth(x), tenth(y)));
            }
        }
        return names;
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
