package org.reihum.hosting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.springframework.stereotype.Component;

/** When the letters of a poll are recalled, nobody has been asked: the poll goes, and another can be begun. */
@Component
class UndoingPolls implements MailingListener {

    private static final Pattern ASKED = Pattern.compile("poll:(\\d+)");

    private final DatePolls polls;
    private final OfferedDates dates;
    private final PollAnswers answers;

    UndoingPolls(DatePolls polls, OfferedDates dates, PollAnswers answers) {
        this.polls = polls;
        this.dates = dates;
        this.answers = answers;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        Set<Long> asked = mailing.idsIn(ASKED);
        // whom a letter has reached may still answer
        if (mailing.whole() && !asked.isEmpty()) {
            answers.findPollsOf(asked).forEach(poll -> undo(polls.lock(poll)));
        }
    }

    /** What somebody has said, or an organiser has decided, is kept. */
    private void undo(DatePoll poll) {
        List<PollAnswer> all = answers.to(poll.id());
        if (poll.decided() || all.stream().anyMatch(PollAnswer::answered)) {
            return;
        }
        answers.deleteOf(poll.id());
        dates.deleteOf(poll.id());
        polls.delete(poll.id());
    }
}
