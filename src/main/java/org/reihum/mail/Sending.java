package org.reihum.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Carries due letters to the mail server: claims a few, commits, sends each by itself, notes what became of it.
 * Killed half way it repeats, per run and kill, at most the one letter whose reply was under way, with the same
 * Message-ID; SMTP allows no less (RFC 1047).
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final int CLAIM = 10;
    /** A stop of the application waits for the run, so that a run is short; the next follows in five seconds. */
    private static final Duration RUN = Duration.ofSeconds(15);
    /** What one letter may take when every reply of the server comes just before its time-out. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Outcome BROKEN_OFF = new Outcome.Refused("given up: each run broke off at this letter");

    private final MailServer server;
    private final DueLetters due;
    private final Letterheads letterheads;
    private final Clock clock;
    private volatile boolean outOfService;

    Sending(MailServer server, DueLetters due, Letterheads letterheads, Clock clock) {
        this.server = server;
        this.due = due;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    /**
     * Sends what is due, for a quarter of a minute at most. Does nothing without a mail server or before first-run
     * set-up.
     *
     * @return how many letters the mail server took
     */
    int run() {
        var sender = server.sender();
        var head = letterheads.current();
        return sender.isEmpty() || head.isEmpty() ? 0 : run(sender.get(), head.get());
    }

    /** Why {@link #run} does nothing, if it does nothing. */
    Optional<Obstacle> obstacle() {
        if (server.sender().isEmpty()) {
            return Optional.of(Obstacle.NO_SERVER);
        }
        return letterheads.current().isEmpty() ? Optional.of(Obstacle.NO_LETTERHEAD) : Optional.empty();
    }

    private int run(JavaMailSender sender, Letterhead head) {
        var end = clock.instant().plus(RUN);
        int sent = 0;
        while (clock.instant().isBefore(end)) {
            var claimed = due.claim(CLAIM, clock.instant());
            var outcomes = deliver(claimed, sender, head);
            sent += (int)
                    outcomes.stream().filter(Outcome.Sent.class::isInstance).count();
            if (claimed.isEmpty() || outcomes.size() < claimed.size() || outOfService) {
                break;
            }
        }
        return sent;
    }

    /** Tries one after the other; what was not begun goes back, whatever ended the row. */
    private List<Outcome> deliver(List<ClaimedLetter> claimed, JavaMailSender sender, Letterhead head) {
        var outcomes = new ArrayList<Outcome>();
        int begun = 0;
        try {
            while (begun < claimed.size() && inTime(claimed.get(begun))) {
                var letter = claimed.get(begun++);
                var outcome = letter.attempt() > Next.MOST_ATTEMPTS ? BROKEN_OFF : send(letter, sender, head);
                due.mark(letter, outcome, clock.instant());
                outcomes.add(outcome);
                report(letter, outcome);
                if (outOfService) {
                    break;
                }
            }
        } finally {
            claimed.subList(begun, claimed.size())
                    .forEach(letter -> due.mark(letter, new Outcome.NotBegun(), clock.instant()));
        }
        return outcomes;
    }

    private Outcome send(ClaimedLetter claimed, JavaMailSender sender, Letterhead head) {
        try {
            var message = sender.createMimeMessage();
            MimeLetter.write(message, claimed, head, clock.instant());
            sender.send(message);
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return new Outcome.Refused(SafeText.line(String.valueOf(e.getMessage()), 480));
        } catch (MailException e) {
            return SmtpReply.of(e);
        }
    }

    private boolean inTime(ClaimedLetter letter) {
        return clock.instant().isBefore(letter.leaseUntil().minus(LONGEST));
    }

    /** One line when the server goes and one when it is back. Replies stay out of the log: they quote addresses. */
    private void report(ClaimedLetter letter, Outcome outcome) {
        boolean noService = outcome instanceof Outcome.NoService;
        if (noService && !outOfService) {
            LOG.warn("The mail server takes no letters; they wait in the outbox, see /desk/mail/{}", letter.id());
        } else if (!noService && outOfService) {
            LOG.info("The mail server takes letters again");
        }
        outOfService = noService;
        if (outcome instanceof Outcome.Refused) {
            LOG.warn("Letter {} was refused, see /desk/mail/{}", letter.id(), letter.id());
        }
    }
}
