package org.reihum.reply;

import java.time.Duration;
import java.time.Instant;
import org.reihum.mail.Budgets;
import org.reihum.mail.Mailbox;
import org.reihum.mail.Reading;
import org.reihum.mail.UnaskedLetter;
import org.springframework.stereotype.Component;

/**
 * Keeps what may or may not be the person's, and asks the person by letter. The letter goes to the invited address and
 * never to the sender's, says nothing that the sender wrote, and is written once a day for an invitation and for a sender.
 */
@Component
class AskingToConfirm {

    private static final Duration DAY = Duration.ofDays(1);

    private final KeepingReplies keeping;
    private final ReceivedReplies replies;
    private final ConfirmationLetters letters;
    private final Budgets budgets;

    AskingToConfirm(KeepingReplies keeping, ReceivedReplies replies, ConfirmationLetters letters, Budgets budgets) {
        this.keeping = keeping;
        this.replies = replies;
        this.letters = letters;
        this.budgets = budgets;
    }

    Reading keepAndAsk(Voice voice, ReplyKind kind, Instant now) {
        // before it is kept: else it would be seen as asked
        boolean asked =
                voice.letter().automatic() || replies.wasAsked(voice.letter().senderAddress(), now.minus(DAY));
        var kept = keeping.keep(voice.kept(kind), voice.fingerprint(kind));
        kept.kept().filter(reply -> !asked).ifPresent(reply -> ask(voice, reply, now));
        return kept.reading();
    }

    /** Counted like the letters that sign-ups cause: the address of a meeting is no secret, and forgers are quick. */
    private boolean isWithinBudget(Voice voice, String address, Instant now) {
        String source = Mailbox.of(voice.letter().senderAddress()).domain();
        return budgets.allow(
                new UnaskedLetter(
                        address, source, "meeting:" + voice.meeting().id().value()),
                now);
    }

    private void ask(Voice voice, ReceivedReply reply, Instant now) {
        voice.match()
                .invited()
                .filter(invited -> !invited.email().isEmpty())
                .filter(invited -> isWithinBudget(voice, invited.email(), now))
                .filter(invited -> letters.write(reply, invited, voice.meeting(), now))
                .ifPresent(invited -> reply.askedToConfirm(now));
    }
}
