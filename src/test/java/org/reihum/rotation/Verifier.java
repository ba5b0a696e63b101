package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a season (or its beginning) from the words of the rules alone. Reads the planner's records, calls none of its
 * methods beyond their components.
 */
final class Verifier {

    record Line(long host, LocalDate day) {}

    private Verifier() {}

    static List<Line> lines(Plan plan) {
        return plan.entries().stream()
                .map(entry -> new Line(entry.locationId(), entry.day()))
                .toList();
    }

    static List<String> breaches(Roster roster, List<Line> season) {
        List<String> breaches = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        roster.turns().forEach(turn -> all.add(new Line(turn.locationId(), turn.day())));
        int past = all.size();
        all.addAll(season);
        for (int at = past; at < all.size(); at++) {
            Line line = all.get(at);
            host(roster, line, breaches);
            held(roster, at - past + 1, line, breaches);
            if (at > 0 && all.get(at - 1).host() == line.host()) {
                breaches.add("twice in a row: " + line);
            }
            if (at > 0 && sameMonth(all.get(at - 1).day(), line.day())) {
                breaches.add("two in a month: " + line);
            }
            boolean first = at == past;
            LocalDate before = at == 0 ? null : all.get(at - 1).day();
            if (!gapIsRight(roster.wanted(), before, line.day(), first)) {
                breaches.add("gap: " + line);
            }
        }
        cycles(roster, past, all, breaches);
        return breaches;
    }

    private static void host(Roster roster, Line line, List<String> breaches) {
        for (Location location : roster.locations()) {
            if (location.id() == line.host()) {
                if (location.seats() < roster.wanted().expectedGuests()) {
                    breaches.add("too small: " + line);
                }
                for (Closure closure : location.closures()) {
                    if (line.day().compareTo(closure.first()) >= 0 && line.day().compareTo(closure.last()) <= 0) {
                        breaches.add("closed: " + line);
                    }
                }
                return;
            }
        }
        breaches.add("unknown host: " + line);
    }

    private static void held(Roster roster, int position, Line line, List<String> breaches) {
        DayOfWeek weekday = roster.wanted().weekday();
        boolean dayHeld = false;
        for (Pin pin : roster.pins()) {
            if (pin.position() == position) {
                if (pin.locationId() != line.host()) {
                    breaches.add("held for another: " + line);
                }
                if (pin.day().isPresent()) {
                    dayHeld = true;
                    if (!pin.day().get().isEqual(line.day())) {
                        breaches.add("held on another day: " + line);
                    }
                }
            }
        }
        if (!dayHeld && line.day().getDayOfWeek() != weekday) {
            breaches.add("weekday: " + line);
        }
        if (line.day().isBefore(roster.wanted().firstDay())) {
            breaches.add("too early: " + line);
        }
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getMonthValue();
    }

    static LocalDate wantedFirst(Wanted wanted) {
        LocalDate day = wanted.firstDay();
        while (day.getDayOfWeek() != wanted.weekday()) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Without a meeting before, or with the first day further away than the gaps allow, the season starts afresh. */
    static boolean startsAfresh(Wanted wanted, LocalDate before) {
        return before == null || ChronoUnit.DAYS.between(before, wantedFirst(wanted)) > 7L * wanted.mostGapWeeks();
    }

    private static boolean gapIsRight(Wanted wanted, LocalDate before, LocalDate day, boolean first) {
        if (first && startsAfresh(wanted, before)) {
            long late = ChronoUnit.DAYS.between(wantedFirst(wanted), day);
            return late >= 0 && late <= 7L * (wanted.mostGapWeeks() - wanted.leastGapWeeks());
        }
        long days = ChronoUnit.DAYS.between(before, day);
        return days >= 7L * wanted.leastGapWeeks() && days <= 7L * wanted.mostGapWeeks();
    }

    private static void cycles(Roster roster, int past, List<Line> all, List<String> breaches) {
        Set<Long> hosted = new HashSet<>();
        LocalDate began = null;
        boolean runningCycle = true;
        for (int at = 0; at < all.size(); at++) {
            Line line = all.get(at);
            boolean planned = at >= past;
            if (planned) {
                if (hosted.contains(line.host())) {
                    breaches.add("twice in a cycle: " + line);
                }
                LocalDate start = began == null ? roster.wanted().firstDay() : began;
                if (runningCycle && newcomerTooEarly(roster, past, all, hosted, start, line.host())) {
                    breaches.add("newcomer before the others: " + line);
                }
            }
            began = began == null && !planned ? line.day() : began;
            hosted.add(line.host());
            boolean complete = true;
            for (Location location : roster.locations()) {
                boolean there = planned || !member(roster, past, all, location).isAfter(line.day());
                complete &= !there || hosted.contains(location.id());
            }
            if (complete) {
                hosted.clear();
                began = null;
                runningCycle = !planned;
            }
        }
    }

    private static boolean newcomerTooEarly(
            Roster roster, int past, List<Line> all, Set<Long> hosted, LocalDate start, long host) {
        boolean isNew = false;
        boolean oldOnesLeft = false;
        for (Location location : roster.locations()) {
            boolean late = member(roster, past, all, location).isAfter(start);
            isNew |= location.id() == host && late;
            oldOnesLeft |= !late && !hosted.contains(location.id());
        }
        return isNew && oldOnesLeft;
    }

    private static LocalDate member(Roster roster, int past, List<Line> all, Location location) {
        LocalDate joined = location.joined().orElse(LocalDate.MIN);
        for (Line line : all.subList(0, past)) {
            if (line.host() == location.id() && line.day().isBefore(joined)) {
                return LocalDate.MIN;
            }
        }
        return joined;
    }
}
