package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.network.Place;

class RouteMapTest {

    private static final double KM_PER_DEGREE = 111.2;

    @ParameterizedTest
    @CsvSource({"Mannheim, Konstanz", "Freiburg im Breisgau, Aalen", "Stuttgart, Fellbach", "Lörrach, Hanau"})
    void distancesInThePictureAreInProportionToThoseOnTheGround(String from, String to) {
        Projection projection = Projection.covering(PicturesForTests.SEATS);
        Place one = PicturesForTests.seat(from);
        Place other = PicturesForTests.seat(to);
        double drawn = at(one, projection).distance(at(other, projection));

        assertThat(drawn / projection.scale() * KM_PER_DEGREE / greatCircle(one, other))
                .isCloseTo(1, within(0.02));
    }

    @Test
    void theFieldGrowsForATownOutsideTheCountry() {
        Projection home = Projection.covering(List.of(PicturesForTests.seat("Ulm")));
        Projection withHanau = Projection.covering(PicturesForTests.SEATS);
        Projection withHamburg = Projection.covering(List.of(PicturesForTests.place("Hamburg", 53.55, 10.0)));

        assertThat(withHanau.height()).isGreaterThan(home.height());
        assertThat(withHanau.scale()).as("Hanau needs no more width").isEqualTo(home.scale());
        Stream.of(home, withHanau, withHamburg)
                .forEach(each -> assertThat(each.width()).isEqualTo(Projection.WIDTH));
        assertThat(withHamburg.y(53.55)).isPositive();
        assertThat(withHamburg.y(47.5)).isLessThan(withHamburg.height());
    }

    @Test
    void northIsUpAndEastIsRight() {
        Projection projection = Projection.covering(PicturesForTests.SEATS);

        assertThat(projection.y(49)).isLessThan(projection.y(48));
        assertThat(projection.x(10)).isGreaterThan(projection.x(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void labelsOfTheTwelveSeatsCollideInNoOrder(int seed) {
        List<Place> order = new ArrayList<>(PicturesForTests.SEATS);
        Collections.shuffle(order, new Random(seed));

        assertThat(collisions(order)).isEmpty();
    }

    @Test
    void labelsOfNearTownsCollideNeither() {
        List<Place> crowded = Stream.concat(PicturesForTests.SEATS.stream(), PicturesForTests.SECOND_PLACES.stream())
                .toList();

        assertThat(collisions(crowded)).isEmpty();
    }

    @Test
    void nearTownsStayTwoDots() {
        List<Place> both =
                List.of(PicturesForTests.seat("Mannheim"), PicturesForTests.place("Ludwigshafen", 49.481, 8.435));
        List<MapStop> stops = map(PicturesForTests.route(both, "coming")).stops();

        assertThat(new Point2D.Double(stops.get(0).x(), stops.get(0).y())
                        .distance(stops.get(1).x(), stops.get(1).y()))
                .isCloseTo(Town.APART, within(0.2));
        assertThat(stops.get(1).x())
                .as("still west of Mannheim")
                .isLessThan(stops.get(0).x());
    }

    @Test
    void aTownThatHostsTwiceIsOneDotWithBothNumbers() {
        Place ulm = PicturesForTests.seat("Ulm");
        Place aalen = PicturesForTests.seat("Aalen");
        RouteMap map = map(List.of(
                new Stopover(PicturesForTests.line(3, "2026-09-02", "Ulm", "served"), ulm),
                new Stopover(PicturesForTests.line(4, "2026-12-02", "Aalen", "next"), aalen),
                new Stopover(PicturesForTests.line(9, "2027-03-03", "Ulm", "coming"), ulm)));

        assertThat(map.stops()).extracting(MapStop::numbers).containsExactly("3, 9", "4");
        assertThat(map.stops().get(0).kind()).as("what is to come tells more").isEqualTo("coming");
        assertThat(map.stops().get(0).title()).contains("Nr. 3 Ulm, 2.9.2026", "Nr. 9 Ulm, 3.3.2027");
        assertThat(map.legs()).hasSize(2);
        assertThat(map.legs().get(0).path())
                .as("there and back are two lines")
                .isNotEqualTo(map.legs().get(1).path());
    }

    @Test
    void theRoutePassesByWhoDroppedOut() {
        List<Place> towns = List.of(
                PicturesForTests.seat("Ulm"), PicturesForTests.seat("Aalen"), PicturesForTests.seat("Karlsruhe"));
        List<Stopover> route = new ArrayList<>(PicturesForTests.route(towns, "coming"));
        route.set(1, new Stopover(PicturesForTests.line(2, "2027-03-17", "Aalen", "dropped"), towns.get(1)));
        RouteMap map = map(route);

        assertThat(map.stops()).extracting(MapStop::kind).containsExactly("coming", "dropped", "coming");
        assertThat(map.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.from().getX()).isCloseTo(map.stops().get(0).x(), within(0.1));
            assertThat(leg.to().getX()).isCloseTo(map.stops().get(2).x(), within(0.1));
        });
    }

    @Test
    void theArrowPointsOnward() {
        var leg = new MapLeg(new Point2D.Double(0, 0), new Point2D.Double(100, 0), "coming");

        assertThat(leg.arrow()).isEqualTo("56.0,7.0 44.0,11.8 44.0,2.2");
        assertThat(leg.tiny()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ulm, Ulm",
        "Freiburg im Breisgau, Freiburg",
        "Heidenheim an der Brenz, Heidenheim",
        "Frankfurt (Oder) Mitte, Frankfurt",
        "Waldshut-Tiengen, Waldshut-Tiengen",
        "Donaueschingen-Wolterdingen, Donaueschingen-…"
    })
    void longNamesAreShortened(String city, String brief) {
        assertThat(Town.brief(city)).isEqualTo(brief);
    }

    private static RouteMap map(List<Stopover> route) {
        return RouteMap.of(route, PicturesForTests.words(), Locale.GERMAN);
    }

    /** Labels that cover another label or a dot, or stick out of the field. */
    private static List<String> collisions(List<Place> towns) {
        Projection projection = Projection.covering(towns);
        List<Stopover> route = PicturesForTests.route(towns, "coming");
        List<PlacingLabels.Dot> dots =
                Town.of(route, projection).stream().map(Town::dot).toList();
        var labels = new PlacingLabels(projection.width(), projection.height(), List.of()).beside(dots);
        var field = new Rectangle2D.Double(0, 0, projection.width(), projection.height());
        List<String> collisions = new ArrayList<>();
        for (PlacingLabels.Label label : labels) {
            boolean covers = dots.stream().anyMatch(dot -> dot.box().intersects(label.box()))
                    || labels.stream()
                            .anyMatch(other -> other != label && other.box().intersects(label.box()));
            if (covers || !field.contains(label.box())) {
                collisions.add(label.dot().text());
            }
        }
        return collisions;
    }

    private static Point2D at(Place place, Projection projection) {
        return new Point2D.Double(projection.x(place.longitude()), projection.y(place.latitude()));
    }

    private static double greatCircle(Place one, Place other) {
        double a = Math.toRadians(one.latitude());
        double b = Math.toRadians(other.latitude());
        double turn = Math.toRadians(other.longitude() - one.longitude());
        double cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
        return Math.toDegrees(Math.acos(cosine)) * KM_PER_DEGREE;
    }
}
