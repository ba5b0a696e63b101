package org.reihum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who hosted when, and how far each network has travelled (Turnusbuch). Ways are estimated by road from the network's
 * seat, one way: good for fairness, not for travel claims.
 *
 * @param networks by name
 */
record HostingLedger(List<CountedMeeting> meetings, List<Line> networks) implements OtherBody {

    /**
     * A network.
     *
     * @param id 0 where a report of an early release does not tell it
     * @param hosted its meetings, by day
     * @param trips how many meetings its people came to, other than its own
     * @param unknown of those trips the ones whose way nobody knows
     * @param km of the others, one way; {@code minutes} likewise
     * @param longTrips of more than 150 minutes one way
     * @param longest minutes of the longest
     */
    record Line(
            long id,
            String network,
            List<Hosted> hosted,
            int trips,
            int unknown,
            int km,
            int minutes,
            int longTrips,
            int longest) {

        private Line of(long network) {
            return new Line(network, this.network, hosted, trips, unknown, km, minutes, longTrips, longest);
        }
    }

    record Hosted(int number, LocalDate day, String city) {}

    /** The same, with the numbers of networks that the other tells by their names. */
    HostingLedger numberedAs(HostingLedger other) {
        Map<String, Long> ids =
                other.networks.stream().collect(Collectors.toMap(Line::network, Line::id, (one, again) -> one));
        return new HostingLedger(
                meetings,
                networks.stream()
                        .map(line -> line.id == 0 ? line.of(ids.getOrDefault(line.network, 0L)) : line)
                        .toList());
    }

    @Override
    public int rows() {
        return networks.size();
    }
}
