package org.reihum.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.GuestList;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.SizeClass;
import org.reihum.report.Participation.Standing;

/**
 * What is counted of one meeting, or of several together. A participation is one person at one meeting; participants are
 * different people. Companions are neither. Networks and organisations are counted once, however many of their people
 * came.
 *
 * @param expected accepted and promoted; null while the meeting is not over
 * @param online took part through the link, and are in no other figure
 * @param networks those that at least one present person represented, by short name
 * @param unsigned present, but not signed for
 */
public record Figures(
        int invited,
        int accepted,
        int promoted,
        int waiting,
        int withdrawn,
        int declined,
        int tentative,
        int open,
        @Nullable Integer expected,
        int presentExpected,
        int walkIns,
        int online,
        int noShows,
        int participants,
        SortedMap<String, NetworkId> networks,
        int organisations,
        Map<Function, Integer> functions,
        int smes,
        int largeOnes,
        int sizeUnknown,
        int unsigned) {

    private static final int PER_CENT = 100;

    static Figures of(Collection<GuestList.Counts> guests, List<Participation> rows, boolean over) {
        List<Participation> present = rows.stream().filter(Participation::came).toList();
        return new Figures(
                sum(guests, GuestList.Counts::invited),
                sum(guests, GuestList.Counts::accepted),
                sum(guests, GuestList.Counts::promoted),
                sum(guests, GuestList.Counts::waiting),
                sum(guests, GuestList.Counts::withdrawn),
                sum(guests, GuestList.Counts::declined),
                sum(guests, GuestList.Counts::tentative),
                sum(guests, GuestList.Counts::open),
                over ? sum(guests, GuestList.Counts::expected) : null,
                count(rows, row -> row.standing() == Standing.PRESENT),
                count(rows, row -> row.standing() == Standing.WALK_IN),
                count(rows, row -> row.standing() == Standing.ONLINE),
                count(rows, row -> row.standing() == Standing.NO_SHOW),
                (int) present.stream().map(Participation::person).distinct().count(),
                networksOf(present),
                organisationsOf(present),
                functionsOf(present),
                count(present, row -> row.sizeClass() == SizeClass.SME),
                count(present, row -> row.sizeClass() == SizeClass.LARGE),
                count(present, row -> row.sizeClass() == null),
                count(present, row -> !row.signed()));
    }

    /** Everyone who came: participations. */
    public int present() {
        return presentExpected + walkIns;
    }

    /** No-shows of the expected in per cent, one decimal, half up; empty when nobody was expected. */
    public Optional<BigDecimal> noShowPercent() {
        return Optional.ofNullable(expected)
                .filter(number -> number > 0)
                .map(number -> BigDecimal.valueOf((long) noShows * PER_CENT)
                        .divide(BigDecimal.valueOf(number), 1, RoundingMode.HALF_UP));
    }

    private static int sum(Collection<GuestList.Counts> guests, ToIntFunction<GuestList.Counts> figure) {
        return guests.stream().mapToInt(figure).sum();
    }

    private static int count(List<Participation> rows, Predicate<Participation> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static SortedMap<String, NetworkId> networksOf(List<Participation> present) {
        var networks =
                new TreeMap<String, NetworkId>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        present.forEach(row -> row.represents().ifPresent(id -> networks.put(row.network(), id)));
        return networks;
    }

    private static Map<Function, Integer> functionsOf(List<Participation> present) {
        var functions = new EnumMap<Function, Integer>(Function.class);
        present.forEach(row -> functions.merge(row.function(), 1, Integer::sum));
        return functions;
    }

    /** Organisations of the register by number; one that a guest only named counts unless one of that name is there. */
    private static int organisationsOf(List<Participation> present) {
        var registered =
                present.stream().filter(row -> row.organisationId() != null).toList();
        var names = registered.stream().map(Figures::nameOfOrganisation).collect(Collectors.toSet());
        Stream<Object> ids = registered.stream().<Object>map(Participation::organisationId);
        Stream<Object> named = present.stream()
                .filter(row -> row.organisationId() == null)
                .map(Figures::nameOfOrganisation)
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .<Object>map(name -> name);
        return (int) Stream.concat(ids, named).distinct().count();
    }

    private static String nameOfOrganisation(Participation row) {
        return row.organisation().strip().toLowerCase(Locale.ROOT);
    }
}
