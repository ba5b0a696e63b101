package org.reihum.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows an attempt: the letter's next state, and when it is due again, if ever by itself.
 *
 * @param attempts how often the letter itself has been tried; a server out of reach is not held against it
 * @param error what the page says of it; empty leaves what it said before
 */
record Next(LetterState state, int attempts, Optional<Instant> due, Optional<String> error) {

    /** Waits between attempts that the server put off, in minutes: given up after 32 hours. */
    private static final List<Duration> BACK_OFF = Stream.of(1, 2, 5, 15, 30, 60, 120, 240, 480, 960)
            .map(Duration::ofMinutes)
            .toList();

    static final int MOST_ATTEMPTS = BACK_OFF.size() + 1;

    private static final Duration DOUBT = Duration.ofMinutes(10);
    private static final Duration NO_SERVICE = Duration.ofMinutes(1);

    static Next after(ClaimedLetter claimed, Outcome outcome, Instant now) {
        int attempt = claimed.attempt();
        if (outcome instanceof Outcome.Refused refused) {
            return stop(LetterState.FAILED, attempt, refused.reason());
        }
        if (outcome instanceof Outcome.Doubtful doubtful) {
            return claimed.before() == LetterState.UNKNOWN
                    ? stop(LetterState.UNKNOWN, attempt, doubtful.reason())
                    : again(LetterState.UNKNOWN, attempt, now.plus(DOUBT), doubtful.reason());
        }
        if (outcome instanceof Outcome.PutOff putOff) {
            return attempt >= MOST_ATTEMPTS
                    ? stop(LetterState.FAILED, attempt, putOff.reason())
                    : again(LetterState.RETRY, attempt, now.plus(BACK_OFF.get(attempt - 1)), putOff.reason());
        }
        if (outcome instanceof Outcome.NoService noService) {
            var state = claimed.before() == LetterState.UNKNOWN ? LetterState.UNKNOWN : LetterState.RETRY;
            return again(state, attempt - 1, now.plus(NO_SERVICE), noService.reason());
        }
        if (outcome instanceof Outcome.NotBegun) {
            var state = claimed.before() == LetterState.CLAIMED ? LetterState.RETRY : claimed.before();
            return new Next(state, attempt - 1, Optional.of(now), Optional.empty());
        }
        return new Next(LetterState.SENT, attempt, Optional.empty(), Optional.empty());
    }

    private static Next stop(LetterState state, int attempts, String error) {
        return new Next(state, attempts, Optional.empty(), Optional.of(error));
    }

    private static Next again(LetterState state, int attempts, Instant due, String error) {
        return new Next(state, attempts, Optional.of(due), Optional.of(error));
    }
}
