package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A roster compiled for searching: locations and days are numbers, rules and distances are looked up. */
final class Board {

    private final Roster roster;
    private final Standing start;
    private final CandidateDays days;
    private final int[][] km;
    private final boolean[][][] open;
    private final boolean[][] everOpen;

    Board(Roster roster) {
        this.roster = roster;
        this.start = History.standing(roster);
        this.days = new CandidateDays(roster);
        this.km = distances(roster.locations());
        this.open = new boolean[meetings() + 1][hosts()][];
        this.everOpen = new boolean[meetings() + 1][hosts()];
        for (int position = 1; position <= meetings(); position++) {
            for (int host = 0; host < hosts(); host++) {
                compile(position, host);
            }
        }
    }

    private void compile(int position, int host) {
        boolean[] may = new boolean[days.count(position)];
        for (int day = 0; day < may.length; day++) {
            may[day] = Rules.admit(location(host), new Slot(roster, position, Optional.empty(), day(position, day)));
            everOpen[position][host] |= may[day];
        }
        open[position][host] = may;
    }

    /** The same season with these hosts and no others. */
    Board holding(List<Integer> order) {
        List<Pin> pins = IntStream.rangeClosed(1, meetings())
                .mapToObj(position -> new Pin(
                        position,
                        location(order.get(position - 1)).id(),
                        roster.pinAt(position).flatMap(Pin::day)))
                .toList();
        return new Board(new Roster(roster.locations(), roster.turns(), pins, roster.wanted()));
    }

    private static int[][] distances(List<Location> all) {
        return all.stream()
                .map(from -> all.stream().mapToInt(from::kmTo).toArray())
                .toArray(int[][]::new);
    }

    Roster roster() {
        return roster;
    }

    Standing start() {
        return start;
    }

    CandidateDays days() {
        return days;
    }

    int meetings() {
        return roster.wanted().meetings();
    }

    int hosts() {
        return roster.locations().size();
    }

    Location location(int host) {
        return roster.locations().get(host);
    }

    LocalDate day(int position, int index) {
        return days.day(position, index);
    }

    /** Days of the meeting on which the host may have it, as far as host and day are concerned. */
    boolean[] open(int position, int host) {
        return open[position][host];
    }

    boolean everOpen(int position, int host) {
        return everOpen[position][host];
    }

    int km(int from, int to) {
        return from < 0 ? Entry.NONE : km[from][to];
    }
}
