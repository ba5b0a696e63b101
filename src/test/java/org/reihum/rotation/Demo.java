package org.reihum.rotation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.rotation.Slot.CandidateDate;

/** Twelve invented networks in real cities, their holidays and blocked days, and the turns up to February 2027. */
final class Demo {

    static final LocalDate LAST_TURN = LocalDate.parse("2027-02-24");

    private static final List<String> STATES = List.of("BW", "HE", "BY", "RP");
    private static final List<String> HOSTED = List.of("N11", "N01", "N03", "N06", "N02", "N08", "N07");
    private static final int WEEKS = 9;
    private static final int GUESTS = 40;

    private Demo() {}

    static List<String[]> rows(String file) {
        return new String(Instances.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    /** Position of a location, from 0. */
    static int number(String id) {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    static List<String> ids(String text) {
        return List.of(text.split(" "));
    }

    static Travel travel() {
        return Travel.between(rows("locations.csv").stream()
                .map(row -> new Travel.Point(Double.parseDouble(row[3]), Double.parseDouble(row[4])))
                .toList());
    }

    private static Travel travel(int locations) {
        Travel all = travel();
        return new Travel(cut(all.minutes(), locations), cut(all.km(), locations));
    }

    private static int[][] cut(int[][] table, int size) {
        return Stream.of(table)
                .limit(size)
                .map(row -> java.util.Arrays.copyOf(row, size))
                .toArray(int[][]::new);
    }

    /** As the networks stand after Ulm has hosted on {@link #LAST_TURN}; N12 has joined in the running cycle. */
    static List<Location> twelve() {
        return rows("locations.csv").stream()
                .map(row -> location(row, closures(row[0], row[2]), standing(row)))
                .toList();
    }

    /** The same networks as if none had ever hosted. */
    static List<Location> fresh(boolean closed) {
        return rows("locations.csv").stream()
                .map(row -> location(row, closed ? closures(row[0], row[2]) : List.of(), Standing.FRESH))
                .toList();
    }

    private static Location location(String[] row, List<Closure> closures, Standing standing) {
        Site seat = new Site(row[0], row[1], Integer.parseInt(row[5]), closures);
        return new Location(row[0], row[1], "", List.of(seat), standing, Wishes.NONE);
    }

    private static Standing standing(String[] row) {
        int turn = HOSTED.indexOf(row[0]);
        return new Standing(
                turn >= 0,
                turn < 0 ? OptionalInt.empty() : OptionalInt.of(HOSTED.size() - turn),
                row[0].equals("N12"),
                0,
                1,
                0,
                100,
                Optional.empty(),
                Optional.of(LocalDate.parse(row[6])));
    }

    private static List<Closure> closures(String id, String state) {
        List<Closure> closures = new ArrayList<>();
        rows("blocked_days.csv").stream()
                .filter(row -> row[0].equals(id))
                .map(row -> closure(row[1], row[2], Cause.BLOCKED, row[3]))
                .forEach(closures::add);
        rows("public_holidays.csv").stream()
                .filter(row -> row[2 + STATES.indexOf(state)].equals("x"))
                .map(row -> closure(row[0], row[0], Cause.PUBLIC_HOLIDAY, row[1]))
                .forEach(closures::add);
        rows("school_holidays.csv").stream()
                .filter(row -> row[0].equals(state))
                .map(row -> closure(row[1], row[2], Cause.SCHOOL_HOLIDAY, row[3]))
                .forEach(closures::add);
        for (int year = 2026; year <= 2028; year++) {
            closures.add(closure(year + "-12-24", year + "-12-24", Cause.CLOSED_DAY, "Heiligabend"));
            closures.add(closure(year + "-12-31", year + "-12-31", Cause.CLOSED_DAY, "Silvester"));
        }
        return closures;
    }

    private static Closure closure(String first, String last, Cause cause, String name) {
        return new Closure(LocalDate.parse(first), LocalDate.parse(last), cause, name);
    }

    /** Wednesdays around every ninth week, from two before to three after. */
    static List<Slot> slots(LocalDate first, int meetings) {
        return slots(first, meetings, -2, 3);
    }

    private static List<Slot> slots(LocalDate first, int meetings, int before, int after) {
        return IntStream.range(0, meetings)
                .mapToObj(each -> slot(each, first.plusWeeks((long) WEEKS * each), before, after))
                .toList();
    }

    private static Slot slot(int number, LocalDate aim, int before, int after) {
        List<CandidateDate> dates = IntStream.rangeClosed(before, after)
                .mapToObj(weeks -> new CandidateDate(aim.plusWeeks(weeks), 0))
                .toList();
        return new Slot(
                "M%02d".formatted(number + 1),
                GUESTS,
                dates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    static Rules rules() {
        return new Rules(0, 49, true, Optional.of(new Rules.Gap(WEEKS, 7, 14)), List.of(), List.of(), List.of(), 0, 0);
    }

    static Roster roster(List<Location> locations, Optional<Before> before, List<Slot> slots) {
        return new Roster("demo", locations, slots, before, travel(locations.size()), rules(), Profile.standard());
    }

    /** Five networks have not hosted yet; the meeting before was in Ulm. */
    static Roster restOfTheCycle() {
        Travel travel = travel();
        int ulm = number("N07");
        Before before = new Before("N07", "", "Ulm", Optional.of(LAST_TURN), travel.km()[ulm], travel.minutes()[ulm]);
        return roster(twelve(), Optional.of(before), slots(LAST_TURN.plusWeeks(WEEKS), 5, -3, 6));
    }

    static Plan plan(Roster roster) {
        Outcome outcome = Planner.plan(roster);
        if (outcome instanceof Plan plan) {
            return plan;
        }
        throw new AssertionError("no plan for " + roster.name() + ": " + ((Impossible) outcome).conflict());
    }

    static List<String> hosts(Plan plan) {
        return plan.entries().stream().map(Entry::host).toList();
    }

    static long smallestKm(Plan plan) {
        return -plan.score().value(Term.SMALLEST_DISTANCE).orElseThrow();
    }
}
