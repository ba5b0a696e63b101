package org.reihum.hosting;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a network says to the dates of a poll, as long as none is decided. */
@Component
class Voting {

    private final DatePolls polls;
    private final PollAnswers answers;

    Voting(DatePolls polls, PollAnswers answers) {
        this.polls = polls;
        this.answers = answers;
    }

    /** @return whether it was kept; false when the date was decided meanwhile */
    @Transactional
    boolean vote(long answerId, Map<Long, Vote> votes, String who, Instant now) {
        PollAnswer answer = answers.findById(answerId).orElseThrow(() -> new NotAsked("poll answer " + answerId));
        if (polls.lock(answer.pollId()).decided()) {
            return false;
        }
        answer.vote(votes, who, now);
        answers.save(answer);
        return true;
    }
}
