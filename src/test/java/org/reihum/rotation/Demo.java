package org.reihum.rotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Twelve invented networks in real cities, their holidays and blocked days, and the turns up to February 2027. */
final class Demo {

    private static final List<String> STATES = List.of("BW", "HE", "BY", "RP");

    private Demo() {}

    static List<String[]> rows(String file) {
        try (InputStream in = Demo.class.getResourceAsStream("/rotation/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long id(String name) {
        return Long.parseLong(name.substring(1));
    }

    static List<Long> ids(String names) {
        return Stream.of(names.split(" ")).map(Demo::id).toList();
    }

    static List<Location> twelve() {
        return rows("locations.csv").stream().map(Demo::location).toList();
    }

    static Location location(String name) {
        return twelve().get((int) id(name) - 1);
    }

    private static Location location(String[] row) {
        return new Location(
                id(row[0]),
                row[1],
                Double.parseDouble(row[3]),
                Double.parseDouble(row[4]),
                Integer.parseInt(row[5]),
                Optional.empty(),
                Optional.of(LocalDate.parse(row[6])),
                closures(row[0], row[2]));
    }

    private static List<Closure> closures(String name, String state) {
        List<Closure> closures = new ArrayList<>();
        rows("blocked_days.csv").stream()
                .filter(row -> row[0].equals(name))
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

    /** Seven of the twelve have hosted or have a fixed date; the last of these is Ulm on 24 February 2027. */
    static List<Turn> turns() {
        List<Long> hosts = ids("N11 N01 N03 N06 N02 N08 N07");
        List<String> days = List.of(
                "2026-01-28", "2026-03-18", "2026-05-20", "2026-07-15", "2026-09-30", "2026-12-02", "2027-02-24");
        List<Turn> turns = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            turns.add(new Turn(LocalDate.parse(days.get(at)), hosts.get(at)));
        }
        return turns;
    }

    static Wanted wanted(int meetings) {
        return new Wanted(meetings, LocalDate.parse("2027-04-21"), DayOfWeek.WEDNESDAY, 9, 7, 14, 40);
    }

    static Roster restOfTheCycle() {
        return new Roster(twelve(), turns(), List.of(), wanted(5));
    }

    static Plan plan(Roster roster) {
        if (Planner.plan(roster) instanceof Plan plan) {
            return plan;
        }
        throw new AssertionError("no plan: " + Planner.plan(roster));
    }

    static List<Long> hosts(Plan plan) {
        return plan.entries().stream().map(Entry::locationId).toList();
    }

    static List<LocalDate> days(Plan plan) {
        return plan.entries().stream().map(Entry::day).toList();
    }
}
