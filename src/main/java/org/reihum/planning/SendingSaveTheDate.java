package org.reihum.planning;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.Decision;
import org.reihum.meeting.Decisions;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the letter about a decision to those who have none yet: after a recall to all, else to who came later. */
@Component
class SendingSaveTheDate {

    private final Decisions decisions;
    private final Timetable timetable;
    private final SaveTheDate saveTheDate;

    SendingSaveTheDate(Decisions decisions, Timetable timetable, SaveTheDate saveTheDate) {
        this.decisions = decisions;
        this.timetable = timetable;
        this.saveTheDate = saveTheDate;
    }

    /** @return how many letters were written; none for a decision that holds no more, or about no meeting to come */
    @Transactional
    int send(MeetingId meeting, long decision, Instant now) {
        return decisions.of(meeting).stream()
                .filter(one -> one.id() == decision && !one.withdrawn())
                .map(Decision::next)
                .flatMap(Optional::stream)
                .map(timetable::card)
                .filter(next -> isAhead(next, now))
                .mapToInt(next -> saveTheDate.write(decision, next, now))
                .sum();
    }

    private static boolean isAhead(MeetingCard next, Instant now) {
        return next.day() != null && !next.cancelled() && !next.isOver(now);
    }
}
