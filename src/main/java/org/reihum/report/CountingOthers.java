package org.reihum.report;

import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the reports that do not count who came, meeting by meeting. */
@Component
class CountingOthers {

    private final CountingTrips trips;
    private final CountingReach reach;
    private final CountingAnswers answers;

    CountingOthers(CountingTrips trips, CountingReach reach, CountingAnswers answers) {
        this.trips = trips;
        this.reach = reach;
        this.answers = answers;
    }

    /** @param listed with the cancelled ones, which reach nobody */
    OtherBody count(Report report, List<Listed> listed) {
        List<Listed> held = listed.stream()
                .filter(meeting -> !meeting.meeting().cancelled())
                .toList();
        return switch (report.scope().kind()) {
            case HOSTING -> trips.of(report, held);
            case REACH -> reach.of(report, held);
            case RESPONSE -> answers.of(held);
            case MEETING, PERIOD, GRANT -> throw new IllegalStateException("counts who came: " + report);
        };
    }
}
