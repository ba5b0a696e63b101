package org.reihum.hosting;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Addressee;
import org.springframework.stereotype.Component;

/** Enters polls with their dates and those who are asked, each of whom gets one letter. */
@Component
class PollBook {

    private final DatePolls polls;
    private final OfferedDates dates;
    private final PollAnswers answers;
    private final PollMail mail;

    PollBook(DatePolls polls, OfferedDates dates, PollAnswers answers, PollMail mail) {
        this.polls = polls;
        this.dates = dates;
        this.answers = answers;
        this.mail = mail;
    }

    boolean hasOpen(MeetingId meeting) {
        return polls.latest(meeting).filter(poll -> !poll.decided()).isPresent();
    }

    DatePoll enter(DatePoll poll) {
        return polls.save(poll);
    }

    OfferedDate enter(OfferedDate date) {
        return dates.save(date);
    }

    /** @return how many letters were written */
    int write(PollMail.Common common, List<Addressee> asked, Instant now) {
        return (int) asked.stream()
                .filter(to -> mail.ask(common, answers.save(new PollAnswer(common.poll(), to)), to, now))
                .count();
    }
}
