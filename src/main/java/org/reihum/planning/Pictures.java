package org.reihum.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.SeriesId;
import org.reihum.network.FederalState;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** The three pictures of the rotation page, all of the same lines: ring, map and year strip. */
@Component
class Pictures {

    private final Turns turns;
    private final Networks networks;
    private final Places places;
    private final DaysThatWeigh days;
    private final PictureWords words;

    Pictures(Turns turns, Networks networks, Places places, DaysThatWeigh days, PictureWords words) {
        this.turns = turns;
        this.networks = networks;
        this.places = places;
        this.days = days;
        this.words = words;
    }

    /**
     * What the page draws.
     *
     * @param map empty when no line has its town on the map
     * @param wide the strips for a desk, {@code narrow} the same days for a telephone
     * @param offMap lines whose town nobody has put on the map
     */
    record Drawn(
            List<RingStop> ring,
            Optional<RouteMap> map,
            List<YearStrip> wide,
            List<YearStrip> narrow,
            List<PlanLineView> offMap) {}

    /** @param lines in the order of the plan, as the board shows them */
    Drawn of(SeriesId series, List<PlanLineView> lines, LocalDate today, Locale locale) {
        Map<NetworkId, String> names =
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName));
        List<Place> towns = places.findAllByOrderByName();
        List<Stopover> route = lines.stream()
                .flatMap(line -> town(line, towns, names).map(town -> new Stopover(line, town)).stream())
                .toList();
        YearStrip.Season season = season(series, lines, towns, names, today, locale);
        Set<PlanLineView> onMap = route.stream().map(Stopover::line).collect(Collectors.toSet());
        return new Drawn(
                RingStop.around(lines, turns.cycleBefore(series, today)),
                route.isEmpty() ? Optional.empty() : Optional.of(RouteMap.of(route, words, locale)),
                YearStrip.from(today, season, StripLook.WIDE, words, locale),
                YearStrip.from(today, season, StripLook.NARROW, words, locale),
                lines.stream().filter(line -> !onMap.contains(line)).toList());
    }

    /** The host's own town of that name; two networks may sit in towns of the same name. */
    private static Optional<Place> town(PlanLineView line, List<Place> towns, Map<NetworkId, String> names) {
        return towns.stream()
                .filter(town -> town.name().equals(line.city()))
                .filter(town -> line.host().equals(names.get(town.network())))
                .findFirst();
    }

    private YearStrip.Season season(
            SeriesId series,
            List<PlanLineView> lines,
            List<Place> towns,
            Map<NetworkId, String> names,
            LocalDate today,
            Locale locale) {
        Map<NetworkId, String> members = turns.of(series, today).keySet().stream()
                .filter(names::containsKey)
                .collect(Collectors.toMap(member -> member, names::get));
        Set<FederalState> states = towns.stream()
                .filter(town -> town.seat() && members.containsKey(town.network()))
                .map(Place::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FederalState.class)));
        LocalDate from = YearMonth.from(today).atDay(1);
        return new YearStrip.Season(
                lines.stream()
                        .map(line -> new StripStop.Stopping(line, words.meeting(line, locale)))
                        .toList(),
                days.between(from, from.plusMonths(YearStrip.MOST_MONTHS), states, members, locale));
    }
}
