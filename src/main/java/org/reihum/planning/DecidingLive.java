package org.reihum.planning;

import java.time.Instant;
import org.reihum.meeting.Deciding;
import org.reihum.meeting.Decision;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the round decides while it sits, and writes to the circle: decision, meeting and letters at once. */
@Component
class DecidingLive {

    private final Deciding deciding;
    private final Timetable timetable;
    private final SaveTheDate saveTheDate;

    DecidingLive(Deciding deciding, Timetable timetable, SaveTheDate saveTheDate) {
        this.deciding = deciding;
        this.timetable = timetable;
        this.saveTheDate = saveTheDate;
    }

    /** @return how many letters are on their way */
    @Transactional
    int decide(Deciding.Order order, String who, Instant now) {
        Decision decision = deciding.decide(order, who, now);
        return decision.next()
                .map(next -> saveTheDate.write(decision.id(), timetable.card(next), now))
                .orElse(0);
    }
}
