package org.reihum.planning;

import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.springframework.stereotype.Component;

/** The ways from the seats of the networks to the meetings of a series, for who reports on them. */
@Component
public class WaysTravelled {

    private final Trips trips;

    WaysTravelled(Trips trips) {
        this.trips = trips;
    }

    /** All ways of one series. */
    public static final class Chart {
        private final Trips.Chart chart;

        Chart(Trips.Chart chart) {
            this.chart = chart;
        }

        /** Empty for a network without a seat. */
        public Optional<WayTravelled> way(NetworkId network, MeetingId meeting) {
            Optional<Place> to = Optional.ofNullable(chart.meetings().get(meeting));
            return Optional.ofNullable(chart.seats().get(network))
                    .flatMap(seat -> to.map(place -> WayTravelled.of(TravelTime.between(seat, place))));
        }
    }

    public Chart in(SeriesId series) {
        return new Chart(trips.in(series));
    }
}
