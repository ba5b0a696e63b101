package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The towns of the demo and lines of a plan, for tests of the drawings. */
final class PicturesForTests {

    /** The seats of the twelve networks of the demo, in its order. */
    static final List<Place> SEATS = List.of(
            place("Lörrach", 47.615, 7.661),
            place("Mannheim", 49.489, 8.467),
            place("Heilbronn", 49.142, 9.219),
            place("Aalen", 48.837, 10.094),
            place("Pforzheim", 48.892, 8.695),
            place("Konstanz", 47.660, 9.175),
            place("Ulm", 48.401, 9.988),
            place("Fellbach", 48.809, 9.276),
            place("Freiburg im Breisgau", 47.999, 7.842),
            place("Stuttgart", 48.776, 9.183),
            place("Karlsruhe", 49.007, 8.404),
            place("Hanau", 50.133, 8.917));

    /** Their second places, some of them just across the border of the country. */
    static final List<Place> SECOND_PLACES = List.of(
            place("Waldshut-Tiengen", 47.623, 8.214),
            place("Ludwigshafen", 49.481, 8.435),
            place("Neckarsulm", 49.189, 9.225),
            place("Heidenheim", 48.676, 10.152),
            place("Neu-Ulm", 48.392, 10.011));

    private PicturesForTests() {}

    static Place place(String town, double latitude, double longitude) {
        return new Place(new NetworkId(1), town, FederalState.BW, latitude, longitude, true);
    }

    static Place seat(String town) {
        return SEATS.stream()
                .filter(place -> place.name().equals(town))
                .findFirst()
                .orElseThrow();
    }

    static PlanLineView line(int number, String day, String city, String kind) {
        return line(number, LocalDate.parse(day), city, kind, "CONFIRMED");
    }

    static PlanLineView line(int number, LocalDate day, String city, String kind, String state) {
        @Nullable Long meeting = kind.equals("coming") ? null : Long.valueOf(number);
        return new PlanLineView(
                number,
                day,
                city,
                "IT-Netzwerk " + city,
                kind,
                null,
                List.of(),
                List.of(),
                meeting,
                state,
                meeting == null ? number : 0,
                false,
                "",
                "",
                false);
    }

    /** These towns one after the other, nine weeks apart from 13 January 2027; all of that kind. */
    static List<Stopover> route(List<Place> towns, String kind) {
        LocalDate first = LocalDate.of(2027, 1, 13);
        return IntStream.range(0, towns.size())
                .mapToObj(i -> new Stopover(
                        line(i + 1, first.plusWeeks(9L * i), towns.get(i).name(), kind, "CONFIRMED"), towns.get(i)))
                .toList();
    }

    static PictureWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/planning");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new PictureWords(messages);
    }
}
