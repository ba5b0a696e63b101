package org.reihum.report;

import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the reports that do not count who came, meeting by meeting. */
@Component
class CountingOthers {

    private final ListedMeetings listed;
    private final CountingTrips trips;
    private final CountingReach reach;
    private final CountingAnswers answers;
    private final ReportContents contents;

    CountingOthers(
            ListedMeetings listed,
            CountingTrips trips,
            CountingReach reach,
            CountingAnswers answers,
            ReportContents contents) {
        this.listed = listed;
        this.trips = trips;
        this.reach = reach;
        this.answers = answers;
        this.contents = contents;
    }

    /** Chooses the meetings, counts and keeps it. */
    @Transactional
    public void count(Report report) {
        listed.choose(report);
        contents.keep(report.id(), content(report));
    }

    /** As it is now; {@link HostingLedger}, {@link Reach} or {@link ResponseTimes}. */
    Object content(Report report) {
        List<MeetingCard> held = listed.of(report.id()).stream()
                .map(Listed::meeting)
                .filter(meeting -> !meeting.cancelled())
                .toList();
        List<MeetingId> ids = held.stream().map(MeetingCard::id).toList();
        return switch (report.scope().kind()) {
            case HOSTING -> trips.of(report.scope(), held);
            case REACH -> reach.of(report.scope(), ids);
            case RESPONSE -> answers.of(ids);
            case MEETING, PERIOD, GRANT -> throw new IllegalStateException("counts who came: " + report);
        };
    }
}
