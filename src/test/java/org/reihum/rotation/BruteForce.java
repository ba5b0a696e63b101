package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.rotation.Verifier.Line;

/** Tries every host on every day. Only for tiny rosters. */
final class BruteForce {

    /** All levels of a season, to be compared from the first on. */
    record Score(int smallestKm, long daysOff, int sumKm, List<Line> season) {

        boolean beats(Score other) {
            if (smallestKm != other.smallestKm) {
                return smallestKm > other.smallestKm;
            }
            if (daysOff != other.daysOff) {
                return daysOff < other.daysOff;
            }
            if (sumKm != other.sumKm) {
                return sumKm > other.sumKm;
            }
            for (int at = 0; at < season.size(); at++) {
                if (season.get(at).host() != other.season.get(at).host()) {
                    return season.get(at).host() < other.season.get(at).host();
                }
            }
            for (int at = 0; at < season.size(); at++) {
                if (!season.get(at).day().equals(other.season.get(at).day())) {
                    return season.get(at).day().isBefore(other.season.get(at).day());
                }
            }
            return false;
        }
    }

    private final Roster roster;
    private final Wanted wanted;
    private final LocalDate lastTurn;
    private final List<Line> season = new ArrayList<>();
    private Optional<Score> best = Optional.empty();

    private BruteForce(Roster roster) {
        this.roster = roster;
        this.wanted = roster.wanted();
        this.lastTurn = roster.turns().isEmpty()
                ? null
                : roster.turns().get(roster.turns().size() - 1).day();
    }

    static Optional<Score> best(Roster roster) {
        BruteForce force = new BruteForce(roster);
        force.tryAll();
        return force.best;
    }

    private void tryAll() {
        if (season.size() == wanted.meetings()) {
            Score score = score();
            if (best.isEmpty() || score.beats(best.get())) {
                best = Optional.of(score);
            }
            return;
        }
        for (LocalDate day : days()) {
            for (Location location : roster.locations()) {
                season.add(new Line(location.id(), day));
                if (Verifier.breaches(roster, season).isEmpty()) {
                    tryAll();
                }
                season.remove(season.size() - 1);
            }
        }
    }

    private List<LocalDate> days() {
        LocalDate previous =
                season.isEmpty() ? lastTurn : season.get(season.size() - 1).day();
        LocalDate start = previous == null ? wanted.firstDay() : previous;
        LocalDate late = season.isEmpty() && start.isBefore(wanted.firstDay()) ? wanted.firstDay() : start;
        LocalDate end = late.plusWeeks(wanted.mostGapWeeks() + 1);
        int position = season.size() + 1;
        return start.datesUntil(end)
                .filter(day -> day.getDayOfWeek() == wanted.weekday()
                        || roster.pins().stream()
                                .anyMatch(pin ->
                                        pin.position() == position && pin.day().equals(Optional.of(day))))
                .toList();
    }

    private Score score() {
        int smallest = Integer.MAX_VALUE;
        int sum = 0;
        long off = 0;
        long host = roster.turns().isEmpty()
                ? Long.MIN_VALUE
                : roster.turns().get(roster.turns().size() - 1).locationId();
        for (int at = 0; at < season.size(); at++) {
            Line line = season.get(at);
            Optional<Location> before = find(host);
            if (before.isPresent()) {
                int km = km(before.get(), find(line.host()).orElseThrow());
                smallest = Math.min(smallest, km);
                sum += km;
            }
            off += Math.abs(ChronoUnit.DAYS.between(aim(at), line.day()));
            host = line.host();
        }
        return new Score(smallest == Integer.MAX_VALUE ? -1 : smallest, off, sum, List.copyOf(season));
    }

    private LocalDate aim(int at) {
        if (at > 0) {
            return season.get(at - 1).day().plusWeeks(wanted.gapWeeks());
        }
        LocalDate first = Verifier.wantedFirst(wanted);
        boolean tooClose =
                !Verifier.startsAfresh(wanted, lastTurn) && first.isBefore(lastTurn.plusWeeks(wanted.leastGapWeeks()));
        return tooClose ? lastTurn.plusWeeks(wanted.gapWeeks()) : first;
    }

    private Optional<Location> find(long id) {
        return roster.locations().stream().filter(each -> each.id() == id).findFirst();
    }

    /** Spherical law of cosines: another formula for the same great circle. */
    private static int km(Location from, Location to) {
        double a = Math.toRadians(from.latitude());
        double b = Math.toRadians(to.latitude());
        double turn = Math.toRadians(to.longitude() - from.longitude());
        double cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
        return (int) Math.floor(Math.acos(Math.min(1, cosine)) * 6371.0088 * 1.3 + 0.5);
    }
}
