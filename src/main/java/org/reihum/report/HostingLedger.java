package org.reihum.report;

import java.time.LocalDate;
import java.util.List;

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
     * @param hosted its meetings, by day
     * @param trips how many meetings its people came to, other than its own
     * @param unknown of those trips the ones whose way nobody knows
     * @param km of the others, one way; {@code minutes} likewise
     * @param longTrips of more than 150 minutes one way
     * @param longest minutes of the longest
     */
    record Line(
            String network,
            List<Hosted> hosted,
            int trips,
            int unknown,
            int km,
            int minutes,
            int longTrips,
            int longest) {}

    record Hosted(int number, LocalDate day, String city) {}

    @Override
    public int rows() {
        return networks.size();
    }
}
