package org.reihum.demo;

import java.time.Instant;
import java.time.LocalTime;
import org.reihum.meeting.Decision;
import org.reihum.meeting.Decisions;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.Votes;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the meetings of this cycle decided, with their votes; the meetings that came of it are entered already. */
@Component
@Profile("demo")
@Order(10)
class EnteringDecisions implements DemoPart {

    /** Half an hour before the meetings end. */
    private static final LocalTime DECIDED = LocalTime.of(15, 30);

    private final Decisions decisions;

    EnteringDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void enter(Shelves shelves) {
        DemoRow.of("decisions").forEach(row -> enter(row, shelves.meetings.get(row.text("meeting_id"))));
    }

    private void enter(DemoRow row, Meeting meeting) {
        Instant begins = meeting.begins();
        if (begins == null) {
            throw new IllegalStateException("a meeting without a day decided something: " + row.text("id"));
        }
        Instant decided = begins.atZone(meeting.zone()).with(DECIDED).toInstant();
        var votes = new Votes(row.number("ja"), row.number("nein"), row.number("enthaltung"));
        decisions.save(new Decision(meeting.id(), row.text("beschluss"), votes, DemoLogin.ROSA.displayName(), decided));
    }
}
