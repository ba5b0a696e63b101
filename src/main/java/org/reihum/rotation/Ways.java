package org.reihum.rotation;

import java.util.Arrays;

/** From which site to which: sites count as in {@link Roster#sites()}, one past the last is the meeting before the first slot. */
final class Ways {

    private final Roster roster;
    private final Burden burden;
    private final int[] seat;
    private final int[] owner;
    private final int[][] km;
    private final int mostKm;

    Ways(Roster roster) {
        this.roster = roster;
        this.burden = new Burden(roster);
        this.seat = Burden.seats(roster.locations());
        this.owner = owners();
        this.km = km();
        this.mostKm =
                Math.max(1, Arrays.stream(km).flatMapToInt(Arrays::stream).max().orElse(1));
    }

    private int[] owners() {
        int[] owners = new int[roster.sites().size()];
        for (int location = 0; location < seat.length; location++) {
            int end = location + 1 < seat.length ? seat[location + 1] : owners.length;
            Arrays.fill(owners, seat[location], end, location);
        }
        return owners;
    }

    private int[][] km() {
        int[][] all = Arrays.copyOf(roster.travel().km(), owner.length + 1);
        int[] unknown = new int[owner.length];
        Arrays.fill(unknown, Leg.UNKNOWN);
        all[owner.length] = roster.before()
                .map(Before::km)
                .filter(known -> known.length > 0)
                .orElse(unknown);
        return all;
    }

    int sites() {
        return owner.length;
    }

    int owner(int site) {
        return owner[site];
    }

    int seat(int location) {
        return seat[location];
    }

    int mostKm() {
        return mostKm;
    }

    int km(int from, int to) {
        return km[from][to];
    }

    /** All distances there are between two sites, smallest first. */
    int[] distances() {
        return Arrays.stream(km)
                .flatMapToInt(Arrays::stream)
                .filter(each -> each != Leg.UNKNOWN)
                .sorted()
                .distinct()
                .toArray();
    }

    /** @throws java.util.NoSuchElementException for the meeting before the first slot, where there is none */
    Leg leg(int from, int to) {
        Location host = roster.locations().get(owner[to]);
        if (from < owner.length) {
            Location other = roster.locations().get(owner[from]);
            return leg(
                    other.id(),
                    other.region(),
                    host,
                    from,
                    to,
                    roster.travel().minutes()[from][to],
                    farFromBoth(from, to));
        }
        Before before = roster.before().orElseThrow();
        int minutes = before.minutes().length == 0 ? roster.rules().nearMinutes() : before.minutes()[to];
        return leg(before.host(), before.region(), host, from, to, minutes, 0);
    }

    private Leg leg(String id, String region, Location host, int from, int to, int minutes, int farFromBoth) {
        boolean same = !region.isEmpty() && region.equals(host.region());
        return new Leg(roster.rules(), id, host.id(), same, km[from][to], minutes, mostKm, farFromBoth);
    }

    private int farFromBoth(int from, int to) {
        int far = 0;
        for (int member = 0; member < burden.members(); member++) {
            if (burden.minutes(member, owner[from]) > Leg.LONG_TRIP_MINUTES
                    && burden.minutes(member, owner[to]) > Leg.LONG_TRIP_MINUTES) {
                far++;
            }
        }
        return far;
    }
}
