package org.reihum.planning;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One dot of the map: the stopovers in the same town, at the town's place in the drawing. */
record Town(Point2D at, List<Stopover> stopovers) {

    private static final int LONGEST = 16;

    /** Dots nearer than this are moved apart, so that two neighbouring towns stay two dots (16 units are 9 km). */
    static final double APART = 16;

    /** The towns in the order of their first meeting. */
    static List<Town> of(List<Stopover> route, Projection projection) {
        List<Town> towns = new ArrayList<>();
        for (Stopover stopover : route) {
            towns.stream()
                    .filter(town -> town.stopovers().get(0).sameTown(stopover))
                    .findFirst()
                    .ifPresentOrElse(
                            town -> town.stopovers().add(stopover), () -> towns.add(town(stopover, projection)));
        }
        towns.forEach(town -> towns.forEach(town::keepAway));
        return towns;
    }

    private static Town town(Stopover first, Projection projection) {
        var at = new Point2D.Double(
                projection.x(first.place().longitude()),
                projection.y(first.place().latitude()));
        return new Town(at, new ArrayList<>(List.of(first)));
    }

    private void keepAway(Town other) {
        double distance = at.distance(other.at);
        if (other == this || distance >= APART || distance == 0) {
            return;
        }
        double share = (APART - distance) / 2 / distance;
        double dx = (other.at.getX() - at.getX()) * share;
        double dy = (other.at.getY() - at.getY()) * share;
        at.setLocation(at.getX() - dx, at.getY() - dy);
        other.at.setLocation(other.at.getX() + dx, other.at.getY() + dy);
    }

    String kind() {
        return stopovers.stream()
                .min(Comparator.comparingInt(Stopover::weight))
                .orElseThrow()
                .kind();
    }

    boolean open() {
        return stopovers.stream().anyMatch(stopover -> stopover.line().unconfirmed());
    }

    /** The numbers of the meetings there, as "3, 9". */
    String numbers() {
        return stopovers.stream()
                .map(stopover -> String.valueOf(stopover.line().number()))
                .collect(Collectors.joining(", "));
    }

    String label() {
        return brief(stopovers.get(0).line().city());
    }

    PlacingLabels.Dot dot() {
        return new PlacingLabels.Dot(at, MapStop.radius(kind()), numbers() + ' ' + label());
    }

    /** "Freiburg" of "Freiburg im Breisgau": what distinguishes namesakes goes when the name is too long for a picture. */
    static String brief(String city) {
        if (city.length() <= LONGEST) {
            return city;
        }
        String first = city.split(" (?=(im|am|an|in|bei|ob|unter|a\\.|i\\.|v\\.|\\())", 2)[0];
        return first.length() <= LONGEST
                ? first
                : first.substring(0, LONGEST - 1).strip() + '…';
    }
}
