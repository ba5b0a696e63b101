package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.network.Place;

class LandscapeTest {

    @Test
    void everySeatOfTheDemoButHanauLiesInTheCountry() {
        assertThat(PicturesForTests.SEATS)
                .filteredOn(seat -> !Landscape.COUNTRY.contains(seat.latitude(), seat.longitude()))
                .extracting(Place::name)
                .containsExactly("Hanau");
    }

    @Test
    void secondPlacesAcrossTheRhineAndTheDanubeLieOutside() {
        assertThat(PicturesForTests.SECOND_PLACES)
                .filteredOn(place -> !Landscape.COUNTRY.contains(place.latitude(), place.longitude()))
                .extracting(Place::name)
                .containsExactly("Ludwigshafen", "Neu-Ulm");
    }

    @ParameterizedTest
    @CsvSource({
        "Wertheim, 49.759, 9.513, true",
        "Weinheim, 49.549, 8.667, true",
        "Crailsheim, 49.136, 10.071, true",
        "Isny, 47.692, 10.039, true",
        "Friedrichshafen, 47.654, 9.476, true",
        "Weil am Rhein, 47.590, 7.621, true",
        "Jestetten, 47.652, 8.571, true",
        "Kehl, 48.573, 7.815, true",
        "Viernheim, 49.541, 8.578, false",
        "Hirschhorn, 49.446, 8.896, false",
        "Rothenburg, 49.378, 10.179, false",
        "Nördlingen, 48.851, 10.489, false",
        "Memmingen, 47.984, 10.181, false",
        "Lindau, 47.546, 9.690, false",
        "Kreuzlingen, 47.645, 9.175, false",
        "Schaffhausen, 47.697, 8.635, false",
        "Basel, 47.558, 7.588, false",
        "Straßburg, 48.573, 7.752, false",
        "Speyer, 49.317, 8.431, false"
    })
    void townsNearTheBorderLieOnTheirSide(String town, double latitude, double longitude, boolean inside) {
        assertThat(Landscape.COUNTRY.contains(latitude, longitude)).isEqualTo(inside);
    }

    @Test
    void theCountryIsAsLargeAsItIs() {
        assertThat(squareKilometres(Landscape.COUNTRY)).isCloseTo(35_750, within(700.0));
    }

    @Test
    void theLakeLiesBetweenConstanceAndLindau() {
        assertThat(Landscape.LAKE.contains(47.60, 9.40)).isTrue();
        assertThat(Landscape.LAKE.contains(47.77, 9.10)).as("off Überlingen").isTrue();
        assertThat(Landscape.LAKE.contains(47.660, 9.165))
                .as("the town of Constance")
                .isFalse();
    }

    /** By the corners, in the plane at 48.6° north. */
    private static double squareKilometres(Outline outline) {
        List<Outline.Corner> corners = outline.corners();
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Outline.Corner one = corners.get(i);
            Outline.Corner next = corners.get((i + 1) % corners.size());
            twice += one.longitude() * next.latitude() - next.longitude() * one.latitude();
        }
        return Math.abs(twice) / 2 * 111.2 * 111.3 * Math.cos(Math.toRadians(48.6));
    }
}
