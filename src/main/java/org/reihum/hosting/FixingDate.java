package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a poll: the meeting gets that day, those invited are told, and the poll is closed, in one transaction. */
@Component
class FixingDate {

    private final DatePolls polls;
    private final OfferedDates dates;
    private final ChangingMeeting changing;

    FixingDate(DatePolls polls, OfferedDates dates, ChangingMeeting changing) {
        this.polls = polls;
        this.dates = dates;
        this.changing = changing;
    }

    /** What came of it. */
    sealed interface Result {
        record Fixed(LocalDate day) implements Result {}

        /** Somebody has decided before, for that day. */
        record DecidedBefore(LocalDate day) implements Result {}

        /** The meeting is cancelled, the day is over, or somebody changed the meeting in the same moment. */
        record NotPossible() implements Result {}
    }

    /** @throws NotAsked when the poll does not offer that date */
    @Transactional
    Result fix(long pollId, long dateId, String who, Instant now) {
        DatePoll poll = polls.lock(pollId);
        LocalDate before = poll.decidedOn();
        if (before != null) {
            return new Result.DecidedBefore(before);
        }
        LocalDate day = dates.of(poll).stream()
                .filter(date -> date.id() == dateId)
                .map(OfferedDate::day)
                .findFirst()
                .orElseThrow(() -> new NotAsked("date " + dateId));
        ChangingMeeting.Standing meeting = changing.stands(poll.meeting());
        LocalDate today = now.atZone(meeting.series().zone()).toLocalDate();
        if (meeting.state() == MeetingState.CANCELLED || day.isBefore(today)) {
            return new Result.NotPossible();
        }
        if (!changing.edit(meeting.id(), meeting.version(), moved(meeting, day, today), who, now)) {
            return new Result.NotPossible();
        }
        poll.decide(day, who, now);
        polls.save(poll);
        return new Result.Fixed(day);
    }

    /** As the meeting stands when the day is already right: then nobody is told of anything. */
    private static MeetingDetails moved(ChangingMeeting.Standing meeting, LocalDate day, LocalDate today) {
        MeetingDetails details = meeting.details();
        return day.equals(details.day())
                ? details
                : details.on(day, meeting.series().profile(), today);
    }
}
